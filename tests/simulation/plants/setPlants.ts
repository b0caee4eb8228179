import { z } from "zod";
import type { LifecycleVerbs } from "../../../provider/src/hosts/dynamic/dynamicVerbs";
import { InitFailure } from "../../../provider/src/hosts/dynamic/initFailure";
import { recordKey } from "../../../provider/src/hosts/stateKeys";
import type { Props } from "../../../provider/src/lifecycle/props";
import { bug, type PlantedBug } from "./plantedBug";

const props = z.record(z.string(), z.unknown());
/** JSON, as a set without secrets is stored. */
const json = z.string().transform((text): unknown => JSON.parse(text));
const resultsSchema = z.looseObject({
  results: json.pipe(z.record(z.string(), z.looseObject({ status: z.string() }))),
});
const recordSchema = z.looseObject({ open: json.pipe(props) });

let runs = 0;

/** Bugs in sets. */
export const setPlants: readonly PlantedBug[] = [
  bug("a set in which a film fails forgets those that did not succeed", ["noJobIdIsLost"], {
    verbs: (verbs, _run, kind) =>
      kind === "set" ? { ...verbs, create: (args) => verbs.create(args).catch(forgetting) } : verbs,
  }),
  bug("a film that a set has no more is forgotten, and not deleted", ["filmsGoWhenAsked"], {
    verbs: (verbs, _run, kind) =>
      kind === "set"
        ? { ...verbs, update: (id, olds, news) => verbs.update(id, withoutRemoved(olds, news), news) }
        : verbs,
  }),
  bug("a set has another name in every run", ["oneRenderPerRequest"], {
    verbs: (verbs, _run, kind) => (kind === "set" ? byName(verbs, `run ${(runs += 1)}`) : verbs),
  }),
];

function byName(verbs: LifecycleVerbs, name: string): LifecycleVerbs {
  const named = (args: Props): Props => {
    const context = props.parse(args["__context"]);
    return { ...args, __context: { ...context, urn: `${String(context["urn"])} ${name}` } };
  };
  return {
    ...verbs,
    create: (args) => verbs.create(named(args)),
    update: (id, olds, news) => verbs.update(id, olds, named(news)),
  };
}

/** The failure with the films alone that are done. */
function forgetting(error: unknown): never {
  if (!(error instanceof InitFailure)) throw error;
  const { results, ...rest } = resultsSchema.parse(error.properties);
  const kept = Object.entries(results).filter(([, { status }]) => status === "Success");
  throw new InitFailure(
    error.id,
    { ...rest, results: JSON.stringify(Object.fromEntries(kept)) },
    error.reasons,
  );
}

/** A set's stored state without the films that the program has no more. */
function withoutRemoved(olds: Props, news: Props): Props {
  const films = props.safeParse(news["films"]).data ?? {};
  const record = recordSchema.safeParse(olds[recordKey]).data;
  if (record === undefined) return olds;
  const kept = Object.entries(record.open).filter(([key]) => key in films);
  return { ...olds, [recordKey]: { ...record, open: JSON.stringify(Object.fromEntries(kept)) } };
}
