import { Random } from "../random";
import type { Body } from "./bodies";

/** Something odd in ICE's replies: what stands in a field of one of them. */
export interface Oddity {
  readonly reply: OddReply;
  readonly field: string;
  /** What stands there; undefined where the field is missing. */
  readonly value: unknown;
  /** How many replies have it; for ever where all that is needed is told all the same. */
  readonly times: number;
}

export type OddReply = "submit" | "job" | "page" | "media" | "deletion";

const missing = [undefined, null, ""];
const notNumbers = [...missing, "N/A", -1, {}, [], "1e3", true];
const notTexts = [...missing, [], {}, 1e30];
const notTimes = [...missing, "yesterday", 7, {}];
const anything = [...missing, 7, true, [], {}, [null], "N/A"];

/** What is said in a field of a reply that decides nothing: for ever. */
const idle: Readonly<Record<OddReply, Readonly<Record<string, readonly unknown[]>>>> = {
  submit: { ProjectId: notTexts, MediaId: anything, VodMediaId: anything },
  job: {
    JobId: missing,
    ProjectId: notTexts,
    MediaId: missing,
    MediaURL: notTexts,
    VodMediaId: anything,
    TemplateId: anything,
    ClipsParam: anything,
    SubJobMaterials: anything,
    Code: anything,
    Message: anything,
    Duration: notNumbers,
    Progress: [...notNumbers, 250],
    ModifiedTime: notTimes,
  },
  page: {
    ProjectId: anything,
    VodMediaId: anything,
    TemplateId: anything,
    ClipsParam: anything,
    Code: notTexts,
    Message: notTexts,
    Duration: notNumbers,
    Progress: notNumbers,
    ModifiedTime: notTimes,
    MaxResults: anything,
  },
  media: { MediaId: anything, Status: anything },
  deletion: { ForbiddenList: [...missing, "N/A", {}], IgnoredList: [...missing, "N/A", {}] },
};

/** What is needed, and not told for some replies. */
const needed: Readonly<Record<OddReply, Readonly<Record<string, readonly unknown[]>>>> = {
  submit: { JobId: notTexts },
  job: {
    JobId: ["another"],
    Status: notTexts,
    MediaProducingJob: [undefined, null, []],
    CreateTime: notTimes,
  },
  page: { Status: notTexts, CompleteTime: notTimes, MediaId: missing },
  media: {
    MediaInfo: [undefined, null, []],
    InputURL: notTexts,
    FileInfoList: anything,
    Duration: notNumbers,
  },
  deletion: {},
};

/** Up to three of them, with chance of their own, so that all else of a schedule stays. */
export function drawOddities(seed: number): Oddity[] {
  const random = new Random(seed + 2_000_003);
  const count = random.of(0, 0, 1, 2, 3);
  return Array.from({ length: count }, () => drawOddity(random));
}

function drawOddity(random: Random): Oddity {
  const reply = random.of<OddReply>("job", "page", "submit", "media", "job", "page", "deletion");
  const isIdle = random.chance(0.6) || Object.keys(needed[reply]).length === 0;
  const [field, values] = random.oneOf(Object.entries((isIdle ? idle : needed)[reply])) ?? ["", []];
  const times = isIdle ? Number.POSITIVE_INFINITY : random.of(1, 2, 5);
  return { reply, field, value: random.oneOf(values), times };
}

/** The oddities of one schedule, counted down as they are told. */
export class OddReplies {
  private readonly left: { readonly oddity: Oddity; times: number }[];

  constructor(oddities: readonly Oddity[]) {
    this.left = oddities.map((oddity) => ({ oddity, times: oddity.times }));
  }

  /** The reply as it is told. */
  spoil(reply: OddReply, body: Body, isCalm: boolean): Body {
    let told = body;
    for (const entry of this.left) {
      const { oddity } = entry;
      const isOver = entry.times <= 0 || (isCalm && Number.isFinite(oddity.times));
      if (oddity.reply !== reply || isOver) continue;
      entry.times -= 1;
      told = withField(told, oddity.field, oddity.value);
    }
    return told;
  }
}

/** A copy in which a field of that name has another value, however deep it lies. */
function withField(body: Body, field: string, value: unknown): Body {
  return Object.fromEntries(
    Object.entries(body).map(([name, was]) => [name, name === field ? value : inside(was, field, value)]),
  );
}

function inside(was: unknown, field: string, value: unknown): unknown {
  if (Array.isArray(was)) return was.map((item: unknown) => inside(item, field, value));
  return isBody(was) ? withField(was, field, value) : was;
}

function isBody(value: unknown): value is Body {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Jobs of other people that a page shows beside ours: none of them can be read whole. */
export const strangers: readonly unknown[] = [
  null,
  "job",
  {},
  { JobId: null, Status: "Success", MediaURL: "https://others.oss-cn-shanghai.aliyuncs.com/a.mp4" },
  { JobId: "stranger-1", Status: "", Duration: "", CreateTime: "" },
  { JobId: "stranger-2", Status: 7, Duration: "N/A", CreateTime: "yesterday", UserData: "plain" },
  { JobId: "stranger-3", Status: "Success", Duration: null, CreateTime: null, UserData: { _pulumi: 7 } },
];
