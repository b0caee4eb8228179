import { itDestroysWithoutWaiting, itKeepsTheGate, upOnly } from "../../../engine/gate/verbsOverStates";
import { runOver } from "../../../support/gateReport";
import { pages, renders, targets } from "../../../support/gateRows";
import { gateProgram, type GateState, SavedGateStates } from "../../../support/gateStates";
import { openQuickStack, type QuickStack } from "../../../support/withQuickStack";

/** A page that takes the film's address from the gate of the plugin. */
const required = (state: GateState) => `
  const shown = ice.requireMediaProducingJobOutput({ jobId: ${state}.jobId, expect: ${state}.expect, timeout: "4s" });
  page("page-${state}", { shows: shown.mediaUrl });`;

describe("every verb of the plugin, over one resource in every state", () => {
  let running: QuickStack;
  let saved: SavedGateStates;

  beforeAll(async () => {
    running = await openQuickStack({ program: "", host: "plugin" });
    saved = await SavedGateStates.build(running.stack, running.emulator);
  });

  afterAll(async () => {
    saved.remove();
    await running.close();
  });

  const stage = {
    running: () => running,
    saved: () => saved,
    tell: (_verb: string, args: readonly string[]) => runOver(running, args),
  };
  itKeepsTheGate(stage);

  it.each([
    ["failed", /The render failed with InvalidMaterial\.NotFound|failed with InvalidMaterial\.NotFound/u],
    ["timedOut", /Timed out after 0:04/u],
    ["interrupted", /Timed out after 0:04/u],
    ["unknownStatus", /Timed out after 0:04/u],
    ["unmet", /its film is not as expected: expected a duration of 42 s/u],
  ] as const)(
    "up --target of a page that requires a render that is %s: fails, and the page is not made",
    async (state, why) => {
      await saved.restore();
      running.stack.setProgram(gateProgram({}) + required(state));
      const report = await runOver(running, [...upOnly, ...targets([state])], [state]);
      expect(report.code).not.toBe(0);
      expect(report.output).toMatch(why);
      expect(pages(report.rows)).toEqual({ [state]: "shut" });
      expect(renders(report.rows)).toEqual({});
    },
  );

  it("up of a page that requires a film which ICE has forgotten opens: the state tells of it", async () => {
    await saved.restore();
    running.stack.setProgram(gateProgram({ states: ["agedOut"] }) + required("agedOut"));
    const report = await runOver(
      running,
      [...upOnly, "--target", "**::agedOut", ...targets(["agedOut"])],
      ["agedOut"],
    );
    expect(report.code).toBe(0);
    expect(pages(report.rows)).toEqual({ agedOut: "opens" });
    expect(renders(report.rows)).toEqual({});
  });

  itDestroysWithoutWaiting(stage);
});
