import type { Fault, ProviderVerb } from "../engine/faults";

/** Which faults struck where: counted by engine verb, provider verb, boundary and kind. */
export class Coverage {
  readonly cells = new Map<string, number>();

  hit(engineVerb: string, verb: ProviderVerb, at: Fault["at"], kind: Fault["kind"]): void {
    const cell = cellName(engineVerb, verb, at, kind);
    this.cells.set(cell, (this.cells.get(cell) ?? 0) + 1);
  }

  count(cell: string): number {
    return this.cells.get(cell) ?? 0;
  }
}

export function cellName(
  engineVerb: string,
  verb: ProviderVerb,
  at: Fault["at"],
  kind: Fault["kind"],
): string {
  return `${engineVerb} · ${verb} · ${at} · ${kind}`;
}
