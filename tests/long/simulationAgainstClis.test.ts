import { cliModules, type CliVersion, pinnedVersion } from "../../scripts/pulumi-cli/pulumiVersion.mts";
import { stories } from "../support/engineStories";
import { pulumiCliOf } from "../support/pulumiCli";
import { modelled, real } from "../support/tellEngineStory";

/** `npm test` tells the newest release its share. */
describe.each(Object.keys(cliModules) as CliVersion[])(
  "the simulation's model of the engine, beside Pulumi %s",
  (version) => {
    const untold = stories.filter(({ isDaily }) => version !== pinnedVersion || isDaily !== true);
    it.each(untold)("does as it does: $name", async (story) => {
      const cli = await pulumiCliOf(version);
      if (cli !== undefined) expect(await modelled(story)).toEqual(await real(story, cli));
    });
  },
);
