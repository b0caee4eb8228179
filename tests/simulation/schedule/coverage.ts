import type { Fault } from "../engine/faults";

/** Which faults struck where: counted by engine verb, provider verb, boundary and kind. */
export class Coverage {
  readonly cells = new Map<string, number>();

  hit(engineVerb: string, fault: Omit<Fault, "skip" | "times">): void {
    const cell = cellName(engineVerb, fault, fault.kind);
    this.cells.set(cell, (this.cells.get(cell) ?? 0) + 1);
  }

  count(cell: string): number {
    return this.cells.get(cell) ?? 0;
  }
}

export function cellName(
  engineVerb: string,
  { of, verb, at }: Pick<Fault, "of" | "verb" | "at">,
  kind: Fault["kind"],
): string {
  return `${engineVerb} · ${of} · ${verb} · ${at} · ${kind}`;
}
