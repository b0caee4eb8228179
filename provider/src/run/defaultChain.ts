import {
  CLIProfileCredentialsProvider,
  type CredentialsProvider,
  ECSRAMRoleCredentialsProvider,
  EnvironmentVariableCredentialsProvider,
  OIDCRoleArnCredentialsProvider,
  ProfileCredentialsProvider,
  URICredentialsProvider,
} from "@alicloud/credentials";
import type { CredentialSource } from "./credentialSource";

type ChainSource = Extract<CredentialSource, { kind: "defaultChain" }>;

/**
 * The order of the default chain of @alicloud/credentials, without the steps that nobody configured: its own asks the metadata
 * address of a cloud machine wherever it runs, and waits for it in vain everywhere else.
 */
export function defaultChain({ ecsRoleName, credentialsUri }: ChainSource): CredentialsProvider {
  const steps: (() => CredentialsProvider)[] = [
    () => EnvironmentVariableCredentialsProvider.builder().build(),
    () => OIDCRoleArnCredentialsProvider.builder().build(),
    () => CLIProfileCredentialsProvider.builder().build(),
    () => ProfileCredentialsProvider.builder().build(),
  ];
  if (ecsRoleName !== undefined)
    steps.push(() => ECSRAMRoleCredentialsProvider.builder().withRoleName(ecsRoleName).build());
  if (credentialsUri !== undefined)
    steps.push(() => URICredentialsProvider.builder().withCredentialsURI(credentialsUri).build());
  return firstOf(steps);
}

/** The first step that gives credentials; it stays the one that is asked. */
function firstOf(steps: readonly (() => CredentialsProvider)[]): CredentialsProvider {
  let found: CredentialsProvider | undefined;
  return {
    getProviderName: () => found?.getProviderName() ?? "default",
    async getCredentials() {
      if (found !== undefined) return found.getCredentials();
      const reasons: string[] = [];
      for (const step of steps) {
        try {
          // One whose own settings are missing can't even be built.
          const provider = step();
          const credentials = await provider.getCredentials();
          found = provider;
          return credentials;
        } catch (error) {
          reasons.push(error instanceof Error ? error.message : String(error));
        }
      }
      throw new Error(
        `unable to get credentials from any of the providers in the chain: ${reasons.join(", ")}`,
      );
    },
  };
}
