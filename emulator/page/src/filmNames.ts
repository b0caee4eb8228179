/** What many addresses of films have in common, and the part in which each differs. */
export interface FilmNames {
  readonly before: string;
  readonly after: string;
  /** In the order of the addresses. */
  readonly names: readonly string[];
}

/**
 * The key of a film is told to no job. So a film is named by what its address has and the others' have not: whole words, as
 * "kettle" and "kitchen" begin alike, and yet differ as a whole.
 */
export function filmNames(places: readonly string[]): FilmNames {
  const [first = "", ...others] = places;
  const start = Math.min(first.length, ...others.map((other) => sameStart(first, other)));
  const before = /^.*[^\p{L}\p{N}]/su.exec(first.slice(0, start))?.[0] ?? "";
  const rests = places.map((place) => place.slice(before.length));
  const [rest = "", ...otherRests] = rests;
  const end = Math.min(rest.length, ...otherRests.map((other) => sameEnd(rest, other)));
  const after = /[^\p{L}\p{N}].*$/su.exec(rest.slice(rest.length - end))?.[0] ?? "";
  const names = rests.map((text) => text.slice(0, text.length - after.length));
  return { before, after, names: names.map((name, index) => (name === "" ? (places[index] ?? "") : name)) };
}

function sameStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function sameEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}
