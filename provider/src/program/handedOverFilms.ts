import * as pulumi from "@pulumi/pulumi";
import { filmPath } from "../inputs/filmPath";
import { isRecord } from "./filmGate";
import { isPlain } from "./isPlain";
import { secretNames } from "./resourceContext";
import { withoutCredentials, withSecretCredentials } from "./secretCredentials";

/** The films of a set as the engine gets them. */
export interface HandedOverFilms {
  readonly films: unknown;
  /** Paths of the arguments that hold secrets. */
  readonly secretArguments: Promise<string[]>;
}

/**
 * Hands films over as text: a film as a nested object takes the SDK 4 ms and 0.2 MB. What is not plain stays as it is, so that
 * a value that is not known yet, or a secret, is that alone; the documents beside it are text all the same.
 */
export function handOverFilms(films: unknown): HandedOverFilms {
  if (!isRecord(films)) return { films: allAsText(films), secretArguments: wholeIsSecret(films) };
  const handed = Object.entries(films).map(([key, film]) => ({ key, ...handOverFilm(film) }));
  return {
    films: Object.fromEntries(handed.map(({ key, film }) => [key, film])),
    secretArguments: secretPaths(handed),
  };
}

/** Documents that may be given as JSON text, by argument. */
const documents = ["timeline", "clipsParam", "outputMediaConfig", "editingProduceConfig"].concat([
  "mediaMetadata",
  "projectMetadata",
  "userData",
]);

interface HandedOverFilm {
  readonly film: unknown;
  /** What may hold secrets; undefined for a plain film. */
  readonly given?: unknown;
}

function handOverFilm(given: unknown): HandedOverFilm {
  if (!isRecord(given)) return typeof given === "object" ? { film: given, given } : { film: given };
  const safe = withSecretCredentials(given);
  if (isPlain(safe)) return { film: JSON.stringify(safe) };
  const fields = Object.entries(safe).map(([name, value]) => [
    name,
    documents.includes(name) && isRecord(value) && isPlain(value) ? JSON.stringify(value) : value,
  ]);
  return { film: Object.fromEntries(fields), given };
}

async function secretPaths(
  handed: readonly (HandedOverFilm & { readonly key: string })[],
): Promise<string[]> {
  const paths = await Promise.all(
    handed.map(async ({ key, given }) => {
      if (given === undefined) return [];
      if (isRecord(given))
        return (await secretNames(withoutCredentials(given))).map((name) => filmPath(key, name));
      return (await pulumi.isSecret(pulumi.output(given))) ? [filmPath(key)] : [];
    }),
  );
  return paths.flat();
}

/** Paths of what became a secret between the hand-over and the end: a transformation makes it one. */
export async function secretSince(handed: unknown, films: unknown): Promise<string[]> {
  if (films === handed) return [];
  if (!isRecord(films)) return wholeIsSecret(films);
  const before = isRecord(handed) ? handed : {};
  const changed = Object.entries(films).filter(([key, film]) => before[key] !== film);
  return secretPaths(changed.map(([key, film]) => ({ key, film, given: film })));
}

/** Films that are known only later, all together. */
function allAsText(films: unknown): pulumi.Output<unknown> {
  const resolved: pulumi.Output<unknown> = pulumi.output(films);
  return resolved.apply((all) =>
    isRecord(all)
      ? Object.fromEntries(Object.entries(all).map(([key, film]) => [key, JSON.stringify(film)]))
      : all,
  );
}

async function wholeIsSecret(films: unknown): Promise<string[]> {
  return (await pulumi.isSecret(pulumi.output(films))) ? ["films"] : [];
}
