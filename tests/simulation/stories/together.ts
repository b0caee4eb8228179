import type { ResourceSpec } from "../engine/program";
import type { Step } from "../schedule/schedule";

/** Which resources of a schedule are in one region: those under a gate with it, and a render with the set that adopts its job. */
export interface Together {
  /** The name of the resource, or of those that it is with. */
  readonly groupOf: (spec: ResourceSpec) => string;
  /** They don't move to another region. */
  readonly stays: ReadonlySet<string>;
  /** They are in the configured one: an import names a job by its id alone. */
  readonly staysHome: ReadonlySet<string>;
}

const gated = "under a gate";
const adopting = "adopting";

export function togetherIn(steps: readonly Step[]): Together {
  const programs = steps.flatMap(({ program, beside }) => [program, beside?.program ?? []]);
  const specs = programs.flat();
  const underGate = new Set(specs.flatMap((spec) => (spec.kind === "gate" ? [spec.name, ...spec.over] : [])));
  const adopted = new Set(
    specs.flatMap((spec) =>
      spec.kind === "set" && spec.adopts !== undefined ? [spec.name, ...Object.values(spec.adopts)] : [],
    ),
  );
  const nameOf = (spec: ResourceSpec) => (spec.kind === "render" ? (spec.was ?? spec.name) : spec.name);
  const groupOf = (spec: ResourceSpec) => {
    if (adopted.has(spec.name)) return adopting;
    return underGate.has(spec.name) || underGate.has(nameOf(spec)) ? gated : nameOf(spec);
  };
  const imported = new Set(steps.flatMap(({ verb, names }) => (verb === "import" ? names : [])));
  const staysHome = new Set(specs.filter(({ name }) => imported.has(name)).map(groupOf));
  return { groupOf, stays: new Set([...staysHome, adopting]), staysHome };
}
