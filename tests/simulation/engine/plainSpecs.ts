import { plainFilm } from "./filmSpec";
import type { RenderSpec, SetSpec } from "./program";

export const plainRender: RenderSpec = {
  ...plainFilm,
  kind: "render",
  name: "a",
  deletionPolicy: "retain",
  skipAwait: false,
  timeoutMs: 3_600_000,
  after: undefined,
};

export function plainSetOf(films: SetSpec["films"]): SetSpec {
  const shared = { triggers: 0, deletionPolicy: "retain", timeoutMs: 3_600_000, after: undefined } as const;
  return { kind: "set", name: "s", films, ...shared };
}
