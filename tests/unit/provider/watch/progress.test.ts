import { progressLine } from "../../../../provider/src/lifecycle/progress";
import { createRun } from "../../../../provider/src/run/createRun";
import { gateVerbsOf } from "../../../support/dynamicVerbsOf";
import { filmArgs } from "../../../support/films";
import { type Life, withLife } from "../../../support/lifecycle";

const job = { jobId: "5f0c8f0a8f0b4c5d8e6f708192a3b4c5", status: "Processing" };

describe("the line of progress", () => {
  it("tells status, percent, time, what is left, and the job", () => {
    const total = { leastMs: 89_500, mostMs: 90_500 };
    expect(progressLine({ ...job, progressPercent: 42 }, 38_000, total)).toBe(
      "Processing 42 % · 0:38 · about 0:52 left · job 5f0c…",
    );
    expect(progressLine({ ...job, progressPercent: 42 }, 38_000)).toBe("Processing 42 % · 0:38 · job 5f0c…");
    expect(progressLine({ ...job, progressPercent: 99 }, 90_000, total)).toBe(
      "Processing 99 % · 1:30 · job 5f0c…",
    );
    expect(progressLine({ ...job, status: "Queuing" }, 3_726_000, total)).toBe(
      "Queuing · 1:02:06 · job 5f0c…",
    );
  });

  it("tells at the end how long it took by ICE's own times, and how long the film is", () => {
    const times = { createTime: "2026-01-01T00:00:00Z", completeTime: "2026-01-01T00:01:30Z" };
    expect(
      progressLine(
        { ...job, ...times, status: "Success", progressPercent: 100, durationSeconds: 10 },
        999_000,
      ),
    ).toBe("Success 100 % · 1:30 · film of 0:10 · job 5f0c…");
    expect(progressLine({ ...job, status: "Failed", progressPercent: 7 }, 12_000)).toBe(
      "Failed 7 % · 0:12 · job 5f0c…",
    );
  });
});

const oneOfEach = [
  /^Submitted job [0-9a-f]{32} in cn-shanghai\.$/u,
  /^Init 0 % · 0:0\d · job [0-9a-f]{4}…$/u,
  /^Queuing 0 % · 0:0\d · job [0-9a-f]{4}…$/u,
  /^Processing \d+ % · \d:\d\d · (about \d:\d\d left · )?job [0-9a-f]{4}…$/u,
  /^Success 100 % · 1:0\d · film of 0:02 · job [0-9a-f]{4}…$/u,
];

/** What stays of one render of a minute, what was live, and what it cost. */
async function oneRender(
  progress: string,
  story: (life: Life) => Promise<unknown> = () => Promise.resolve(),
) {
  const before = process.env["CI"];
  process.env["CI"] = "";
  let told: {
    readonly log: readonly string[];
    readonly status: readonly string[];
    readonly errors: readonly string[];
  } = {
    log: [],
    status: [],
    errors: [],
  };
  let calls = 0;
  try {
    await withLife({ config: { "alicloud-ice:progress": progress } }, async (life) => {
      life.emulator.pacing.renderTimeMs = 60_000;
      await story(life);
      life.emulator.requests.clear();
      told = await life.engine.up({ film: { args: filmArgs() } });
      calls = life.emulator.requests.list().length;
    });
  } finally {
    if (before === undefined) Reflect.deleteProperty(process.env, "CI");
    else process.env["CI"] = before;
  }
  // What film it will be is told by the check.
  return { ...told, log: told.log.filter((line) => !line.startsWith("renders ")), calls };
}

describe("the progress of one render", () => {
  it("leaves one line each of the start, every change of status, and the end", async () => {
    const { log } = await oneRender("lines");
    const unmatched = log.filter((line) => !oneOfEach.some((form) => form.test(line)));
    expect(unmatched).toEqual([]);
    for (const form of [oneOfEach[0], oneOfEach[3], oneOfEach[4]])
      expect(log.filter((line) => form?.test(line))).toHaveLength(1);
    for (const form of oneOfEach) expect(log.filter((line) => form.test(line)).length).toBeLessThanOrEqual(1);
  });

  it("is live each second on a terminal, and leaves nothing of that", async () => {
    const { status, log } = await oneRender("auto");
    const live = status.filter((line) => line.startsWith("Processing"));
    expect(live.length).toBeGreaterThan(40);
    const lefts = live
      .map((line) => / · about (\d):(\d\d) left · /u.exec(line))
      .filter((found) => found !== null);
    expect(lefts.length).toBeGreaterThan(30);
    expect(log.filter((line) => line.startsWith("Processing"))).toHaveLength(1);
  });

  it("costs no call: the same ones are made with it and without", async () => {
    const [live, lines, off] = [await oneRender("auto"), await oneRender("lines"), await oneRender("off")];
    // A call takes its time, which moves the looks a little.
    expect(Math.abs(live.calls - off.calls)).toBeLessThanOrEqual(4);
    expect(Math.abs(lines.calls - off.calls)).toBeLessThanOrEqual(4);
  });

  it("is silent when it is off; errors are not", async () => {
    const fine = await oneRender("off");
    expect([...fine.log, ...fine.status]).toEqual([]);
    const failing = await oneRender("off", ({ emulator }) => {
      emulator.jobs.failNext({ code: "ProduceFailed", message: "No.", times: 1 });
      return Promise.resolve();
    });
    expect([...failing.log, ...failing.status]).toEqual([]);
    expect(failing.errors.join()).toContain("The render failed with ProduceFailed: No");
  });

  it("says of a job that was found where it came from, even when it is off", async () => {
    const interrupted = async ({ engine, emulator }: Life) => {
      emulator.jobs.hold();
      expect((await engine.up({ film: { args: { ...filmArgs(), timeout: "5s" } } })).isOk).toBe(false);
      emulator.jobs.release();
    };
    for (const progress of ["lines", "off"]) {
      const { log } = await oneRender(progress, interrupted);
      expect(log.filter((line) => /^Going on with job [0-9a-f]{32}, which/u.test(line))).toHaveLength(1);
    }
  });
});

describe("the progress of a gate", () => {
  it("leaves one line of the start and one of the end, and counts live between them", async () => {
    for (const [progress, kept, live] of [
      ["auto", 2, true],
      ["lines", 2, false],
      ["off", 0, false],
    ] as const) {
      const gate = await gateOf(progress);
      const lines = gate.log.filter((line) => /jobs (in|have)/u.test(line));
      expect(lines).toHaveLength(kept);
      if (kept > 0) {
        expect(lines[0]).toBe("Waiting for 2 jobs in cn-shanghai.");
        expect(lines[1]).toMatch(/^2 of 2 jobs have ended · \d:\d\d$/u);
      }
      expect(gate.status.some((line) => /^0 of 2 jobs have ended · 0:\d\d$/u.test(line))).toBe(live);
    }
  });
});

async function gateOf(progress: string) {
  const log: string[] = [];
  const status: string[] = [];
  const before = process.env["CI"];
  process.env["CI"] = "";
  try {
    await withLife({}, async ({ engine, emulator, clock }) => {
      emulator.pacing.renderTimeMs = 60_000;
      const film = (name: string) => ({
        args: { ...filmArgs({ out: `out/${name}.mp4` }), skipAwait: true },
      });
      await engine.up({ en: film("en"), fr: film("fr") });
      const config: Readonly<Record<string, string>> = {
        "alicloud:accessKey": "emulator",
        "alicloud:secretKey": "emulator-secret",
        "alicloud-ice:region": "cn-shanghai",
        "alicloud-ice:endpoint": emulator.url,
        "alicloud-ice:progress": progress,
      };
      const say = (_urn: string, line: string) => void log.push(line);
      const run = createRun((key) => config[key], clock, {
        log: {
          info: say,
          warn: say,
          status: (_urn, line) => void status.push(line),
          delivered: () => Promise.resolve(),
        },
        cancelled: new AbortController().signal,
      });
      const jobIds = emulator.jobs.list().map(({ jobId }) => jobId);
      await gateVerbsOf(run).create({ jobIds, __context: { urn: "gate" } });
    });
  } finally {
    if (before === undefined) Reflect.deleteProperty(process.env, "CI");
    else process.env["CI"] = before;
  }
  return { log, status };
}
