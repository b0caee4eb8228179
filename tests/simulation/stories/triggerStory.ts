import type { ResourceSpec } from "../engine/program";
import { plainRender } from "../engine/plainSpecs";
import { plainSet, plainStep } from "./plainStep";
import { type Place, placesOf, type Story } from "./story";

const places: readonly Place[] = (["render", "set"] as const).flatMap((of) =>
  placesOf("up", of, {
    create: ["list", "submit", "get", "mediaInfo", "state"],
    delete: ["list", "mediaInfo", "deleteMedia", "state"],
  }),
);

/** The resource option `replacementTrigger`: the engine replaces, and asks for no diff. */
export const triggerStory: Story = {
  name: "trigger",
  chance: 0.06,
  weave(random, schedule) {
    const triggered = new Map<string, number>();
    const triggerOf = ({ name }: ResourceSpec): number | undefined => {
      const last = triggered.get(name) ?? (random.chance(0.7) ? 0 : undefined);
      if (last === undefined) return undefined;
      const next = random.chance(0.35) ? last + 1 : last;
      triggered.set(name, next);
      return next;
    };
    const steps = schedule.steps.map((step) => ({
      ...step,
      program: step.program.map((spec) => ({ ...spec, trigger: triggerOf(spec) })),
    }));
    return { ...schedule, steps };
  },
  places,
  aim(random, { of, verb, at }) {
    const isSet = of === "set";
    const first = isSet ? plainSet(random.between(1, 4)) : plainRender;
    const before = { ...first, deletionPolicy: random.of("retain", "delete"), trigger: 1 } as const;
    const isDeleting = verb === "delete";
    const isSame = at === "mediaInfo" && !isDeleting;
    const was: ResourceSpec = isDeleting ? { ...before, deletionPolicy: "delete" } : before;
    return {
      steps: [
        plainStep("up", [was]),
        plainStep("up", [{ ...(isSame ? was : moved(was, isDeleting)), trigger: 2 }]),
      ],
    };
  },
};

/** Another film, elsewhere where the first is to go. */
function moved(spec: ResourceSpec, isElsewhere: boolean): ResourceSpec {
  const change = { film: 3, ...(isElsewhere && { out: 40 }) };
  if (spec.kind === "render") return { ...spec, ...change };
  if (spec.kind !== "set") return spec;
  const [first] = Object.entries(spec.films);
  if (first === undefined) return spec;
  const [key, film] = first;
  return { ...spec, films: { ...spec.films, [key]: { ...film, ...change } } };
}
