import { ACCOUNT_ID } from "../base/account";
import type { Assumptions } from "../base/assumptions";
import type { AccessKey } from "./credentials";
import { IceError } from "../call/iceError";
import { decide } from "./ramPolicy";

/** What RAM says: the operations on the list are denied to all, and to a key with a policy what its policy does not allow. */
export function authorize(operation: string, { policy }: AccessKey, { deniedOperations }: Assumptions): void {
  const action = `ice:${operation}`;
  const decision = deniedOperations.includes(operation)
    ? "ImplicitDeny"
    : policy === undefined
      ? "Allow"
      : decide(policy, action);
  if (decision === "Allow") return;
  throw new IceError(
    "Forbidden.RAM",
    "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
    {
      AccessDeniedDetail: {
        AuthAction: action,
        AuthPrincipalType: "SubUser",
        AuthPrincipalOwnerId: String(ACCOUNT_ID),
        AuthPrincipalDisplayName: "emulator",
        PolicyType: "AccountLevelIdentityBasedPolicy",
        NoPermissionType: decision,
      },
    },
  );
}
