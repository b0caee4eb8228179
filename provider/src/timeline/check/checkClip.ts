import { clipKind } from "../layout/clipKind";
import { type Fields, textAt } from "../layout/fields";
import { isRepeated, type WrittenClip } from "../layout/readTracks";
import { checkAddresses } from "./checkAddresses";
import type { LaidClip } from "../layout/timelineLayout";
import type { ClipTrackKind } from "./clipTrackKind";
import type { CheckContext } from "./checkContext";
import { checkDoomedClip } from "./checkDoomed";
import { checkEffectless } from "./checkEffectless";
import { checkEffects } from "./checkEffects";
import { checkFields } from "./checkFields";
import { checkMaterial } from "./checkMaterial";
import { checkSource } from "./checkSource";
import { checkTextClip } from "./checkText";
import { checkTextStyle } from "./checkTextStyle";
import { checkTimes } from "./checkTimes";
import { clipFields, fieldsOfTypes, fileNames, ownFields } from "./fields/clipFields";
import type { FieldTable } from "./fields/fieldKinds";
import { type Finding, finding } from "./finding";

/** One clip by itself. A template's repeated node is no clip yet. */
export function checkClip(
  track: ClipTrackKind,
  { path, fields: written, isTold }: WrittenClip,
  context: CheckContext,
): Finding[] {
  if (!isTold || isRepeated(written)) return [];
  const kind = clipKind(track, written);
  const known = [clipFields[track], fieldsOfType(track, written["Type"])].filter(
    (table) => table !== undefined,
  );
  const own = track === "ImageTracks" || isMadeByAi(written) ? undefined : ownOf(kind, written);
  const foreign = own === undefined ? [] : foreignKeys(written, own, known);
  const fields = foreign.length === 0 ? written : without(written, foreign);
  return [
    ...foreign.map((key) => finding("no effect", `${path}.${key}`, "has no effect on a clip of this kind")),
    ...checkFields(path, fields, own === undefined ? known : [own, ...known], context),
    ...checkDoomedClip(track, path, written),
    ...checkSource(track, path, fields),
    ...checkMaterial(path, fields, kind),
    ...checkEffectless(track, path, fields),
    ...checkTimes(path, fields, kind),
    ...checkAddresses(path, fields, context),
    ...(isMadeByAi(written) ? [] : checkTextClip(track, path, fields, kind)),
    ...checkTextStyle(path, fields, context),
    ...checkEffects(track, path, fields, context),
  ];
}

/** Fields that other kinds of clips have: a text plays no material, and a picture has no letters. */
function foreignKeys(clip: Fields, own: FieldTable, known: readonly FieldTable[]): string[] {
  return Object.keys(clip).filter(
    (key) =>
      key !== "Type" &&
      !Object.hasOwn(own, key) &&
      [...known, clipFields.VideoTracks].some((table) => Object.hasOwn(table, key)),
  );
}

function ownOf(kind: LaidClip["kind"], clip: Fields): FieldTable | undefined {
  const own = ownFields[kind];
  return kind === "subtitles" && clip["FileURL"] === undefined ? { ...own, ...fileNames } : own;
}

const without = (clip: Fields, keys: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(clip).filter(([key]) => !keys.includes(key)));

/** What is recognised in speech is shown as subtitles, by more keys than a file of them has. */
const isMadeByAi = (fields: Fields) => textAt(fields, "Type")?.startsWith("AI_") === true;

function fieldsOfType(track: ClipTrackKind, type: unknown): FieldTable | undefined {
  const tables = fieldsOfTypes(track);
  return typeof type === "string" && Object.hasOwn(tables, type) ? tables[type] : undefined;
}
