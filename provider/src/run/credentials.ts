import Credential, {
  CLIProfileCredentialsProvider,
  Config,
  type CredentialsProvider,
  ECSRAMRoleCredentialsProvider,
  RAMRoleARNCredentialsProvider,
  StaticAKCredentialsProvider,
  StaticSTSCredentialsProvider,
} from "@alicloud/credentials";
import type { CredentialSource } from "./credentialSource";
import { defaultChain } from "./defaultChain";

/**
 * Credentials from a source, over @alicloud/credentials. Loaded when the first call needs them: the package is heavy.
 *
 * @see https://github.com/aliyun/credentials-nodejs the default chain
 */
export function toCredential(source: CredentialSource): Credential {
  if (source.kind === "keys" && source.securityToken === undefined) {
    const { accessKeyId, accessKeySecret } = source;
    return new Credential(new Config({ type: "access_key", accessKeyId, accessKeySecret }));
  }
  return new Credential(null, toProvider(source));
}

function toProvider(source: CredentialSource): CredentialsProvider {
  switch (source.kind) {
    case "keys": {
      const { accessKeyId, accessKeySecret, securityToken } = source;
      return securityToken === undefined
        ? StaticAKCredentialsProvider.builder()
            .withAccessKeyId(accessKeyId)
            .withAccessKeySecret(accessKeySecret)
            .build()
        : StaticSTSCredentialsProvider.builder()
            .withAccessKeyId(accessKeyId)
            .withAccessKeySecret(accessKeySecret)
            .withSecurityToken(securityToken)
            .build();
    }
    case "profile":
      return CLIProfileCredentialsProvider.builder().withProfileName(source.profile).build();
    case "ecsRole":
      return ECSRAMRoleCredentialsProvider.builder().withRoleName(source.roleName).build();
    case "defaultChain":
      return defaultChain(source);
    case "assumedRole": {
      const builder = RAMRoleARNCredentialsProvider.builder()
        .withCredentialsProvider(toProvider(source.base))
        .withRoleArn(source.roleArn);
      if (source.sessionName !== undefined) builder.withRoleSessionName(source.sessionName);
      if (source.policy !== undefined) builder.withPolicy(source.policy);
      if (source.externalId !== undefined) builder.withExternalId(source.externalId);
      if (source.sessionExpiration !== undefined) builder.withDurationSeconds(source.sessionExpiration);
      return builder.build();
    }
  }
}
