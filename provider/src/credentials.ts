import Credential, {
  CLIProfileCredentialsProvider,
  Config,
  type CredentialsProvider,
  DefaultCredentialsProvider,
  ECSRAMRoleCredentialsProvider,
  RAMRoleARNCredentialsProvider,
  StaticAKCredentialsProvider,
  StaticSTSCredentialsProvider,
} from "@alicloud/credentials";

/** Where credentials come from; resolved only when a call needs them, and never stored. */
export type CredentialSource =
  | {
      readonly kind: "keys";
      readonly accessKeyId: string;
      readonly accessKeySecret: string;
      readonly securityToken: string | undefined;
    }
  | { readonly kind: "profile"; readonly profile: string }
  | { readonly kind: "ecsRole"; readonly roleName: string }
  | { readonly kind: "defaultChain" }
  | {
      readonly kind: "assumedRole";
      readonly base: CredentialSource;
      readonly roleArn: string;
      readonly sessionName?: string | undefined;
      readonly policy?: string | undefined;
      readonly externalId?: string | undefined;
      readonly sessionExpiration?: number | undefined;
    };

/**
 * Credentials from a source, over @alicloud/credentials.
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

/** What to tell a user whose source gives no credentials: a sentence without its full stop. */
export function missingCredentials(source: CredentialSource): string {
  switch (source.kind) {
    case "keys":
      return "The access key is not complete: set alicloud:accessKey and alicloud:secretKey (with --secret), or ALICLOUD_ACCESS_KEY and ALICLOUD_SECRET_KEY";
    case "profile":
      return `The profile "${source.profile}" gives no credentials: check alicloud:profile or ALICLOUD_PROFILE, and ~/.aliyun/config.json`;
    case "ecsRole":
      return `The ECS role "${source.roleName}" gives no credentials: it does only on an ECS instance that has it`;
    case "assumedRole":
      return `The role ${source.roleArn} could not be assumed: check alicloud:assumeRole, and that the identity below it may assume it`;
    case "defaultChain":
      return "No Alibaba Cloud credentials were found: set alicloud:accessKey and alicloud:secretKey (with --secret), or ALICLOUD_ACCESS_KEY and ALICLOUD_SECRET_KEY, or a profile";
  }
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
      return DefaultCredentialsProvider.builder().build();
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
