import type { Size, Title } from "../model/edit";
import { hexColor } from "../model/hexColor";
import type { Place, Warnings } from "../model/warnings";
import { childOf, childrenOf, type XmlElement } from "../xml/parseXml";
import { opacityOf, pairOf } from "./params";

/** The text of a title, in the style of its first run. */
export function titleOf(
  element: XmlElement,
  canvas: Size | undefined,
  place: Place,
  warnings: Warnings,
): Title {
  const styles = new Map(
    childrenOf(element, "text-style-def").map((definition) => [
      definition.attributes["id"],
      childOf(definition, "text-style")?.attributes ?? {},
    ]),
  );
  const runs = childrenOf(element, "text").map((text) => childrenOf(text, "text-style"));
  const looks = runs.flat().map(({ attributes }) => ({ ...styles.get(attributes["ref"]), ...attributes }));
  const look: Readonly<Record<string, string>> = looks[0] ?? [...styles.values()][0] ?? {};
  if (new Set(looks.map(shownOf)).size > 1)
    warnings.add("title", place, "its text has several styles: it has the first one.");
  const color = colorOf(look["fontColor"]);
  const opacity = (color?.opacity ?? 1) * opacityOf(element).value;
  const size = Number(look["fontSize"]);
  const outline = colorOf(look["strokeColor"]);
  const face = look["fontFace"] ?? "";
  return {
    text: textOf(element, runs),
    ...placeOf(element, canvas),
    size: size > 0 ? size / (canvas?.height ?? 1080) : undefined,
    color: color?.hex,
    opacity,
    font: look["font"],
    bold: look["bold"] === "1" || /bold/iu.test(face),
    italic: look["italic"] === "1" || /italic|oblique/iu.test(face),
    underline: look["underline"] === "1",
    ...(outline !== undefined && {
      outline: {
        color: outline.hex,
        share: Math.abs(Number(look["strokeWidth"] ?? "1")) / (canvas?.height ?? 1080),
      },
    }),
    align: look["alignment"],
  };
}

function textOf(element: XmlElement, runs: readonly (readonly XmlElement[])[]): string {
  const texts = runs.map((run) => run.map(({ text }) => text).join(""));
  const plain = childrenOf(element, "text").map(({ text }) => text.trim());
  return texts
    .map((text, at) => (text === "" ? (plain[at] ?? "") : text))
    .filter((text) => text !== "")
    .join("\n");
}

const shownOf = ({ font, fontSize, fontFace, fontColor, bold, italic }: Readonly<Record<string, string>>) =>
  JSON.stringify([font, fontSize, fontFace, fontColor, bold, italic]);

function colorOf(written: string | undefined): { hex: string; opacity: number } | undefined {
  const channels = (written ?? "").trim().split(/\s+/u).map(Number);
  const hex = hexColor(channels);
  return hex === undefined ? undefined : { hex, opacity: channels[3] ?? 1 };
}

/** Titles have a Position in pixels from the middle, upwards; any clip a position in per cent of the height. */
function placeOf(element: XmlElement, canvas: Size | undefined): { x?: number; y?: number } {
  const size = canvas ?? { width: 1920, height: 1080 };
  const pixels = pairOf(element, "position");
  const percent = pairOf(childOf(element, "adjust-transform"), "position");
  if (pixels === undefined && percent === undefined) return {};
  return {
    x: 0.5 + (pixels?.[0] ?? 0) / size.width + ((percent?.[0] ?? 0) / 100) * (size.height / size.width),
    y: 0.5 - (pixels?.[1] ?? 0) / size.height - (percent?.[1] ?? 0) / 100,
  };
}
