import { isJsonObject, type JsonObject } from "../../base/json";
import type { Title } from "../model/edit";
import { hexColor } from "../model/hexColor";
import { baseName } from "../media/materialPath";
import { numberAt, numbersIn, objectAt, objectsAt, textAt } from "./draftJson";

export interface DraftTitle {
  readonly title: Title;
  readonly hasSeveralStyles: boolean;
}

/** A text, in the style of its first letters, at its segment's place. */
export function titleOf(material: JsonObject, segment: JsonObject): DraftTitle {
  const content = knownContent(material);
  const styles = objectsAt(content.node, "styles");
  const [style] = styles;
  const clip = objectAt(segment, "clip");
  const transform = objectAt(clip, "transform");
  const scale = numberAt(objectAt(clip, "scale"), "y") ?? 1;
  // About per cent of the canvas' height.
  const size = numberAt(style, "size") ?? numberAt(material, "font_size");
  const solid = solidOf(objectAt(style, "fill"));
  const color = colorOf(solid) ?? textAt(material, "text_color");
  const opacity =
    (numberAt(solid, "alpha") ?? 1) *
    (numberAt(clip, "alpha") ?? 1) *
    (numberAt(material, "global_alpha") ?? 1);
  const stroke = objectsAt(style, "strokes")[0];
  const outline = colorOf(solidOf(stroke));
  const width = numberAt(stroke, "width");
  const font = textAt(objectAt(style, "font"), "path") ?? textAt(material, "font_path");
  const title: Title = {
    text: content.text,
    x: 0.5 + (numberAt(transform, "x") ?? 0) / 2,
    y: 0.5 - (numberAt(transform, "y") ?? 0) / 2,
    size: size && (size / 100) * scale,
    ...(color !== undefined && /^#[0-9a-f]{6}/iu.test(color) && { color: color.slice(0, 7).toUpperCase() }),
    opacity,
    font: font && baseName(font).replace(/\.\w+$/u, ""),
    bold: style?.["bold"] === true,
    italic: style?.["italic"] === true,
    underline: style?.["underline"] === true,
    ...(outline !== undefined &&
      width !== undefined &&
      width > 0 && { outline: { color: outline, share: width / 20 } }),
    rotate: numberAt(clip, "rotation"),
    align: ["left", "center", "right"][numberAt(material, "alignment") ?? 1],
  };
  return {
    title,
    hasSeveralStyles:
      new Set(styles.map(({ fill, size: one, bold }) => JSON.stringify([fill, one, bold]))).size > 1,
  };
}

type Content = ReturnType<typeof contentOf>;
const known = new WeakMap<JsonObject, Content>();

/** A text is looked at for its name and for itself, and parsed once. */
function knownContent(material: JsonObject): Content {
  const content = known.get(material) ?? contentOf(textAt(material, "content") ?? "");
  known.set(material, content);
  return content;
}

/** Newer drafts write JSON into the JSON; older ones tags. */
function contentOf(written: string): { readonly text: string; readonly node: JsonObject | undefined } {
  if (written.trimStart().startsWith("{")) {
    try {
      const node: unknown = JSON.parse(written);
      if (isJsonObject(node)) return { text: textAt(node, "text") ?? "", node };
    } catch {
      return { text: "", node: undefined };
    }
  }
  const inside = written.replace(/<[^<>]*>/gu, "").replace(/^\[|\]$/gu, "");
  return { text: inside, node: undefined };
}

const solidOf = (fill: JsonObject | undefined) => objectAt(objectAt(fill, "content"), "solid");

const colorOf = (solid: JsonObject | undefined): string | undefined => hexColor(numbersIn(solid?.["color"]));
