import { cliModules, type CliVersion, pinnedVersion } from "../../scripts/pulumi-cli/pulumiVersion.mts";
import { engineStories } from "../support/engineStories";
import { pulumiCliOf } from "../support/pulumiCli";
import { modelled, real } from "../support/tellEngineStory";

const older = (Object.keys(cliModules) as CliVersion[]).filter((version) => version !== pinnedVersion);

/** `npm test` has the newest release. */
describe.each(older)("the simulation's model of the engine, beside Pulumi %s", (version) => {
  it.each(engineStories)("does as it does: $name", async (story) => {
    const cli = await pulumiCliOf(version);
    if (cli !== undefined) expect(await modelled(story)).toEqual(await real(story, cli));
  });
});
