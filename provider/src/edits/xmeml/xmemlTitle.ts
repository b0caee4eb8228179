import type { Size, Title } from "../model/edit";
import { hexColor } from "../model/hexColor";
import { childOf, textAt } from "../xml/parseXml";
import { numberOf, pointOf, type XmemlEffect, type XmemlParameter } from "./xmemlEffects";

const texts = ["str", "text", "text1"];

/** The text of a generator. @returns undefined where it makes none */
export function titleOf({ parameters }: XmemlEffect, canvas: Size | undefined): Title | undefined {
  const text = texts.map((id) => parameters.get(id)?.value).find((value) => value !== undefined);
  const second = parameters.get("text2")?.value;
  if (text === undefined) return undefined;
  const size = numberOf(parameters.get("fontsize"));
  const origin = pointOf(parameters.get("origin"));
  const style = numberOf(parameters.get("fontstyle")) ?? 1;
  return {
    text: (second === undefined ? text : `${text}\n${second}`).replace(/\r\n?/gu, "\n"),
    size: size && size / (canvas?.height ?? 1080),
    color: colorOf(parameters.get("fontcolor")),
    font: parameters.get("fontname")?.value,
    bold: style === 2 || style === 4,
    italic: style === 3 || style === 4,
    ...(origin !== undefined && { x: 0.5 + origin.x, y: 0.5 + origin.y }),
    align: [undefined, "left", "center", "right"][numberOf(parameters.get("fontalign")) ?? 0],
  };
}

function colorOf(parameter: XmemlParameter | undefined): string | undefined {
  const value = childOf(parameter?.element, "value");
  return hexColor(["red", "green", "blue"].map((name) => Number(textAt(value, name)) / 255));
}
