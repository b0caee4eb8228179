import { cliModules, type CliVersion } from "../../scripts/pulumi-cli/pulumiVersion.mts";
import { errorHookStory } from "../support/errorHookStory";
import { pulumiCliOf } from "../support/pulumiCli";

test.each(Object.keys(cliModules) as CliVersion[])(
  "an error hook renders the failed request again, one job a try, on Pulumi %s",
  async (version) => {
    const cli = await pulumiCliOf(version);
    if (cli !== undefined) await errorHookStory(cli);
  },
);
