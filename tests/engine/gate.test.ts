import { ossUrl } from "../support/films";
import { expectDocument, gateDocument } from "../support/gateDocument";
import { type GateReport, type GateRow, runOver } from "../support/gateReport";
import { gateProgram, type GateState, gateStates, jobOf, SavedGateStates } from "../support/gateStates";
import { openQuickStack, type QuickStack } from "../support/withQuickStack";

const upOnly = ["up", "--yes", "--skip-preview"];
const up = [...upOnly, "--continue-on-error", "--parallel", "24"];
const allPages = Object.fromEntries(gateStates.map((state) => [state, "mediaUrl"]));

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

  it("starts from the states that it says", async () => {
    const stored = (await running.stack.state()).resources.filter(({ urn }) =>
      urn.includes("MediaProducing"),
    );
    const summary = stored.map(({ urn, outputs, initErrors = [] }) => [
      urn.split("::").at(-1),
      [outputs["status"], outputs["mediaUrl"] !== undefined, initErrors[0]?.split(" ")[0]],
    ]);
    expect(Object.fromEntries(summary)).toEqual({
      success: ["Success", true, undefined],
      failed: ["Failed", false, "The"],
      timedOut: ["Processing", false, "Timed"],
      interrupted: ["Processing", false, "Interrupted"],
      unknownStatus: ["Auditing", false, "Timed"],
      agedOut: ["Success", true, undefined],
      mediaDeleted: ["Success", true, undefined],
      mediaMissed: ["Success", true, undefined],
      unmet: ["Success", true, "The"],
      skipAwait: ["Processing", false, undefined],
    });
  });

  it("up, and up again: opens on success alone, and renders the failed one again", async () => {
    await saved.restore();
    running.stack.setProgram(gateProgram({ pages: allPages }));
    const first = await tell("up", up);
    expect(first.code).not.toBe(0);
    expect(first.output).toMatch(/Job \w+ is still Processing; not waiting for it \(skipAwait\)\./u);
    const second = await tell("second up", up);
    expect(second.code).not.toBe(0);
    for (const { rows } of [first, second]) {
      expect(pages(rows)).toEqual(opensOnSuccess);
      expect(renders(rows)).toEqual({ failed: 1 });
      expect(did(rows)).toEqual({
        success: "same",
        failed: "replace (status) failed",
        timedOut: "update failed",
        interrupted: "update failed",
        unknownStatus: "update failed",
        agedOut: "same",
        mediaDeleted: "same",
        mediaMissed: "same",
        unmet: "update failed",
        skipAwait: "update",
      });
    }
    const shown = (await running.stack.resource("page-success"))?.outputs["shows"];
    expect(shown).toBe(ossUrl("out/success.mp4"));
    expect((await running.stack.resource("page-skipAwait"))?.outputs).not.toHaveProperty("shows");
  });

  it("refresh, and up after it: forgets no failure, and renders a missing film again where told to", async () => {
    await saved.restore();
    const refresh = await tell("refresh", ["refresh", "--yes", "--skip-preview"]);
    expect(refresh.code).toBe(0);
    expect(renders(refresh.rows)).toEqual({});
    const kept = (await running.stack.resource("agedOut"))?.outputs;
    expect(kept).toMatchObject({ status: "Success", mediaUrl: ossUrl("out/agedOut.mp4") });
    for (const state of ["mediaDeleted", "mediaMissed"]) {
      const { mediaUrl, __render: record } = (await running.stack.resource(state))?.outputs ?? {};
      expect(mediaUrl).toBe(ossUrl(`out/${state}.mp4`));
      expect(record).toMatchObject({ isFilmMissing: true });
    }
    expect(shownFor(refresh, "mediaDeleted")).toMatch(/^The film of job … is missing in ICE/u);

    running.stack.setProgram(gateProgram({ pages: allPages }));
    const after = await tell("up after refresh", up);
    expect(pages(after.rows)).toEqual(opensOnSuccess);
    expect(renders(after.rows)).toEqual({ failed: 1, mediaMissed: 1 });
    const rendered = (await running.stack.resource("mediaMissed"))?.outputs["__render"];
    expect(rendered).not.toHaveProperty("isFilmMissing");
  });

  it("up --refresh: the same in one go", async () => {
    await saved.restore();
    running.stack.setProgram(gateProgram({ pages: allPages }));
    const report = await tell("up --refresh", [...up, "--refresh"]);
    expect(report.code).not.toBe(0);
    expect(pages(report.rows)).toEqual(opensOnSuccess);
    expect(renders(report.rows)).toEqual({ failed: 1, mediaMissed: 1 });
  });

  it("preview: plans, says why a render is rendered again, knows no address that is not there", async () => {
    await saved.restore();
    running.stack.setProgram(gateProgram({ pages: allPages }));
    const report = await tell("preview", ["preview"]);
    expect(report.code).toBe(0);
    expect(renders(report.rows)).toEqual({});
    const notKnown = ["failed", "timedOut", "interrupted", "unknownStatus", "unmet", "skipAwait"];
    expect(pages(report.rows)).toEqual({
      ...mapped(gateStates, "planned"),
      ...mapped(notKnown, "planned, not known yet"),
    });
    expect(shownFor(report, "failed")).toBe(
      "Job … failed with InvalidMaterial.NotFound; it is rendered again",
    );
  });

  it.each([
    ["failed", "mediaUrl", "Failed with InvalidMaterial.NotFound"],
    ["timedOut", "mediaId", "Processing"],
    ["interrupted", "duration", "Processing"],
    ["unknownStatus", "vodMediaId", "Auditing"],
    ["unmet", "mediaUrl", "unmet"],
    ["unmet", "vodMediaId", "unmet"],
  ] as const)(
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

  it("destroy: says that a running job goes on, and waits for none", async () => {
    await saved.restore();
    const report = await tell("destroy", ["destroy", "--yes", "--skip-preview"]);
    expect(report.code).toBe(0);
    expect(did(report.rows)).toEqual(mapped(gateStates, "delete"));
    for (const state of ["timedOut", "interrupted", "unknownStatus", "skipAwait"] as const) {
      expect(shownFor(report, state)).toBe("Job … is still rendering");
    }
    expect(renders(report.rows)).toEqual({});
  });

  it.each([
    [["success", "mediaDeleted", "skipAwait"], 0],
    [["failed"], 1],
    [["timedOut"], 1],
    [["unknownStatus"], 1],
    [["agedOut"], 1],
    [["unmet"], 1],
  ] as const)("get of %s", async (states, shut) => {
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

  it("is what docs/gate.md tells", () => {
    expectDocument("gate.md", gateDocument(told));
  });
});

const opensOnSuccess: Readonly<Record<GateState, string>> = {
  success: "opens",
  failed: "shut",
  timedOut: "shut",
  interrupted: "shut",
  unknownStatus: "shut",
  agedOut: "opens",
  mediaDeleted: "opens",
  mediaMissed: "opens",
  unmet: "shut",
  skipAwait: "opens",
};

function pages(rows: readonly GateRow[]) {
  return Object.fromEntries(rows.map(({ state, page }) => [state, page]));
}

function did(rows: readonly GateRow[]) {
  return Object.fromEntries(rows.map((row) => [row.state, row.did]));
}

/** Only those that rendered. */
function renders(rows: readonly GateRow[]) {
  return Object.fromEntries(rows.filter((row) => row.renders > 0).map((row) => [row.state, row.renders]));
}

function shownFor({ rows }: GateReport, state: GateState): string {
  return rows.find((row) => row.state === state)?.shown ?? "";
}

function targets(states: readonly string[]): string[] {
  return states.flatMap((state) => ["--target", `**::page-${state}`]);
}

function mapped(states: readonly string[], word: string) {
  return Object.fromEntries(states.map((state) => [state, word]));
}
