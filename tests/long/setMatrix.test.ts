import { existsSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Emulator } from "../../emulator/src/emulator";
import type { EngineStack } from "../support/engineStack";
import { filmArgs, ossFile, ossUrl } from "../support/films";
import { expectDocument } from "../support/gateDocument";
import { engineProcesses, killDeployment } from "../support/processTree";
import { type CrashRow, type GateRow, setMatrix } from "../support/setMatrix";
import { filmsOf, setText } from "../support/setPrograms";
import { waitUntil } from "../support/waitUntil";
import { jobCount, withStack } from "../support/withStack";

jest.setTimeout(600_000);

const freezeReply = pathToFileURL(resolve(__dirname, "../support/freezeReply.mts")).href;
const tokenLifetimeMs = 60_000;
const keys = Array.from({ length: 6 }, (_, index) => `film-${index}`);
const program = `${setText(filmsOf(keys))}\npage("page", { urls: set.mediaUrls });`;

/** Waits until the instant at which engine and provider are killed, in a deployment whose jobs are held. */
type Reach = (emulator: Emulator, stack: EngineStack) => () => boolean;

const hang =
  (operation: string, when: "before" | "after", skip = 0): Reach =>
  (emulator) => {
    emulator.jobs.hold();
    emulator.faults.add({ operation, when, skip, effect: { kind: "hang" } });
    return () => emulator.faults.list().some(({ hits }) => hits > 0);
  };
const frozenReply: Reach = (emulator, stack) => {
  const marker = join(emulator.dataDir, "frozen");
  stack.setEnv({ FREEZE_MARKER: marker, NODE_OPTIONS: `--import=${freezeReply}` });
  return () => existsSync(marker);
};

const instants = {
  "before the look for earlier jobs": hang("ListMediaProducingJobs", "before"),
  "three jobs submitted, another submit on its way": hang("SubmitMediaProducingJob", "before", 3),
  "three replies received, one lost": hang("SubmitMediaProducingJob", "after", 3),
  "all submitted, being looked at": hang("GetMediaProducingJob", "before"),
  "all ended, state not written": frozenReply,
} as const satisfies Record<string, Reach>;

const identities = {
  "token and mark": {},
  "mark alone": { clientTokenLifetimeMs: tokenLifetimeMs },
  "token alone": { deniedOperations: ["ListMediaProducingJobs"] },
};

const crashes: [instant: keyof typeof instants, identity: keyof typeof identities][] = [
  ["before the look for earlier jobs", "token and mark"],
  ["three jobs submitted, another submit on its way", "token and mark"],
  ["three replies received, one lost", "token and mark"],
  ["all ended, state not written", "token and mark"],
  ["three replies received, one lost", "mark alone"],
  ["all ended, state not written", "mark alone"],
  ["three replies received, one lost", "token alone"],
  ["all submitted, being looked at", "token alone"],
];

const crashRows: CrashRow[] = [];
const gateRows: GateRow[] = [];

it.each(crashes)("a set killed %s (%s) renders each film once", async (instant, identity) => {
  await withStack(
    { program, emulator: { assumptions: identities[identity] } },
    async ({ stack, emulator }) => {
      const isReached = instants[instant](emulator, stack);
      const running = stack.startUp();
      await waitUntil(isReached, { what: "the instant of the crash", during: running });
      await killDeployment(engineProcesses(running.pid));
      await running.ended;
      emulator.faults.clear();
      stack.setEnv({ NODE_OPTIONS: "" });
      const jobsThen = jobCount(emulator);
      if (identity === "mark alone") emulator.clock.advance(tokenLifetimeMs + 1_000);
      await stack.run(["cancel", "--yes"]);
      emulator.jobs.release();
      const { code } = await stack.up();
      const page = stack.resource("page") === undefined ? "shut" : "opens";
      crashRows.push({ instant, identity, films: keys.length, jobs: jobCount(emulator), page });
      expect({ code, jobs: jobCount(emulator), page }).toEqual({ code: 0, jobs: keys.length, page: "opens" });
      expect(jobsThen).toBeLessThanOrEqual(keys.length);
    },
  );
});

const states = {
  rendered: filmArgs({ out: "out/rendered.mp4" }),
  failed: filmArgs({ out: "out/failed.mp4", clip: "in/nope.mp4" }),
  unfinished: filmArgs({ out: "out/unfinished.mp4" }),
  unmet: { ...filmArgs({ out: "out/unmet.mp4" }), expect: { duration: 42 } },
  deleted: filmArgs({ out: "out/deleted.mp4" }),
  missed: { ...filmArgs({ out: "out/missed.mp4" }), rerenderIfMissing: true },
};
const names = Object.keys(states);
const set = setText(states, { timeout: "20s" });

it("the gate of a set, over films in every state", async () => {
  await withStack({ program: set }, async ({ stack, emulator }) => {
    const jobOf = (key: string) =>
      emulator.jobs.list().find(({ mediaUrl }) => mediaUrl === ossUrl(`out/${key}.mp4`))?.jobId ?? "";
    const verb = async (name: string, command: () => Promise<{ readonly code: number }>) => {
      const before = emulator.jobs.list().length;
      const { code } = await command();
      const made = emulator.jobs.list().slice(before);
      const rendered = names.filter((key) => made.some(({ mediaUrl }) => mediaUrl.endsWith(`/${key}.mp4`)));
      gateRows.push({ verb: name, ends: code === 0 ? "well" : "failed", rendered });
      return rendered;
    };
    const first = async () => {
      emulator.jobs.hold();
      const running = stack.startUp();
      await waitUntil(() => jobCount(emulator) === names.length, { what: "all jobs", during: running });
      // It goes on for ever.
      emulator.jobs.set(jobOf("unfinished"), { status: "Auditing" });
      emulator.jobs.release();
      return running.ended;
    };
    expect(await verb("the first `up`", first)).toEqual(names);
    expect(await verb("a second `up`", () => stack.up())).toEqual(["failed"]);
    for (const key of ["deleted", "missed"]) rmSync(ossFile(emulator, `out/${key}.mp4`));
    expect(await verb("`refresh`", () => stack.refresh())).toEqual([]);
    expect(await verb("`preview`", () => stack.preview())).toEqual([]);
    for (const key of names) {
      stack.setProgram(`${set}\npage("page-${key}", { url: set.film("${key}").mediaUrl });`);
      const targeted = () => stack.up("--target", `**page-${key}`);
      expect(await verb(`\`up --target\` of a page of the film that is ${key}`, targeted)).toEqual([]);
    }
    const opened = gateRows.filter(({ verb: name, ends }) => name.includes("--target") && ends === "well");
    expect(opened.map(({ verb: name }) => name.split(" ").at(-1))).toEqual(["rendered", "deleted", "missed"]);
  });
});

it("is what docs/sets-matrix.md says", () => {
  expectDocument("sets-matrix.md", setMatrix(crashRows, gateRows));
});
