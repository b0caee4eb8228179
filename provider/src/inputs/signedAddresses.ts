import { unsigned } from "../base/withoutSignatures";
import type { ArgumentName } from "./argumentTable";
import type { Failure } from "./failure";

/** The arguments that hold addresses of materials. */
const materialArguments = [
  "timeline",
  "clipsParam",
  "mediaMetadata",
  "projectMetadata",
] as const satisfies readonly ArgumentName[];

type Args = Readonly<Record<string, unknown>>;

/** The arguments as they go into the state, and to ICE: without the signatures of addresses. */
export function withoutSignedAddresses<T extends Args>(args: T): T {
  const changed = materialArguments.filter((name) => unsigned(args[name]) !== args[name]);
  if (changed.length === 0) return args;
  return { ...args, ...Object.fromEntries(changed.map((name) => [name, unsigned(args[name])])) };
}

/** That signatures are left out has to be said: a bucket of another account would need them. */
export function signedAddressWarnings(args: Args): Failure[] {
  return materialArguments
    .filter((name) => unsigned(args[name]) !== args[name])
    .map((name) => ({
      path: name,
      problem:
        "holds signed addresses; their signatures are left out, since ICE reads the objects of its account by itself, and a fresh signature is no other film",
    }));
}
