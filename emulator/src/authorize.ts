import type { Assumptions } from "./assumptions";
import { IceError } from "./iceError";

/** What RAM says: everything is allowed but the operations on the list. */
export function authorize(operation: string, { deniedOperations }: Assumptions): void {
  if (!deniedOperations.includes(operation)) return;
  throw new IceError(
    "Forbidden.RAM",
    "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
    {
      AccessDeniedDetail: {
        AuthAction: `ice:${operation}`,
        AuthPrincipalType: "SubUser",
        AuthPrincipalOwnerId: "1000000000000000",
        AuthPrincipalDisplayName: "emulator",
        PolicyType: "AccountLevelIdentityBasedPolicy",
        NoPermissionType: "ImplicitDeny",
      },
    },
  );
}
