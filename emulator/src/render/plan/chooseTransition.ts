import { RenderFailure } from "../renderer";
import { TRANSITIONS } from "./transitions";

const KNOWN = Object.keys(TRANSITIONS);

/**
 * The FFmpeg transition for a SubType: a name, `random`, or a list of names to choose from. Chance is replaced by the
 * place in the film, so that the same timeline always makes the same film.
 */
export function chooseTransition(subType: string, place: string): string {
  const wanted = subType.trim().toLowerCase();
  const candidates = wanted === "random" ? KNOWN : wanted.split(",").map((name) => name.trim());
  const drawable = candidates.map((name) => {
    const xfade = Object.hasOwn(TRANSITIONS, name) ? TRANSITIONS[name] : undefined;
    if (xfade === undefined) {
      throw new RenderFailure(
        "InvalidEffectParam",
        `${place}.SubType is "${subType.slice(0, 80)}": the emulator knows no transition of that name.`,
      );
    }
    return xfade;
  });
  return drawable[hash(place) % drawable.length] ?? "fade";
}

function hash(text: string): number {
  let value = 7;
  for (const character of text) value = (value * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return value;
}
