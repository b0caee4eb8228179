import { type Fields, isFields, numberAt, textAt } from "./fields";

/** A transition as it is written on the clip that it leaves. */
export interface WrittenTransition {
  readonly name: string;
  readonly seconds: number;
  /** The clip goes on under the next one, and the film stays as long; else the next begins earlier. */
  readonly isOverNext: boolean;
}

export const transitionTypes: readonly unknown[] = ["Transition", "DLTransition"];

/** ICE's default. */
export const defaultTransitionSeconds = 1;

/** The first transition among a clip's effects. */
export function transitionOf(clip: Fields): WrittenTransition | undefined {
  const effect = effectsOf(clip).find(({ Type }) => transitionTypes.includes(Type));
  if (effect === undefined) return undefined;
  return {
    name: textAt(effect, "SubType") ?? "transition",
    seconds: numberAt(effect, "Duration") ?? defaultTransitionSeconds,
    isOverNext: effect["Type"] === "DLTransition",
  };
}

export function effectsOf(clip: Fields): readonly Fields[] {
  const effects = clip["Effects"];
  return Array.isArray(effects) ? effects.filter(isFields) : [];
}
