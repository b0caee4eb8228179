import { limitedKinds, mostTracks } from "../../../provider/dist/timeline/check/checkTracks.js";
import { clipFields, fieldsOfTypes } from "../../../provider/dist/timeline/check/fields/clipFields.js";
import {
  canvasFields,
  timelineFields,
  trackFields,
} from "../../../provider/dist/timeline/check/fields/timelineFields.js";
import type { ClipTrackKind } from "../../../provider/dist/timeline/check/clipTrackKind.js";
import { clipsKeys, holdsByClip, holdsByType } from "../../../provider/dist/timeline/layout/readTracks.js";
import type { TrackKind } from "../../../provider/dist/timeline/layout/timelineLayout.js";
import { imageLengths, timedImages } from "../../../provider/dist/timeline/layout/readable.js";
import { extent, type FieldTable } from "../../../provider/dist/timeline/check/fields/fieldKinds.js";
import { effectSchema } from "./effectSchema.mts";
import { fieldSchema, type JsonSchema } from "./fieldSchema.mts";
import { ObjectSchemas, orOpen, unlessRepeated } from "./objectSchema.mts";
import { readTypeDocs } from "./typeDocs.mts";
import { schemaText } from "./schemaText.mts";

const typeOfTrack = {
  VideoTracks: "VideoTrack",
  AudioTracks: "AudioTrack",
  ImageTracks: "ImageTrack",
  SubtitleTracks: "SubtitleTrack",
  EffectTracks: "EffectTrack",
} as const satisfies Record<TrackKind, string>;

/** The schema of a Timeline: the keys and values that `check` knows, with the docstrings of the types. */
export function timelineSchema(): string {
  const objects = new ObjectSchemas(readTypeDocs());
  const effect = objects.definitions.add("Effect", orOpen(unlessRepeated(effectSchema(objects))));
  const tracks = Object.fromEntries(trackKinds.map((kind) => [kind, trackList(kind, objects, effect)]));
  const { properties } = objects.keys("Timeline", [timelineFields], {
    ...tracks,
    FECanvas: objects.nested("FrontEndCanvas", [canvasFields]),
  });
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Timeline of Alibaba Cloud ICE",
    description: "A film in the API's own letters, as SubmitMediaProducingJob takes it.",
    type: "object",
    properties: {
      $schema: { type: "string", description: "For the editor; never sent to ICE." },
      ...properties,
    },
    additionalProperties: false,
    definitions: objects.definitions.all(),
  };
  return schemaText(schema);
}

const trackKinds = Object.keys(clipsKeys).filter((key): key is TrackKind => Object.hasOwn(clipsKeys, key));

function trackList(kind: TrackKind, objects: ObjectSchemas, effect: JsonSchema): JsonSchema {
  const plain = track(kind, kind, objects, effect);
  const ofHeld = kind === "VideoTracks" ? heldOnVideo(objects, effect, plain) : plain;
  return {
    ...fieldSchema({ kind: "list" }),
    items: objects.definitions.add(typeOfTrack[kind], orOpen(unlessRepeated(ofHeld))),
    ...(limitedKinds.includes(kind) && { maxItems: mostTracks }),
  };
}

/** ICE's editor writes effects and subtitles on video tracks: the track's Type, or all of its clips, tell. */
function heldOnVideo(objects: ObjectSchemas, effect: JsonSchema, plain: JsonSchema): JsonSchema {
  const wordsOf = (words: ReadonlyMap<unknown, TrackKind>, held: TrackKind) =>
    [...words].filter(([, kind]) => kind === held).map(([word]) => word);
  const ofType = (words: readonly unknown[]) => ({
    required: ["Type"],
    properties: { Type: { enum: words } },
  });
  const knownTypes = [...holdsByType.keys()];
  return (["EffectTracks", "SubtitleTracks"] as const).reduce<JsonSchema>(
    (otherwise, held) => ({
      if: {
        anyOf: [
          ofType(wordsOf(holdsByType, held)),
          {
            not: ofType(knownTypes),
            required: ["VideoTrackClips"],
            properties: {
              VideoTrackClips: {
                type: "array",
                minItems: 1,
                items: { type: "object", ...ofType(wordsOf(holdsByClip, held)) },
              },
            },
          },
        ],
      },
      then: track("VideoTracks", held, objects, effect),
      else: otherwise,
    }),
    plain,
  );
}

function track(kind: TrackKind, holds: TrackKind, objects: ObjectSchemas, effect: JsonSchema): JsonSchema {
  const items = holds === "EffectTracks" ? effect : clip(holds, objects, effect);
  const clips = { ...fieldSchema({ kind: "list" }), items };
  const tables = [...new Set([trackFields[kind], trackFields[holds]])];
  const name = kind === holds ? typeOfTrack[kind] : `${typeOfTrack[kind]}.${holds}`;
  return objects.object(name, [typeOfTrack[kind], typeOfTrack[holds]], tables, {
    [clipsKeys[kind]]: clips,
    [clipsKeys[holds]]: clips,
  });
}

/** Keys that only clips of some Types take are in the schemas of those. */
function clip(track: ClipTrackKind, objects: ObjectSchemas, effect: JsonSchema): JsonSchema {
  const type = `${typeOfTrack[track]}Clip`;
  const nested = {
    Effects: { ...fieldSchema({ kind: "list" }), items: effect },
    ...objects.styles(),
  };
  const fields = withZeros(clipFields[track]);
  const plain = objects.object(type, [type], [fields], nested);
  const byType = Object.entries(fieldsOfTypes(track)).reduce<JsonSchema>(
    (otherwise, [word, table]) => ({
      if: { required: ["Type"], properties: { Type: { const: word } } },
      then: objects.object(`${type}.${word}`, [type, "SubtitleTrackClip"], [fields, table], nested),
      else: otherwise,
    }),
    plain,
  );
  const timed = { if: { not: timedImage }, then: lengthsAboveZero };
  return objects.definitions.add(`${type}.any`, orOpen(unlessRepeated({ allOf: [byType, timed] })));
}

/** Of an image that its place in the film times, ICE's editor writes zeros. */
const timedImage = {
  required: ["Type", "TimelineOut"],
  properties: { Type: { enum: timedImages }, TimelineOut: { not: { enum: [null, ""] } } },
};

const lengthsAboveZero = {
  properties: Object.fromEntries(imageLengths.map((key) => [key, { not: { const: 0 } }])),
};

/** A table of clips in which lengths may be zero. */
function withZeros(table: FieldTable): FieldTable {
  return Object.fromEntries(
    Object.entries(table).map(([key, field]) => [key, imageLengths.includes(key) ? extent : field]),
  );
}
