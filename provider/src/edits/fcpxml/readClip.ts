import { type Look, type MediaClip, plainLook, silence, type Sound } from "../model/edit";
import type { NestPlace } from "../model/nestSound";
import type { Place, Warnings } from "../model/warnings";
import { tellOf } from "../model/tellOf";
import { type Fraction, isSame, minus, toNumber, zero } from "../time/fraction";
import { childOf, childrenOf, type XmlElement } from "../xml/parseXml";
import { type AdjustmentContext, lookOf, soundOf } from "./adjustments";
import { timeAt } from "./fcpxmlTime";
import type { Asset } from "./resources";
import { isItem, type ItemPlace, lengthOf, type Story, whereOf } from "./story";
import { splitSoundOf } from "./splitSound";
import { type Played, playedBy } from "./timeMap";

function tellOfPlayed({ isReversed, isRamp, speed }: Played, place: Place, warnings: Warnings): void {
  if (isReversed) tellOf("reverse", place, warnings);
  if (isRamp)
    warnings.add(
      "speed-ramp",
      place,
      `its speed changes (a ramp), which ICE can't: it plays at its mean speed, ${toNumber(speed).toFixed(2)}.`,
    );
}

/** An asset-clip, video or audio that plays a file. @returns where its own time begins */
export function readAssetClip(element: XmlElement, place: ItemPlace, story: Story): Fraction {
  const asset = story.resources.asset(element.attributes["ref"]);
  const name = element.attributes["name"] ?? asset?.material.name ?? element.name;
  const where = whereOf(element, place, story, name);
  const seconds = lengthOf(element, story.resources);
  const start = timeAt(element, "start") ?? asset?.start ?? zero;
  if (asset === undefined) {
    tellOfMissing(element, where, story);
    return start;
  }
  const played = playedBy(element, start, seconds);
  tellOfPlayed(played, where, story.warnings);
  tellOfEffects(element, where, story);
  const context = { canvas: story.canvas, own: asset.format?.size, place: where, warnings: story.warnings };
  const sound = soundOf(element, start, seconds, context);
  const hears = asset.hasAudio && isHeard(element, asset);
  const base = {
    name,
    from: place.from,
    to: where.until,
    material: asset.material,
    in: minus(played.innerFrom, asset.start),
    speed: played.speed,
  };
  if (!isSeen(element, asset)) {
    if (hears)
      story.book.add("sound", place.order, {
        ...base,
        ...splitOf(element, start, base, asset),
        kind: "audio",
        sound,
        look: plainLook,
      });
    return start;
  }
  addPicture(element, base, asset, hears ? sound : silence, start, place, context, story);
  return start;
}

type Base = Pick<MediaClip, "name" | "from" | "to" | "material" | "in" | "speed">;

function addPicture(
  element: XmlElement,
  base: Base,
  asset: Asset,
  sound: Sound,
  start: Fraction,
  place: ItemPlace,
  context: AdjustmentContext,
  { book }: Story,
): void {
  const look = lookOf(element, context);
  const split = sound.silent ? undefined : splitOf(element, start, base, asset);
  const isStill =
    asset.isStill ||
    (asset.material.seconds === undefined &&
      !asset.hasAudio &&
      asset.format?.rate === undefined &&
      asset.format !== undefined);
  book.add("picture", place.order, {
    ...base,
    kind: isStill ? "image" : "video",
    sound: split === undefined ? sound : silence,
    look,
  });
  if (split !== undefined)
    book.add("sound", place.order, { ...base, ...split, kind: "audio", sound, look: plainLook });
}

/** Sound that begins or ends elsewhere than its picture. */
function splitOf(
  element: XmlElement,
  start: Fraction,
  { from, to }: Base,
  asset: Asset,
): Pick<MediaClip, "from" | "to" | "in" | "speed"> | undefined {
  const split = splitSoundOf(element, start, minus(to, from), from);
  if (split === undefined) return undefined;
  const { played, ...span } = split;
  return { ...span, in: minus(played.innerFrom, asset.start), speed: played.speed };
}

function isSeen(element: XmlElement, asset: Asset): boolean {
  return asset.hasVideo && element.name !== "audio" && element.attributes["srcEnable"] !== "audio";
}

/** `video` has its picture alone, unless the sound of the same file lies in it. */
function isHeard(element: XmlElement, asset: Asset): boolean {
  if (element.name === "video") return linkedSound(element, asset) !== undefined;
  return element.attributes["srcEnable"] !== "video" && asset.hasAudio;
}

/** The sound inside a `video` that is that video's own: it stands at its own time. */
export function linkedSound(video: XmlElement, asset: Asset): XmlElement | undefined {
  const start = timeAt(video, "start") ?? asset.start;
  return childrenOf(video, "audio").find((audio) => {
    const isSameFile = audio.attributes["ref"] === video.attributes["ref"];
    return isSameFile && isSame(timeAt(audio, "start") ?? asset.start, timeAt(audio, "offset") ?? start);
  });
}

function tellOfMissing(element: XmlElement, place: Place, { resources, warnings }: Story): void {
  const effect = resources.effectName(element.attributes["ref"]);
  if (effect === undefined)
    warnings.add(
      "missing-media",
      place,
      `the asset ${JSON.stringify(element.attributes["ref"] ?? "")} is not in the file: it is left out (missing).`,
    );
  else if (!/^(?:black|slug)/iu.test(effect))
    warnings.add("generator", place, `ICE has no generator ${JSON.stringify(effect)}: it is left out.`);
}

const understood = new Set([
  "adjust-transform",
  "adjust-blend",
  "adjust-crop",
  "adjust-conform",
  "adjust-volume",
  "adjust-panner",
  "adjust-colorConform",
]);

/** Filters, and adjustments that are not read here. */
export function tellOfEffects(element: XmlElement, place: Place, { warnings, rate }: Story): void {
  for (const child of element.children) {
    if (isItem(child) || child.attributes["enabled"] === "0") continue;
    const isFilter = child.name.startsWith("filter-");
    if (isFilter || (child.name.startsWith("adjust-") && !understood.has(child.name)))
      warnings.add(
        "effect",
        place,
        `its effect ${JSON.stringify(child.attributes["name"] ?? child.name)} is left out.`,
      );
  }
  const conform = childOf(element, "conform-rate");
  const source = conform?.attributes["srcFrameRate"];
  if (
    source !== undefined &&
    rate !== undefined &&
    conform?.attributes["scaleEnabled"] !== "0" &&
    Math.abs(Number(source) - toNumber(rate)) > 0.05
  )
    warnings.add(
      "mismatch",
      place,
      `its file has ${source} frames a second, which the editor may play faster or slower (conform-rate): it plays at its own speed.`,
    );
}

/** What is done to a clip of clips as a whole, and told of that. */
export function readWhole(
  element: XmlElement,
  start: Fraction,
  where: NestPlace,
  story: Story,
): { readonly played: Played; readonly look: Look; readonly level: Sound } {
  const seconds = minus(where.until, where.at);
  const played = playedBy(element, start, seconds);
  tellOfPlayed(played, where, story.warnings);
  tellOfEffects(element, where, story);
  const context = { canvas: story.canvas, own: undefined, place: where, warnings: story.warnings };
  return { played, look: lookOf(element, context), level: soundOf(element, start, seconds, context) };
}
