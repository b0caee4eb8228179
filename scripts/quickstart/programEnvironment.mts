import { clonePulumiHome } from "../pulumi-cli/findPulumi.mts";
import { type PulumiCli } from "../pulumi-cli/pulumiCli.mts";
import { pulumiEnvironment } from "../pulumi-cli/pulumiEnvironment.mts";
import { credentials, region } from "./settings.mts";

const cloudVariable = /^(ALICLOUD|ALIBABA_CLOUD|ALIBABACLOUD)_/;

/** What the program runs in: the emulator's address and keys, and none of the cloud settings that the user may have. */
export function programEnvironment(
  cli: PulumiCli,
  { env, stateDir, emulatorUrl }: { env: NodeJS.ProcessEnv; stateDir: string; emulatorUrl: string },
): NodeJS.ProcessEnv {
  const withoutCloud = Object.fromEntries(Object.entries(env).filter(([name]) => !cloudVariable.test(name)));
  const options = { env: withoutCloud, pulumiHome: clonePulumiHome, stateDir, passphrase: "quickstart" };
  return {
    ...pulumiEnvironment(cli, options),
    ALICLOUD_ICE_ENDPOINT: emulatorUrl,
    ALICLOUD_REGION: region,
    ALICLOUD_ACCESS_KEY: credentials.accessKeyId,
    ALICLOUD_SECRET_KEY: credentials.accessKeySecret,
    ALIBABA_CLOUD_ECS_METADATA_DISABLED: "true",
  };
}
