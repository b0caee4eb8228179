import { filmArgs, filmProgram } from "../../support/films";
import { waitUntil } from "../../support/waitUntil";
import { withQuickStack } from "../../support/withQuickStack";
import { callCount, jobCount } from "../../support/withStack";

/** By its progress at two and four seconds the next look would be after the timeout: only the one before its end sees more. */
const timeout = 10;
const program = filmProgram({ ...filmArgs(), timeout });

describe("a render that ends near its timeout", () => {
  it("is a success when it ends two seconds before", async () => {
    await withQuickStack({ program, emulator: { renderTimeMs: 20_000 } }, async ({ stack, emulator }) => {
      const running = stack.startUp();
      const isSeen = () => callCount(emulator, "GetMediaProducingJob") > 1;
      await waitUntil(isSeen, { what: "two looks", during: running });
      emulator.pacing.renderTimeMs = 6_500;
      expect(await running.ended).toMatchObject({ code: 0 });
      expect(await stack.outputs()).toMatchObject({ status: "Success", page: "page" });
    });
  });

  it("timed out when it ends after, with a status that is fresh, and the next up waits for the same job", async () => {
    await withQuickStack({ program, emulator: { renderTimeMs: 20_000 } }, async ({ stack, emulator }) => {
      const { code, output } = await stack.up();
      expect(code).not.toBe(0);
      const { jobId = "" } = emulator.jobs.list()[0] ?? {};
      const told = `Timed out after 0:10: job ${jobId} in cn-shanghai is still Processing at `;
      expect(output).toContain(told);
      const timesMs = (operation: string) =>
        emulator.requests.list(operation).map(({ time }) => Date.parse(time));
      const [beganAtMs = 0] = timesMs("ListMediaProducingJobs");
      const lastLookAtMs = timesMs("GetMediaProducingJob").at(-1) ?? 0;
      expect(lastLookAtMs - beganAtMs).toBeGreaterThan(7_000);
      // A fifth of the film takes four seconds.
      const percent = Number(/is still Processing at (?<percent>\d+) %/u.exec(output)?.groups?.["percent"]);
      expect(percent).toBeGreaterThan(30);
      expect(stack.resource("page")).toBeUndefined();
      expect(stack.resource("film")?.outputs).toMatchObject({
        status: "Processing",
        progress: percent,
      });

      emulator.pacing.renderTimeMs = 0;
      expect(await stack.up()).toMatchObject({ code: 0 });
      expect(await stack.outputs()).toMatchObject({ jobId, status: "Success", page: "page" });
      expect(jobCount(emulator)).toBe(1);
    });
  });
});
