import { filmArgs } from "../../support/films";
import { withQuickStack } from "../../support/withQuickStack";
import { callCount, jobCount } from "../../support/withStack";

/** A film whose timeline is known only when another resource is there. */
function program(before: string, seconds: number): string {
  const { timeline, outputMediaConfig } = filmArgs({ seconds });
  return `
    const made = page("${before}", {});
    const film = new ice.MediaProducingJob("film", {
      timeline: made.id.apply(() => (${JSON.stringify(timeline)})),
      outputMediaConfig: ${JSON.stringify(outputMediaConfig)},
    });
    page("shown", { url: film.mediaUrl });
  `;
}

const refused =
  "has a problem: timeline makes a film of more minutes than maxOutputMinutes allows (0.5); got 0.67.";

describe("maxOutputMinutes of the configuration, and a timeline that the preview does not know", () => {
  it("refuses a film that is too long in the run, before it is paid for", async () => {
    await withQuickStack({ program: program("first", 40) }, async ({ stack, emulator }) => {
      await stack.run(["config", "set", "alicloud-ice:maxOutputMinutes", "0.5"]);
      expect(await stack.preview()).toMatchObject({ code: 0 });
      const { code, output } = await stack.up();
      expect(code).not.toBe(0);
      expect(output).toContain(refused);
      expect(stack.resource("shown")).toBeUndefined();
      expect(callCount(emulator, "SubmitMediaProducingJob")).toBe(0);

      stack.setProgram(program("first", 20));
      expect(await stack.up()).toMatchObject({ code: 0 });
      // In the place of a film that is there: it stays.
      stack.setProgram(program("second", 40));
      expect(await stack.preview()).toMatchObject({ code: 0 });
      const longer = await stack.up();
      expect(longer.code).not.toBe(0);
      expect(longer.output).toContain(refused);
      expect(stack.resource("film")?.outputs).toMatchObject({ status: "Success" });
      expect(jobCount(emulator)).toBe(1);
    });
  });
});
