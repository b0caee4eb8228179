import { isDeepStrictEqual } from "node:util";
import type { HostVerbs, Target } from "../engine/hostVerbs";
import { bug, type PlantedBug } from "./plantedBug";

/** Bugs of a host. */
export const hostPlants: readonly PlantedBug[] = [
  bug("the plugin knows a resource by another name than the dynamic provider", ["oneRenderPerRequest"], {
    host: (verbs, host) => (host === "plugin" ? byAnotherName(verbs) : verbs),
  }),
  bug("a resource under an alias is another one", ["oneRenderPerRequest"], {
    host: (verbs) => ({
      ...verbs,
      diff: async (at, id, olds, news) => {
        const judged = await verbs.diff(at, id, olds, news);
        return isDeepStrictEqual(olds["__context"], news["__context"])
          ? judged
          : { changes: true, replaces: ["urn"] };
      },
    }),
  }),
];

function byAnotherName(verbs: HostVerbs): HostVerbs {
  const renamed = (at: Target) => ({ ...at, urn: at.urn.replace("::films::", "::movies::") });
  return {
    check: (at, olds, news) => verbs.check(renamed(at), olds, news),
    diff: (at, id, olds, news) => verbs.diff(renamed(at), id, olds, news),
    create: (at, inputs) => verbs.create(renamed(at), inputs),
    update: (at, id, olds, news) => verbs.update(renamed(at), id, olds, news),
    read: (at, id, state, inputs) => verbs.read(renamed(at), id, state, inputs),
    delete: (at, id, state) => verbs.delete(renamed(at), id, state),
  };
}
