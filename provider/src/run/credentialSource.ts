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
  | {
      readonly kind: "defaultChain";
      /** Only what the environment names is asked: neither is there without a word of the user's. */
      readonly ecsRoleName?: string | undefined;
      readonly credentialsUri?: string | undefined;
    }
  | {
      readonly kind: "assumedRole";
      readonly base: CredentialSource;
      readonly roleArn: string;
      readonly sessionName?: string | undefined;
      readonly policy?: string | undefined;
      readonly externalId?: string | undefined;
      readonly sessionExpiration?: number | undefined;
    };

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
      return "No Alibaba Cloud credentials were found: set alicloud:accessKey and alicloud:secretKey (with --secret), or ALICLOUD_ACCESS_KEY and ALICLOUD_SECRET_KEY, or a profile, or on an ECS instance its role (alicloud:ecsRoleName)";
  }
}
