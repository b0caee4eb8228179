import type { Place } from "../model/warnings";
import { childOf, childrenOf, descendants, type XmlElement } from "../xml/parseXml";
import { titleOf } from "./fcpxmlTitle";
import { tellOfEffects } from "./readClip";
import { type ItemPlace, type Story, whereOf } from "./story";

/** What of a title moves, or fades. */
function tellOfMovement(element: XmlElement, where: Place, { warnings }: Story): void {
  const moving = [
    ...childrenOf(element, "param"),
    childOf(element, "adjust-transform"),
    childOf(element, "adjust-blend"),
  ]
    .flatMap((part) => (part === undefined ? [] : descendants(part)))
    .some(({ name, children }) => name === "keyframeAnimation" && children.length > 1);
  if (moving) warnings.add("keyframes", where, "its text moves by keyframes: it stands.");
  const blend = childOf(element, "adjust-blend");
  if (blend !== undefined && descendants(blend).some(({ name }) => name === "fadeIn" || name === "fadeOut"))
    warnings.add("fade", where, "its text fades, which is left out.");
}

/** A title or a caption. What moves in its template stands. */
export function fcpxmlTitle(element: XmlElement, place: ItemPlace, story: Story): void {
  const where = whereOf(element, place, story, element.attributes["name"] ?? "title");
  const title = titleOf(element, story.canvas, where, story.warnings);
  if (title.text === "") {
    story.warnings.add("title", where, "it has no text, and is left out.");
    return;
  }
  tellOfEffects(element, where, story);
  if ((childOf(element, "adjust-transform")?.attributes["scale"] ?? "1 1") !== "1 1")
    story.warnings.add("title", where, "its scale is left out.");
  tellOfMovement(element, where, story);
  const isCaption = element.name === "caption";
  const template = story.resources.effectName(element.attributes["ref"]);
  if (!isCaption && template !== undefined && !/^(?:basic title|custom|text)$/iu.test(template))
    story.warnings.add(
      "title",
      where,
      `of its template ${JSON.stringify(template)} the text alone is drawn, and stands.`,
    );
  story.book.add("picture", place.order, {
    kind: "title",
    name: where.clip,
    from: where.at,
    to: where.until,
    title: isCaption ? { y: 0.9, ...title } : title,
  });
}
