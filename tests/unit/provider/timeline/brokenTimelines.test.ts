import { timelineRules } from "../../../../provider/src/timeline/check/timelineRules";
import { brokenTimelines } from "../../../support/brokenTimelines";
import { filmArgs } from "../../../support/films";
import { checkArgs } from "../../../support/refusals";

const { outputMediaConfig } = filmArgs();

describe.each(Object.entries(brokenTimelines))("the rule: %s", (rule, broken) => {
  const { severity } = Object.entries(timelineRules).find(([name]) => name === rule)?.[1] ?? {};

  it.each(broken.map((one, index) => [index + 1, one] as const))(
    "timeline %i is told so, and nothing else",
    async (_number, { timeline, says, region = "cn-shanghai" }) => {
      const output = { mediaUrl: outputMediaConfig.mediaUrl.replace("cn-shanghai", region) };
      for (const written of [timeline, JSON.stringify(timeline)]) {
        const { failures, warnings } = await checkArgs({
          timeline: written,
          outputMediaConfig: output,
          region,
        });
        const [told, others] = severity === "refused" ? [failures, warnings] : [warnings, failures];
        expect(told).toEqual([expect.stringContaining(says)]);
        expect(others).toEqual([]);
      }
    },
  );

  it("is silent about a secret timeline's values", async () => {
    for (const { timeline, region = "cn-shanghai" } of broken) {
      const output = { mediaUrl: outputMediaConfig.mediaUrl.replace("cn-shanghai", region) };
      const { failures, warnings } = await checkArgs(
        { timeline, outputMediaConfig: output, region },
        { secretArguments: ["timeline"] },
      );
      const shown = [...failures, ...warnings].filter((line) => line.includes("; got "));
      expect(shown.filter((line) => !line.endsWith("; got a value that is not shown."))).toEqual([]);
    }
  });
});
