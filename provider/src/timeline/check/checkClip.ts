import { clipKind } from "../layout/clipKind";
import { isRepeated, type WrittenClip } from "../layout/readTracks";
import { checkAddresses } from "./checkAddresses";
import type { ClipTrackKind } from "./clipTrackKind";
import type { CheckContext } from "./checkContext";
import { checkDoomedClip } from "./checkDoomed";
import { checkEffectless } from "./checkEffectless";
import { checkEffects } from "./checkEffects";
import { checkFields } from "./checkFields";
import { checkSource } from "./checkSource";
import { checkText } from "./checkText";
import { checkTextStyle } from "./checkTextStyle";
import { checkTimes } from "./checkTimes";
import { clipFields, clipFieldsByType } from "./fields/clipFields";
import type { FieldTable } from "./fields/fieldKinds";
import type { Finding } from "./finding";

/** One clip by itself. A template's repeated node is no clip yet. */
export function checkClip(
  track: ClipTrackKind,
  { path, fields, isTold }: WrittenClip,
  context: CheckContext,
): Finding[] {
  if (!isTold || isRepeated(fields)) return [];
  const byType = fieldsOfType(fields["Type"]);
  const kind = clipKind(track, fields);
  return [
    ...checkFields(path, fields, [clipFields[track], ...(byType === undefined ? [] : [byType])], context),
    ...checkDoomedClip(track, path, fields),
    ...checkSource(track, path, fields),
    ...checkEffectless(track, path, fields),
    ...checkTimes(path, fields, kind),
    ...checkAddresses(path, fields, context),
    ...(kind === "text" ? checkText(path, fields) : []),
    ...checkTextStyle(path, fields, context),
    ...checkEffects(path, fields, context),
  ];
}

function fieldsOfType(type: unknown): FieldTable | undefined {
  return typeof type === "string" && Object.hasOwn(clipFieldsByType, type)
    ? clipFieldsByType[type]
    : undefined;
}
