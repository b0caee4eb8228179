import { checkTimeline } from "../../../../provider/src/timeline/check/checkTimeline";
import { clipFields, clipFieldsByType } from "../../../../provider/src/timeline/check/fields/clipFields";
import { effectFields } from "../../../../provider/src/timeline/check/fields/effectFields";
import { subtitleEffectFields } from "../../../../provider/src/timeline/check/fields/textFields";
import {
  canvasFields,
  timelineFields,
  trackFields,
} from "../../../../provider/src/timeline/check/fields/timelineFields";
import type { FieldTable } from "../../../../provider/src/timeline/check/fields/fieldKinds";
import { clipsKeys } from "../../../../provider/src/timeline/layout/readTracks";
import type { Finding } from "../../../../provider/src/timeline/check/finding";
import type { TimelineRuleName } from "../../../../provider/src/timeline/check/timelineRules";
import { brokenTimelines } from "../../../support/brokenTimelines";
import { documentSchema } from "../../../support/documentSchema";
import { timelineRows } from "../../../support/timelineRows";
import { oddTimelines } from "../../../support/writtenTimelines/oddTimelines";
import { spelledTimelines } from "../../../support/writtenTimelines/spelledTimelines";
import { timedTimelines } from "../../../support/writtenTimelines/timedTimelines";
import { wordedTimelines } from "../../../support/writtenTimelines/wordedTimelines";

/** Whether a schema can say it: what hangs on other fields, on the region or on a rule of time is for `check` alone. */
const isOfSchema: Readonly<Record<TimelineRuleName, boolean>> = {
  "tracks are lists": true,
  "track count": true,
  "something to render": false,
  "one source": false,
  "subtitle file": false,
  "speech text": false,
  "value type": true,
  "value range": true,
  "times in order": false,
  "audio overlap": false,
  "material address": false,
  "material region": false,
  "zoom direction": false,
  "effect word": true,
  "one effect kind a track": false,
  "known failure": false,
  "unknown key": true,
  "unknown type": true,
  "unknown word": true,
  "needed field": true,
  "no effect": false,
  hidden: false,
  "flag as text": true,
  "number as text": true,
  "unusual value": true,
  "material not in OSS": false,
  "odd address": false,
  incomplete: false,
  "look parameter": false,
  "beyond the picture": false,
  "text among pictures": false,
  "another kind of file": false,
  "odd length": false,
  "transition too long": false,
  "several transitions": false,
  "past the end": false,
  "past the main track": false,
  "length of an image": false,
  "video overlap": false,
  "window without Out": false,
  "sound after the picture": false,
  "longer than its source": false,
  "two lengths": false,
  "unknown reference": false,
  "regions of AI": false,
  "camera alone": false,
  "text without content": false,
  "motion of a text": false,
};

const faults = documentSchema("timeline");

/** What only one of both says. */
function disagreements(timeline: unknown): readonly string[] {
  const findings = checkTimeline(timeline);
  const bySchema = faults(timeline);
  // Of what has no effect where it stands, nothing more is said.
  const isTold = (place: string) =>
    findings.some(
      ({ path, rule }) =>
        path === place ||
        path.startsWith(`${place}.`) ||
        (rule === "no effect" && [".", "["].includes(place.replace(path, "").charAt(0))),
    );
  return [
    ...bySchema.filter((path) => !isTold(path)).map((path) => `the schema alone: ${path}`),
    ...findings
      .filter((one) => isOfSchema[one.rule] && !isRangeOfText(one) && !bySchema.includes(one.path))
      .map(({ rule, path }) => `check alone: ${path} (${rule})`),
  ];
}

/** A schema knows no range of a number that is written as text. */
const isRangeOfText = ({ rule, value }: Finding) =>
  ["value range", "unusual value"].includes(rule) && typeof value === "string";

const written = [
  ...Object.entries(brokenTimelines).flatMap(([rule, broken]) =>
    broken.map(({ timeline }, index) => [`${rule} ${index + 1}`, timeline] as const),
  ),
  ...timelineRows.map(({ row, timeline }) => [row, timeline] as const),
  ...[...spelledTimelines, ...timedTimelines, ...wordedTimelines, ...oddTimelines].map(
    ({ about, timeline }) => [about, timeline] as const,
  ),
];

test.each(written)("check and the schema agree: %s", (_about, timeline) => {
  expect(disagreements(timeline)).toEqual([]);
});

const values = [
  ...[null, "", "$Title", "$7", 0, 1, -1, 0.5, 2, 1e6, "0", "2", "-1", "x", "8", 8, "#ff8800", "ff8800"],
  ...[true, false, "true", "0,0,1,1", "0,0,2,1", "fade", "FADE,wipeleft", "OT0001-000001", "In", "blur"],
  ...[[], [7], {}, { Sys_Type: "Array" }, { Bold: true }],
];

const clip = { MediaURL: "https://films.oss-cn-shanghai.aliyuncs.com/a.mp4" };
const onVideo = (one: object) => ({ VideoTracks: [{ VideoTrackClips: [one] }] });
const onClips = (track: string, one: object) =>
  Object.fromEntries(
    Object.entries(clipsKeys)
      .filter(([kind]) => kind === track)
      .map(([kind, key]) => [kind, [{ [key]: [one] }]]),
  );

/** Every table, and a timeline around an object of it. */
const tables: readonly (readonly [string, FieldTable, (fields: object) => object])[] = [
  ["Timeline", timelineFields, (fields) => fields],
  ["FECanvas", canvasFields, (FECanvas) => ({ FECanvas })],
  ...Object.entries(trackFields).map(
    ([kind, table]) => [kind, table, (track: object) => ({ [kind]: [track] })] as const,
  ),
  ...Object.entries(clipFields).map(
    ([kind, table]) => [`clips of ${kind}`, table, (one: object) => onClips(kind, one)] as const,
  ),
  ...Object.entries(clipFieldsByType).map(
    ([Type, table]) => [`clips of ${Type}`, table, (one: object) => onVideo({ Type, ...one })] as const,
  ),
  [
    "SubtitleEffects",
    subtitleEffectFields,
    (layer) => onClips("SubtitleTracks", { Type: "Text", Content: "a", SubtitleEffects: [layer] }),
  ],
  ...Object.entries(effectFields).map(
    ([Type, table]) =>
      [Type, table, (one: object) => onVideo({ ...clip, Effects: [{ Type, ...one }] })] as const,
  ),
];

/** Each key with each kind of value once: effects share most of theirs. */
const tried = new Set<string>();

test.each(tables)("check and the schema agree on every value of %s", (name, table, timelineOf) => {
  const keys = Object.entries(table).filter(([key, field]) => {
    const place = `${name in effectFields ? "Effect" : name} ${key} ${JSON.stringify(field)}`;
    return !tried.has(place) && tried.add(place);
  });
  const differing = keys.flatMap(([key]) =>
    values.flatMap((value) =>
      disagreements(timelineOf({ [key]: value })).map((line) => `${JSON.stringify(value)}: ${line}`),
    ),
  );
  expect(differing).toEqual([]);
  expect(disagreements(timelineOf({ Nonsense: 1 }))).toEqual([]);
  expect(faults(timelineOf({ Nonsense: 1 }))).toContainEqual(expect.stringMatching(/Nonsense$/u));
});

test("a document names its schema", () => {
  expect(faults({ $schema: "./timeline.schema.json", VideoTracks: [] })).toEqual([]);
});
