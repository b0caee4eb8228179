import { z } from "zod";
import { ACCOUNT_ID } from "../base/account";

const oneOrMany = z.union([z.string(), z.array(z.string()).min(1)]);

/** A RAM policy as RAM writes it. Conditions are not emulated, and refused rather than passed over. */
export const ramPolicySchema = z.strictObject({
  Version: z.literal("1").optional(),
  Statement: z.array(
    z.strictObject({
      Effect: z.enum(["Allow", "Deny"]),
      /** E.g. "ice:Get*". */
      Action: oneOrMany,
      /** ICE knows no resources of its own: only `*` and `acs:ice:*:<account>:*` match. */
      Resource: oneOrMany.default("*"),
    }),
  ),
});

export type RamPolicy = z.input<typeof ramPolicySchema>;

/** What a policy says to an action. Deny wins; what nothing allows is denied. */
export function decide(policy: RamPolicy, action: string): "Allow" | "ExplicitDeny" | "ImplicitDeny" {
  const effects = policy.Statement.filter(
    ({ Action, Resource = "*" }) => matchesAny(Action, action) && matchesAny(Resource, RESOURCE),
  ).map(({ Effect }) => Effect);
  if (effects.includes("Deny")) return "ExplicitDeny";
  return effects.includes("Allow") ? "Allow" : "ImplicitDeny";
}

/** The region is `*` in what is asked for, so that a policy for one region never matches. */
const RESOURCE = `acs:ice:*:${ACCOUNT_ID}:*`;

function matchesAny(patterns: string | readonly string[], text: string): boolean {
  return [patterns].flat().some((pattern) => matches(pattern, text));
}

/** `*` is any text, `?` any character; letter case does not matter. Without a regular expression, which many stars would stall. */
function matches(pattern: string, text: string): boolean {
  const [wanted, given] = [pattern.toLowerCase(), text.toLowerCase()];
  let [at, seen, star, mark] = [0, 0, -1, 0];
  while (seen < given.length) {
    if (wanted[at] === "*") [star, mark, at] = [at, seen, at + 1];
    else if (wanted[at] === "?" || wanted[at] === given[seen]) [at, seen] = [at + 1, seen + 1];
    else if (star >= 0) [at, seen, mark] = [star + 1, mark + 1, mark + 1];
    else return false;
  }
  return /^\**$/.test(wanted.slice(at));
}
