import { standingOpacity } from "../model/keyframes";
import { childOf, childrenOf, type XmlElement } from "../xml/parseXml";

const paramOf = (element: XmlElement | undefined, name: string) =>
  childrenOf(element, "param").find(({ attributes }) => attributes["name"]?.toLowerCase() === name);

/** How a value moves: it has an attribute's name, or a parameter's, in small letters. */
export const keyframesOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  childrenOf(childOf(paramOf(element, name), "keyframeAnimation"), "keyframe");

/** What a value begins with: its first keyframe, or what it always is. */
export const firstValue = (element: XmlElement | undefined, name: string): string | undefined =>
  keyframesOf(element, name)[0]?.attributes["value"] ??
  element?.attributes[name] ??
  paramOf(element, name)?.attributes["value"];

/** The two numbers that such a value begins with. */
export function pairOf(element: XmlElement | undefined, name: string): readonly [number, number] | undefined {
  const [x = Number.NaN, y = Number.NaN] = (firstValue(element, name) ?? "").trim().split(/\s+/u).map(Number);
  return Number.isFinite(x) && Number.isFinite(y) ? [x, y] : undefined;
}

/** How much of something is seen, from 0 to 1, and what a warning calls that where it moves. */
export function opacityOf(element: XmlElement): ReturnType<typeof standingOpacity> {
  const blend = childOf(element, "adjust-blend");
  const amounts = keyframesOf(blend, "amount").map(({ attributes }) => attributes["value"]);
  const values = (amounts.length > 0 ? amounts : [firstValue(blend, "amount")]).map((written) =>
    Number(written ?? "1"),
  );
  const { value, what } = standingOpacity(values);
  return { value: Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 1, what };
}
