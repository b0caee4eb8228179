import { resolve } from "node:path";
import { cliModules, type CliVersion } from "../../scripts/pulumi-cli/pulumiVersion.mts";
import { internalsStory } from "../support/internalsStory";
import { pulumiCliOf } from "../support/pulumiCli";

test.each(Object.keys(cliModules) as CliVersion[])(
  "what leans on internals of @pulumi/pulumi works with the version that this repository has, on Pulumi %s",
  async (version) => {
    const cli = await pulumiCliOf(version);
    if (cli !== undefined) await internalsStory(resolve(__dirname, "../../node_modules"), cli);
  },
);
