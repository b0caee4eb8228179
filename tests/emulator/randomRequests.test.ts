import { z } from "zod";
import { ACTIONS } from "../../emulator/src/actions/actions";
import { Random } from "../simulation/random";
import type { EmulatorClient } from "../support/emulatorClient";
import { withEmulator } from "../support/emulatorFixture";
import { BUCKET_URL, getJob, STILL_TIMELINE, STILL_URL, submitJob } from "../support/emulatorJobs";

const REQUESTS = 1000;
const SEED = 20260109;

/** Every parameter of every operation here, and some of none. */
const NAMES = [
  ...[
    "JobId",
    "ProjectId",
    "TemplateId",
    "MediaId",
    "InputURL",
    "Timeline",
    "Config",
    "ClipsParam",
    "Keyword",
  ],
  ...["OutputMediaConfig", "OutputMediaTarget", "EditingProduceConfig", "MediaMetadata", "ProjectMetadata"],
  ...[
    "UserData",
    "ClientToken",
    "StartTime",
    "EndTime",
    "Status",
    "JobType",
    "SortBy",
    "MaxResults",
    "NextToken",
  ],
  ...[
    "MediaIds",
    "InputURLs",
    "DeletePhysicalFiles",
    "Title",
    "MediaTags",
    "AppendTags",
    "CateId",
    "ReferenceId",
  ],
  ...["Name", "Type", "RelatedMediaids", "InputConfig", "OutputConfig", "EditingConfig", "CallbackType"],
  ...["CallbackURL", "EventTypeList", "AuthSwitch", "AuthKey", "Overwrite", "MasterJobId", "MaterialMaps"],
  ...["Unknown", "__proto__", "toString", "Action", "AccessKeyId", "Signature"],
];

function anyJson(random: Random, depth = 0): unknown {
  switch (random.between(0, depth > 3 ? 6 : 8)) {
    case 0:
      return null;
    case 1:
      return random.chance(0.5);
    case 2:
      return random.of<number>(0, 1, -1, 0.5, 1e15, -1e308, 127, 128, 4097);
    case 3:
      return random.of<string>(
        "",
        STILL_URL,
        "$Name",
        "$Name:NULL",
        "file:///etc/hostname",
        "中文\u0000\ud83d\ude00",
      );
    case 4:
      return random.of<string>("fade", "Image", "Text", "AI_TTS", "Volume", "Transition", "true");
    case 5:
      return `${BUCKET_URL}/out/${random.between(0, 9)}{index}.mp4`;
    case 6:
      return [];
    case 7:
      return Array.from({ length: random.between(1, 4) }, () => anyJson(random, depth + 1));
    default:
      return Object.fromEntries(
        Array.from({ length: random.between(1, 4) }, () => [anyKey(random), anyJson(random, depth + 1)]),
      );
  }
}

function anyKey(random: Random): string {
  return random.of<string>(
    ...([
      "VideoTracks",
      "VideoTrackClips",
      "AudioTracks",
      "SubtitleTracks",
      "EffectTracks",
      "Effects",
    ] as const),
    ...[
      "MediaURL",
      "MediaId",
      "Type",
      "SubType",
      "In",
      "Out",
      "Duration",
      "Width",
      "Height",
      "Count",
      "Bitrate",
    ],
    ...[
      "MediaGroupArray",
      "MediaArray",
      "NotifyAddress",
      "Sys_Type",
      "Sys_ArrayObject",
      "__proto__",
      "Video",
    ],
  );
}

function anyValue(random: Random, ids: readonly string[]): string {
  switch (random.between(0, 7)) {
    case 0:
      return random.oneOf(ids) ?? "none";
    case 1:
      return random.of<string>(
        "Success",
        "Timeline",
        "HTTP",
        "true",
        "on",
        "oss-object",
        "S3",
        "vod-media",
        "desc",
      );
    case 2:
      return random.of<string>("0", "-1", "10", "1e3", "NaN", "99999999999999999999", " 5 ", "0x10");
    case 3:
      return random.of<string>(
        "2024-01-01T00:00:00Z",
        "2024-02-31T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "yesterday",
      );
    case 4:
      return random.of<string>("{", "null", "[]", '"text"', "{}", STILL_TIMELINE);
    case 5:
      return random.of<string>("a b+c/*'()!~中&=%", "\u0000", "x".repeat(600), "\r\nX: y");
    case 6:
      return JSON.stringify({
        MediaURL: `${BUCKET_URL}/out/${random.between(0, 9)}.mp4`,
        Width: 640,
        Height: 360,
      });
    default:
      return JSON.stringify(anyJson(random));
  }
}

it(`${REQUESTS} requests at random are answered in ICE's form, and none with a 5xx`, () =>
  withEmulator(
    { renderTimeMs: 3600_000, assumptions: { callsPerSecond: {} } },
    async ({ client, emulator }) => {
      const random = new Random(SEED);
      const { JobId, ProjectId, MediaId = "" } = await submitJob(client);
      const ids = [JobId, ProjectId, MediaId, "0".repeat(32), "'; DROP TABLE jobs; --", "../../etc/hostname"];
      const operations = [...ACTIONS.keys(), "CancelMediaProducingJob"];
      const statuses = new Map<number, number>();
      for (let count = 0; count < REQUESTS; count++) {
        const operation = random.oneOf(operations) ?? "";
        const parameters = () =>
          Object.fromEntries(
            Array.from({ length: random.between(0, 7) }, () => [
              random.oneOf(NAMES) ?? "",
              anyValue(random, ids),
            ]),
          );
        const method = random.chance(0.2) ? "GET" : "POST";
        const body = method === "POST" && random.chance(0.5) ? parameters() : undefined;
        const query = parameters();
        const status = await answerTo(client, [operation, query, body, method]);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status >= 500) throw new Error(`${operation} ${JSON.stringify({ query, body })} gave ${status}.`);
      }
      // A generator whose every request is refused at the door would prove nothing.
      expect(statuses.get(200)).toBeGreaterThan(50);
      expect(statuses.get(400)).toBeGreaterThan(200);
      expect(emulator.requests.list().filter(({ signature }) => signature !== "valid")).toEqual([]);
      expect((await getJob(client, JobId)).JobId).toBe(JobId);
    },
  ));

/** The status; rejects when the answer is not one of ICE's. */
async function answerTo(
  client: EmulatorClient,
  [operation, query, body, method]: Parameters<EmulatorClient["call"]>,
): Promise<number> {
  try {
    const answer = await client.call(operation, query, body, method);
    expect(answer).toHaveProperty("RequestId");
    return 200;
  } catch (error) {
    return refusalSchema.parse(error).statusCode;
  }
}

const refusalSchema = z.object({
  code: z.string(),
  statusCode: z.number(),
  data: z.object({ RequestId: z.string(), HostId: z.string(), Message: z.string() }),
});
