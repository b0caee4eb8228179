import type { ResourceContext } from "../../inputs/resourceContext";
import { secretsOf } from "./setFilm";
import type { StoredFilm } from "./storedFilm";

type WhatIsSecret = Pick<ResourceContext, "secretArguments">;

/** Whether arguments of a film have become secret since its job was submitted: what is stored of it is in clear. */
export function isNewlySecret(context: WhatIsSecret, key: string, { record }: StoredFilm): boolean {
  // Of thousands most have none.
  if (context.secretArguments.length === 0 || record.isSecret === true) return false;
  return secretsOf(key, context).length > 0;
}

/** The films as they are to be stored from now on. */
export function withNewSecrets(
  context: WhatIsSecret,
  films: ReadonlyMap<string, StoredFilm>,
): ReadonlyMap<string, StoredFilm> {
  if (context.secretArguments.length === 0) return films;
  return new Map(
    [...films].map(([key, film]) => [
      key,
      isNewlySecret(context, key, film) ? { ...film, record: { ...film.record, isSecret: true } } : film,
    ]),
  );
}
