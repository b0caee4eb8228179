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
  const kept = materialArguments.map((name) => [name, unsigned(args[name])] as const);
  const changed = kept.filter(([name, value]) => value !== args[name]);
  return changed.length === 0 ? args : { ...args, ...Object.fromEntries(changed) };
}

/**
 * That signatures are left out has to be said: a bucket of another account would need them.
 *
 * @param kept the same {@link withoutSignedAddresses}
 */
export function signedAddressWarnings(args: Args, kept: Args): Failure[] {
  return materialArguments
    .filter((name) => kept[name] !== args[name])
    .map((name) => ({
      path: name,
      problem:
        "holds signed addresses; their signatures are left out, since ICE reads the objects of its account by itself, and a fresh signature is no other film",
    }));
}
