import { sharedOut } from "../engine/filmSpec";
import type { RenderSpec } from "../engine/program";
import type { Random } from "../random";

const names = ["a", "b", "c", "d", "e"] as const;
const minuteMs = 60_000;

/** One to five renders; mostly few, where stories are short. */
export function drawProgram(random: Random): RenderSpec[] {
  const count = random.of(1, 1, 1, 2, 2, 3, 5);
  return withTwins(names.slice(0, count).map((name, index) => drawSpec(random, name, index)));
}

/** Two films at one address are refused unless they are the same. */
function withTwins(program: readonly RenderSpec[]): RenderSpec[] {
  const first = program.find(({ out }) => out === sharedOut);
  if (first === undefined) return [...program];
  const { film, hasSecretTimeline } = first;
  return program.map((spec) => (spec.out === sharedOut ? { ...spec, film, hasSecretTimeline } : spec));
}

/** The program after an edit: a changed, removed or added render. */
export function editProgram(random: Random, program: readonly RenderSpec[]): RenderSpec[] {
  return withTwins(edit(random, program));
}

function edit(random: Random, program: readonly RenderSpec[]): RenderSpec[] {
  const chosen = random.oneOf(program);
  if (chosen === undefined || random.chance(0.1)) {
    const name = names.find((each) => program.every((spec) => spec.name !== each));
    return name === undefined ? [...program] : [...program, drawSpec(random, name, program.length)];
  }
  if (random.chance(0.12)) return withoutRender(program, chosen.name);
  return program.map((spec) => (spec === chosen ? edited(random, spec) : spec));
}

function withoutRender(program: readonly RenderSpec[], name: string): RenderSpec[] {
  return program
    .filter((spec) => spec.name !== name)
    .map((spec) => (spec.after === name ? { ...spec, after: undefined } : spec));
}

function edited(random: Random, spec: RenderSpec): RenderSpec {
  const change = random.of<Partial<RenderSpec>>(
    { film: random.between(0, 2) },
    { film: random.between(0, 2) },
    { out: random.between(0, 1) },
    { triggers: random.between(0, 2) },
    { deletionPolicy: random.of("retain", "delete") },
    { skipAwait: random.chance(0.5) },
    { timeoutMs: drawTimeout(random) },
    { title: random.between(0, 2) },
    { projectTitle: random.between(0, 2) },
    { userData: random.of("none", "some", "secret") },
  );
  return { ...spec, ...change };
}

function drawSpec(random: Random, name: string, index: number): RenderSpec {
  return {
    kind: "render",
    name,
    film: random.between(0, 2),
    out: random.chance(0.08) ? sharedOut : random.between(0, 1),
    triggers: 0,
    deletionPolicy: random.of("retain", "delete"),
    skipAwait: random.chance(0.2),
    expect: "none",
    rerenderIfMissing: false,
    timeoutMs: drawTimeout(random),
    title: random.between(0, 1),
    projectTitle: random.between(0, 1),
    userData: random.of("none", "none", "some", "secret", "full"),
    hasSecretTimeline: random.chance(0.15),
    after: index > 0 && random.chance(0.2) ? names[index - 1] : undefined,
  };
}

function drawTimeout(random: Random): number {
  return random.of(60 * minuteMs, 60 * minuteMs, 10 * minuteMs, 90_000, 20_000);
}
