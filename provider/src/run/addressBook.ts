/** A film that a resource of the program is about to have at an address. */
export interface AddressClaim {
  /** The canonical address. */
  readonly address: string;
  /** How users call the film, e.g. `"trailer"`. Of one resource each has another. */
  readonly name: string;
  /** What decides the film: a hash per part; `unknownPart` for those that a preview does not know. */
  readonly film: Readonly<Record<string, string>>;
  /** Whether it is there already, or on its way, and nothing makes it anew. */
  readonly isSettled: boolean;
}

/** Stands for a part of a film that is not known yet: it may be equal to everything. */
export const unknownPart = "unknown";

/** Another film of the program at the address of one. */
export interface Rival {
  readonly claim: AddressClaim;
  readonly other: AddressClaim;
  /** Whether the two are surely not the same film. */
  readonly differs: boolean;
}

/** Who writes where, in the program of one run. A resource may have any number of films. */
export interface AddressBook {
  /** Takes the place of what the resource claimed before. @returns the first rival of each film that has one */
  claim(urn: string, claims: readonly AddressClaim[]): Rival[];
  /** Whether a film of the program is written to an address. */
  isClaimed(address: string): boolean;
  /** Whether surely different films of the program are. */
  isDisputed(address: string): boolean;
  /** Whether one of the resource's own films is. */
  isClaimedBy(urn: string, address: string): boolean;
}

export function createAddressBook(): AddressBook {
  const byAddress = new Map<string, Map<string, AddressClaim>>();
  const byUrn = new Map<string, readonly AddressClaim[]>();

  const withdraw = (urn: string) => {
    for (const { address, name } of byUrn.get(urn) ?? []) {
      const there = byAddress.get(address);
      there?.delete(keyOf(urn, name));
      if (there?.size === 0) byAddress.delete(address);
    }
  };
  const enter = (urn: string, claim: AddressClaim): Rival | undefined => {
    const there = byAddress.get(claim.address) ?? new Map<string, AddressClaim>();
    const others = [...there.values()];
    const different = others.find((other) => differs(claim.film, other.film));
    there.set(keyOf(urn, claim.name), claim);
    byAddress.set(claim.address, there);
    const other = different ?? others[0];
    return other && { claim, other, differs: different !== undefined };
  };
  return {
    claim(urn, claims) {
      withdraw(urn);
      byUrn.set(urn, claims);
      return claims.flatMap((claim) => enter(urn, claim) ?? []);
    },
    isClaimed: (address) => byAddress.has(address),
    isDisputed(address) {
      const [one, ...others] = byAddress.get(address)?.values() ?? [];
      return one !== undefined && others.some((other) => differs(one.film, other.film));
    },
    isClaimedBy: (urn, address) => (byUrn.get(urn) ?? []).some((claim) => claim.address === address),
  };
}

function keyOf(urn: string, name: string): string {
  return `${urn} ${name}`;
}

function differs(one: AddressClaim["film"], other: AddressClaim["film"]): boolean {
  const parts = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...parts].some((part) => {
    const [its, others] = [one[part], other[part]];
    return its !== others && its !== unknownPart && others !== unknownPart;
  });
}
