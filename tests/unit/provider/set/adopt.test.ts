import { filmArgs } from "../../../support/films";
import { type SetLife, withSet } from "../../../support/setLife";

const args = filmArgs();
const failure = { code: "ProduceFailed", message: "It did not work" };

/** A render of its own, and what an `up` of a set says that adopts its job for a film. */
async function adopting(set: SetLife, single: object, film: object) {
  await set.life.engine.up({ single: { args: { ...single } } });
  const jobId = set.life.emulator.jobs.list()[0]?.jobId ?? "";
  const told = await set.up({ films: { en: { ...film, adopt: jobId } } });
  return { ...told, jobId, said: told.reasons.join("\n").replaceAll(jobId, "JOB") };
}

describe("a film of a set that adopts a job", () => {
  it("of the same request takes its film over, and renders nothing", async () => {
    await withSet(async (set) => {
      const told = await adopting(set, args, args);
      expect(told).toMatchObject({ isOk: true, newJobs: 0 });
      expect(set.results()).toMatchObject({ en: { jobId: told.jobId, status: "Success" } });
    });
  });

  it.each<[what: string, film: object, why: string]>([
    ["another film", filmArgs({ seconds: 1 }), "its timeline differs"],
    ["another address", filmArgs({ out: "out/other.mp4" }), "its address differs"],
    ["both", filmArgs({ seconds: 1, out: "out/other.mp4" }), "its timeline and address differ"],
    ["a project's", { projectId: "p", outputMediaConfig: args.outputMediaConfig }, "its projectId differs"],
    [
      "a template's",
      { templateId: "t", clipsParam: { clip: "a" }, outputMediaConfig: args.outputMediaConfig },
      "its templateId and clipsParam differ",
    ],
  ])("of %s is refused, and renders nothing", async (_what, film, why) => {
    await withSet(async (set) => {
      const told = await adopting(set, args, film);
      expect(told).toMatchObject({ isOk: false, newJobs: 0 });
      expect(told.said).toContain(
        `"en": job JOB can't be adopted: ${why}. Without \`adopt\` the film is rendered anew.`,
      );
    });
  });

  it("that failed is refused", async () => {
    await withSet(async (set) => {
      set.life.emulator.jobs.failNext(failure);
      const { said } = await adopting(set, args, args);
      expect(said).toContain("job JOB can't be adopted: it failed with ProduceFailed.");
    });
  });
});
