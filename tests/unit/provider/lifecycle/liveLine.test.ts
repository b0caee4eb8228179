import type { IceJob } from "../../../../provider/src/ice/api";
import { LaidFilm } from "../../../../provider/src/inputs/laidFilm";
import { parseInputs } from "../../../../provider/src/inputs/parseInputs";
import { progressReporter } from "../../../../provider/src/lifecycle/progress";
import { tellFilm } from "../../../../provider/src/lifecycle/tellFilm";
import { createRun } from "../../../../provider/src/run/createRun";
import { filmArgs } from "../../../support/films";
import { runOn } from "../../../support/runOn";
import { withLife } from "../../../support/lifecycle";

const job = (status: string, progressPercent?: number): IceJob => ({
  ...{ jobId: "5f0cabcd", status },
  ...(progressPercent !== undefined && { progressPercent }),
});

/** A clock that stands still until it is moved on: whoever sleeps wakes then. */
function standingClock() {
  let nowMs = 1_000_000;
  let wakes: (() => void)[] = [];
  return {
    clock: {
      now: () => nowMs,
      sleep: (_ms: number, signal: AbortSignal) =>
        new Promise<void>((resolve, reject) => {
          wakes.push(resolve);
          signal.addEventListener("abort", () => reject(new Error("It is over.")), { once: true });
        }),
    },
    pass: async (ms: number) => {
      nowMs += ms;
      const sleeping = wakes;
      wakes = [];
      for (const wake of sleeping) wake();
      await new Promise((resolve) => void setImmediate(resolve));
    },
  };
}

function reporting(progress: string) {
  const { clock, pass } = standingClock();
  const lines: string[] = [];
  const live: string[] = [];
  const log = {
    info: (_urn: string, line: string) => void lines.push(line),
    warn: (_urn: string, line: string) => void lines.push(line),
    status: (_urn: string, line: string) => void live.push(line),
    delivered: () => Promise.resolve(),
  };
  const config = (key: string) => (key === "alicloud-ice:progress" ? progress : undefined);
  const over = new AbortController();
  const run = createRun(config, clock, { log, cancelled: over.signal });
  const onLook = progressReporter(run, "urn", clock.now(), over.signal);
  return { onLook, pass, lines, live, over };
}

describe("the live line of a render", () => {
  // In CI there is none.
  const before = process.env["CI"];
  beforeEach(() => void (process.env["CI"] = ""));
  afterEach(() => {
    if (before === undefined) Reflect.deleteProperty(process.env, "CI");
    else process.env["CI"] = before;
  });

  it("goes on between two looks as the job is expected to, and not beyond what it could have reached", async () => {
    const { onLook, pass, lines, live, over } = reporting("auto");
    const total = { leastMs: 100_000, mostMs: 100_000 };
    await pass(20_000);
    onLook(job("Processing", 20), total);
    await pass(0);
    expect(live.at(-1)).toBe("Processing 20 % · 0:20 · about 1:20 left · job 5f0c…");
    await pass(40_000);
    expect(live.at(-1)).toBe("Processing 60 % · 1:00 · about 0:40 left · job 5f0c…");
    // A look that tells the same percent is no news: it goes on from the first that told it.
    onLook(job("Processing", 20), total);
    await pass(20_000);
    expect(live.at(-1)).toBe("Processing 80 % · 1:20 · about 0:20 left · job 5f0c…");
    onLook(job("Processing", 50), total);
    await pass(10_000);
    expect(live.at(-1)).toBe("Processing 75 % · 1:30 · about 0:10 left · job 5f0c…");
    await pass(60_000);
    expect(live.at(-1)).toBe("Processing 99 % · 2:30 · job 5f0c…");
    const before = live.length;
    onLook(job("Success", 100));
    await pass(5_000);
    expect(live).toHaveLength(before);
    over.abort();
    await pass(5_000);
    expect(live).toHaveLength(before);
    expect(lines.map((line) => line.split(" ·")[0])).toEqual(["Processing 20 %", "Success 100 %"]);
  });

  it("stays as it was told where nothing says how it goes on, and is not said twice", async () => {
    const { onLook, pass, live, over } = reporting("auto");
    onLook(job("Queuing", 0), { leastMs: 100_000, mostMs: 100_000 });
    await pass(200);
    await pass(200);
    expect(live).toEqual(["Queuing 0 % · 0:00 · job 5f0c…"]);
    onLook(job("Processing", 30));
    await pass(10_000);
    expect(live.at(-1)).toBe("Processing 30 % · 0:10 · job 5f0c…");
    over.abort();
  });

  it.each(["lines", "off"])("is none with progress %s", async (progress) => {
    const { onLook, pass, lines, live, over } = reporting(progress);
    onLook(job("Processing", 20));
    onLook(job("Processing", 30));
    await pass(5_000);
    expect(live).toEqual([]);
    expect(lines).toHaveLength(progress === "off" ? 0 : 1);
    over.abort();
  });
});

describe("what film will be rendered", () => {
  const { args } = parseInputs(filmArgs(), "cn-shanghai");
  const told = async (secrets: readonly string[], given = args, times = 1): Promise<readonly string[]> => {
    const lines: string[] = [];
    await withLife({}, (life) => {
      const run = runOn(life, {}, lines);
      for (let time = 0; time < times; time += 1)
        tellFilm(run, { urn: "urn", secretArguments: secrets }, new LaidFilm(given), {});
      return Promise.resolve();
    });
    return lines;
  };

  it("is said once, of a timeline, and nothing of one that is secret", async () => {
    expect(await told([], args, 2)).toEqual([expect.stringMatching(/^renders about 2\.0 s/u)]);
    expect(await told(["triggers", "userData"])).toHaveLength(1);
    for (const secret of ["timeline", "outputMediaConfig"]) expect(await told([secret])).toEqual([]);
    expect(await told([], { ...args, timeline: undefined })).toEqual([]);
  });
});
