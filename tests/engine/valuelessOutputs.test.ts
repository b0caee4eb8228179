import { atLength } from "../support/atLength";
import { filmArgs } from "../support/films";
import { withQuickStack } from "../support/withQuickStack";

/** Outputs that a render of this kind leaves without a value, each exported and used where it decides about another render. */
const program = `
  const film = new ice.MediaProducingJob("film", ${JSON.stringify(filmArgs())});
  const names = ["code", "message", "vodMediaId", "unmetExpectations", "subJobMaterials", "templateId", "clipsParam",
    "userData", "source", "endpoint", "timeout", "triggers", "expect", "editingProduceConfig", "outputMediaTarget"];
  for (const name of names) exports[name] = film[name];
  exports.isCodeUndefined = film.code.apply((code) => code === undefined);
  const next = new ice.MediaProducingJob("next", {
    ...${JSON.stringify(filmArgs({ out: "out/next.mp4" }))},
    triggers: [film.code, film.vodMediaId, film.unmetExpectations],
  });
  const gate = new ice.MediaProducingJobGate("gate", { jobIds: [film.jobId, next.jobId] });
  exports.gateEndpoint = gate.endpoint;
  exports.gateTimeout = gate.timeout;
  exports.results = gate.results.apply((results) => Object.keys(results).length);
`;

describe("outputs without a value", () => {
  it("leave the preview of an unchanged program unchanged, exported and in triggers", async () => {
    await withQuickStack({ program }, async ({ stack, emulator }) => {
      expect(await stack.up()).toMatchObject({ code: 0 });
      const preview = await stack.preview("--expect-no-changes");
      expect(preview.output).toContain("4 unchanged");
      expect(preview.code).toBe(0);
      const outputs = await stack.outputs();
      expect(outputs).toMatchObject({ isCodeUndefined: true, results: 2 });
      expect(outputs).not.toHaveProperty("code");
      expect(emulator.jobs.list()).toHaveLength(2);
    });
  });

  atLength(() => {
    it("are not known in the preview of a render that lies ahead", async () => {
      await withQuickStack({ program }, async ({ stack, emulator }) => {
        const preview = await stack.preview();
        expect(preview.output).toMatch(/isCodeUndefined\s*:\s*\[unknown\]|isCodeUndefined\s*: output/u);
        expect(preview.code).toBe(0);
        emulator.jobs.failNext({ code: "ProduceFailed", message: "No." });
        expect((await stack.up()).code).not.toBe(0);
        const again = await stack.preview();
        expect(again.output).not.toContain("isCodeUndefined: true");
        expect(again.code).toBe(0);
      });
    });
  });
});
