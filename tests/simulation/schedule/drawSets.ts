import type { Fault } from "../engine/faults";
import { sharedOut } from "../engine/filmSpec";
import type { ResourceSpec, SetSpec } from "../engine/program";
import { Random } from "../random";
import { boundariesOf } from "./boundaries";
import { drawSet, editSets, setNames } from "./drawSet";
import { drawFaultsAt } from "./drawFaults";
import type { Meanwhile, Step } from "./schedule";

/** The same steps, in some of which sets are among the resources: with chance of their own, so that all else stays. */
export function drawSets(seed: number, steps: readonly Step[]): Step[] {
  const random = new Random(seed + 4_000_037);
  if (!random.chance(0.3)) return [...steps];
  let sets: readonly SetSpec[] = random.chance(0.8) ? [drawSet(random, setNames[0])] : [];
  return steps.map((step, index) => {
    if (index > 0 && random.chance(0.6)) sets = editSets(random, sets);
    const isTwin = random.chance(0.06);
    const its = sets.map((set) => (isTwin && set.name === setNames[0] ? withTwin(set, step.program) : set));
    return withSets(random, step, index === 0, its);
  });
}

function withSets(random: Random, step: Step, isFirst: boolean, sets: readonly SetSpec[]): Step {
  const chosen = random.oneOf(sets);
  const isNamed = random.chance(0.6);
  const faults = random.chance(0.5) ? drawFaultsAt(random, boundariesOf(step.verb, ["set"])) : [];
  const event = drawMeanwhile(random, chosen);
  if (chosen === undefined) return step;
  const dependent = random.chance(0.1) ? random.oneOf(sets) : undefined;
  const first = step.program[0];
  const after = (set: SetSpec) => (set === dependent ? first?.name : undefined);
  return {
    ...step,
    program: [...step.program, ...sets.map((set) => ({ ...set, after: after(set) }))],
    names: isNamed && step.names.length > 0 ? [chosen.name] : step.names,
    meanwhile: step.meanwhile ?? (isFirst ? undefined : event),
    faults: [...step.faults, ...faults] satisfies Fault[],
  };
}

function drawMeanwhile(random: Random, set: SetSpec | undefined): Meanwhile | undefined {
  const key = random.oneOf(Object.keys(set?.films ?? {}));
  return set !== undefined && key !== undefined && random.chance(0.1)
    ? { kind: "filmDeleted", name: `${set.name}#${key}` }
    : undefined;
}

/** Its first film is the same as a render's, at the address that all have in common. */
function withTwin(set: SetSpec, program: readonly ResourceSpec[]): SetSpec {
  const [entry] = Object.entries(set.films);
  if (entry === undefined) return set;
  const [key, film] = entry;
  const twin = program.find((spec) => spec.kind === "render" && spec.out === sharedOut);
  const same = twin?.kind === "render" ? twin : film;
  const { film: number, hasSecretTimeline } = same;
  return {
    ...set,
    films: { ...set.films, [key]: { ...film, film: number, hasSecretTimeline, out: sharedOut } },
  };
}
