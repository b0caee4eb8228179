import { atLength } from "../support/atLength";
import { expectDocument, expectLines, gateDocument } from "../support/gateDocument";
import { mapped, pages, renders, targets } from "../support/gateRows";
import { type GateRow, runOver } from "../support/gateReport";
import { gateProgram, type GateState, gateStates, jobOf, SavedGateStates } from "../support/gateStates";
import { openQuickStack, type QuickStack } from "../support/withQuickStack";
import { itDestroysWithoutWaiting, itKeepsTheGate, upOnly } from "./gate/verbsOverStates";

/** What each verb did, for docs/gate.md. */
const told = new Map<string, readonly GateRow[]>();
const targeted: GateRow[] = [];

describe("every verb, over one resource in every state", () => {
  let running: QuickStack;
  let saved: SavedGateStates;

  beforeAll(async () => {
    running = await openQuickStack({ program: "" });
    saved = await SavedGateStates.build(running.stack, running.emulator);
  });

  afterAll(async () => {
    saved.remove();
    await running.close();
  });

  /** Runs a command, and keeps what it did for the document. */
  const tell = async (verb: string, args: readonly string[]) => {
    const report = await runOver(running, args);
    told.set(verb, report.rows);
    return report;
  };

  const stage = { saved: () => saved, running: () => running, tell };
  itKeepsTheGate(stage);

  const itRefuses = (refusals: readonly (readonly [state: GateState, output: string, is: string])[]) =>
    it.each(refusals)(
      "up --target of a page that uses a render that is %s: %s refuses",
      async (state, output, is) => {
        running.stack.setProgram(gateProgram({ pages: { [state]: output } }));
        const report = await runOver(running, [...upOnly, ...targets([state])], [state]);
        expect(report.code).not.toBe(0);
        const jobId = jobOf(running.emulator, state);
        const why =
          is === "unmet"
            ? `the film of its job ${jobId} is not known to be as expected: expected a duration of 42 s (within 0.5 s), the film has 2 s.`
            : `its job ${jobId} is ${is}, not Success.`;
        expect(report.output).toContain(`${output} of the render "${state}" is not available: ${why}`);
        expect(report.output).not.toMatch(/\bat .*\.(js|ts):\d+/u);
        expect(pages(report.rows)).toEqual({ [state]: "shut" });
        expect(renders(report.rows)).toEqual({});
        if (state !== "unmet" || output === "mediaUrl") targeted.push(...report.rows);
      },
    );
  itRefuses([["failed", "mediaUrl", "Failed with InvalidMaterial.NotFound"]]);
  atLength(() => {
    itRefuses([
      ["timedOut", "mediaId", "Processing"],
      ["interrupted", "duration", "Processing"],
      ["unknownStatus", "vodMediaId", "Auditing"],
      ["unmet", "mediaUrl", "unmet"],
      ["unmet", "vodMediaId", "unmet"],
    ]);
  });

  atLength(() => {
    it("up --exclude of the renders refuses as well, and a preview does not know the address", async () => {
      running.stack.setProgram(gateProgram({ pages: { timedOut: "mediaUrl", unmet: "mediaUrl" } }));
      const films = gateStates.flatMap((state) => ["--exclude", `**::${state}`]);
      const both = ["timedOut", "unmet"] as const;
      const excluded = await runOver(running, [...upOnly, ...films], both);
      expect(excluded.code).not.toBe(0);
      expect(excluded.output).toMatch(/mediaUrl of the render "(timedOut|unmet)" is not available/u);
      expect(pages(excluded.rows)).toEqual(mapped(both, "shut"));

      const preview = await runOver(running, ["preview", ...targets(both)], both);
      expect(preview.code).toBe(0);
      expect(pages(preview.rows)).toEqual(mapped(both, "planned, not known yet"));
    });
  });

  it("up --target of a dependent: opens what is there, and what uses no film", async () => {
    const gated = {
      success: "mediaUrl",
      agedOut: "mediaId",
      mediaDeleted: "duration",
      mediaMissed: "mediaUrl",
    };
    const open = { ...gated, skipAwait: "mediaUrl", failed: "jobId", timedOut: "status" };
    running.stack.setProgram(gateProgram({ pages: open }));
    const report = await runOver(running, [...upOnly, ...targets(Object.keys(open))]);
    expect(report.code).toBe(0);
    expect(pages(report.rows)).toMatchObject(mapped(Object.keys(open), "opens"));
    expect(renders(report.rows)).toEqual({});
    targeted.push(...report.rows.filter(({ state }) => state in gated || state === "skipAwait"));
    told.set("up --target of the page", targeted);
  });

  itDestroysWithoutWaiting(stage);

  const itGets = (gets: readonly (readonly [states: readonly GateState[], shut: 0 | 1])[]) =>
    it.each(gets)("get of %s", async (states, shut) => {
      const reads = states.map((state) => {
        const args = JSON.stringify({
          timeout: "1s",
          skipAwait: state === "skipAwait",
          ...(state === "unmet" && { expect: { duration: 42 } }),
        });
        return `
        const ${state} = ice.MediaProducingJob.get("${state}", "${saved.jobIds[state]}", ${args});
        page("page-${state}", { shows: ${state}.mediaUrl });`;
      });
      running.stack.setProgram(reads.join("\n"));
      const report = await runOver(running, upOnly, states);
      expect(report.code === 0 ? 0 : 1).toBe(shut);
      expect(pages(report.rows)).toEqual(mapped(states, shut === 0 ? "opens" : "shut"));
      expect(renders(report.rows)).toEqual({});
      told.set("get", [...(told.get("get") ?? []), ...report.rows]);
    });
  itGets([
    [["success", "mediaDeleted", "skipAwait"], 0],
    [["failed"], 1],
  ]);
  atLength(() => {
    itGets([
      [["timedOut"], 1],
      [["unknownStatus"], 1],
      [["agedOut"], 1],
      [["unmet"], 1],
    ]);
  });

  it("is what docs/gate.md tells", () => {
    expectLines("gate.md", gateDocument(told));
  });

  atLength(() => {
    it("is all that docs/gate.md tells", () => {
      expectDocument("gate.md", gateDocument(told));
    });
  });
});
