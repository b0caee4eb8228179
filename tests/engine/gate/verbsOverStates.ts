import { atLength } from "../../support/atLength";
import { ossUrl } from "../../support/films";
import type { GateReport } from "../../support/gateReport";
import { did, mapped, opensOnSuccess, pages, renders, shownFor } from "../../support/gateRows";
import { gateProgram, gateStates, type SavedGateStates } from "../../support/gateStates";
import type { QuickStack } from "../../support/withQuickStack";

export const upOnly = ["up", "--yes", "--skip-preview"];
export const up = [...upOnly, "--continue-on-error", "--parallel", "24"];
export const allPages = Object.fromEntries(gateStates.map((state) => [state, "mediaUrl"]));

/** A stack with one resource in every state, on either host; there when the tests run. */
export interface GateStage {
  readonly running: () => QuickStack;
  readonly saved: () => SavedGateStates;
  /** Runs a command over all of them. */
  readonly tell: (verb: string, args: readonly string[]) => Promise<GateReport>;
}

/** What the verbs that touch the renders do is the same on both hosts. */
export function itKeepsTheGate({ running, saved, tell }: GateStage): void {
  it("starts from the states that it says", () => {
    const stored = running()
      .stack.state()
      .resources.filter(({ urn }) => urn.includes("MediaProducing"));
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
    await saved().restore();
    running().stack.setProgram(gateProgram({ pages: allPages }));
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
    const shown = running().stack.resource("page-success")?.outputs["shows"];
    expect(shown).toBe(ossUrl("out/success.mp4"));
    expect(running().stack.resource("page-skipAwait")?.outputs).not.toHaveProperty("shows");
  });

  it("refresh, and up after it: forgets no failure, and renders a missing film again where told to", async () => {
    await saved().restore();
    const refresh = await tell("refresh", ["refresh", "--yes", "--skip-preview"]);
    expect(refresh.code).toBe(0);
    expect(renders(refresh.rows)).toEqual({});
    const kept = running().stack.resource("agedOut")?.outputs;
    expect(kept).toMatchObject({ status: "Success", mediaUrl: ossUrl("out/agedOut.mp4") });
    for (const state of ["mediaDeleted", "mediaMissed"]) {
      const { mediaUrl, __render: record } = running().stack.resource(state)?.outputs ?? {};
      expect(mediaUrl).toBe(ossUrl(`out/${state}.mp4`));
      expect(record).toMatchObject({ isFilmMissing: true });
    }
    expect(shownFor(refresh, "mediaDeleted")).toMatch(/^The film of job … is missing in ICE/u);

    running().stack.setProgram(gateProgram({ pages: allPages }));
    const after = await tell("up after refresh", up);
    expect(pages(after.rows)).toEqual(opensOnSuccess);
    expect(renders(after.rows)).toEqual({ failed: 1, mediaMissed: 1 });
    const rendered = running().stack.resource("mediaMissed")?.outputs["__render"];
    expect(rendered).not.toHaveProperty("isFilmMissing");
  });

  atLength(() => {
    it("up --refresh: the same in one go", async () => {
      await saved().restore();
      running().stack.setProgram(gateProgram({ pages: allPages }));
      const report = await tell("up --refresh", [...up, "--refresh"]);
      expect(report.code).not.toBe(0);
      expect(pages(report.rows)).toEqual(opensOnSuccess);
      expect(renders(report.rows)).toEqual({ failed: 1, mediaMissed: 1 });
    });
  });

  it("preview: plans, says why a render is rendered again, knows no address that is not there", async () => {
    await saved().restore();
    running().stack.setProgram(gateProgram({ pages: allPages }));
    const report = await tell("preview", ["preview"]);
    expect(report.code).toBe(0);
    expect(renders(report.rows)).toEqual({});
    const notKnown = ["failed", "timedOut", "interrupted", "unknownStatus", "unmet", "skipAwait"];
    expect(pages(report.rows)).toEqual({
      ...mapped(gateStates, "planned"),
      ...mapped(notKnown, "planned, not known yet"),
    });
    // The plugin is not told of `protect`.
    expect(shownFor(report, "failed")).toMatch(
      /^Job … failed with InvalidMaterial\.NotFound; it is rendered again(?:$|, unless it is protected)/u,
    );
  });
}

export function itDestroysWithoutWaiting({ saved, tell }: GateStage): void {
  it("destroy: says that a running job goes on, and waits for none", async () => {
    await saved().restore();
    const report = await tell("destroy", ["destroy", "--yes", "--skip-preview"]);
    expect(report.code).toBe(0);
    expect(did(report.rows)).toEqual(mapped(gateStates, "delete"));
    for (const state of ["timedOut", "interrupted", "unknownStatus", "skipAwait"] as const) {
      expect(shownFor(report, state)).toBe("Job … is still rendering");
    }
    expect(renders(report.rows)).toEqual({});
  });
}
