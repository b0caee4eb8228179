import { type Fields, textAt } from "../layout/fields";
import type { OverruledField } from "../layout/readable";
import { type Finding, finding } from "./finding";
import type { ClipTrackKind } from "./clipTrackKind";
import { fitting } from "./fields/clipFields";
import { textFields, wrappingWords } from "./fields/textFields";

/** Fields of a clip that have no effect where they stand, by ICE's pages. */
export function checkEffectless(track: ClipTrackKind, path: string, clip: Fields): Finding[] {
  const none = (key: string, why: string) =>
    clip[key] === undefined ? [] : [finding("no effect", `${path}.${key}`, why)];
  const isAss = clip["Type"] === "Subtitle" && subtitleFormat(clip) === "ass";
  return [
    ...(track === "VideoTracks" && clip["LoopMode"] === true
      ? none("LoopMode", "has no effect on video: ICE loops sound only")
      : []),
    ...(track === "SubtitleTracks" && clip["NeedHighlighting"] === true
      ? none(
          "NeedHighlighting",
          "has no effect on a subtitle track: AI_ASR highlights on video and audio tracks",
        )
      : []),
    ...checkAdaptMode(path, clip, track),
    ...(isAss
      ? Object.keys(textFields).flatMap((key) =>
          none(key, "has no effect on an .ass file, which brings its own styles"),
        )
      : []),
    ...checkHidden(path, clip),
  ];
}

/** Pictures are fitted into a box, and texts are wrapped. */
function checkAdaptMode(path: string, clip: Fields, track: ClipTrackKind): Finding[] {
  const mode = textAt(clip, "AdaptMode") ?? "";
  const isText = track === "SubtitleTracks" || ["Text", "Subtitle"].includes(textAt(clip, "Type") ?? "");
  const others = isText ? fitting : wrappingWords;
  if (!others.includes(mode) || textAt(clip, "Type")?.startsWith("AI_") === true) return [];
  const problem = isText ? "fits pictures, not texts" : "wraps texts, not pictures";
  return [finding("no effect", `${path}.AdaptMode`, problem, { value: mode })];
}

/** What the editor hides: a track or a clip. */
export function checkHidden(path: string, { Visible, Disabled }: Fields): Finding[] {
  const hidden = "hides it in the editor: whether ICE leaves it out is not documented";
  return [
    ...(Visible === false ? [finding("hidden", `${path}.Visible`, hidden)] : []),
    ...(Disabled === true ? [finding("hidden", `${path}.Disabled`, hidden)] : []),
  ];
}

/** Fields that another one overrules. */
export function checkOverruled(fields: readonly OverruledField[]): Finding[] {
  return fields.map(({ path, by }) => finding("no effect", path, `has no effect beside ${by}`));
}

function subtitleFormat(clip: Fields): string | undefined {
  const file = textAt(clip, "FileURL")?.replace(/[?#].*$/su, "");
  return (
    textAt(clip, "SubType") ?? (file === undefined ? undefined : /\.(\w+)$/u.exec(file)?.[1]?.toLowerCase())
  );
}

/** What an object does nothing without. */
export function checkNeeded(
  path: string,
  fields: Fields,
  needed: readonly string[],
  rule: "needed field" | "incomplete" = "incomplete",
): Finding[] {
  return needed.filter((key) => fields[key] === undefined).map((key) => finding(rule, path, `has no ${key}`));
}
