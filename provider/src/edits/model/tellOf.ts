import type { Place, Warnings } from "./warnings";

/** What every format has, and is told of in one way. */
const sentences = {
  reverse: "it plays in reverse (backwards), which ICE can't: it plays forwards in the same place.",
  disabled: "it is disabled, and left out.",
} as const;

export const tellOf = (what: keyof typeof sentences, place: Place, warnings: Warnings): void => {
  warnings.add(what, place, sentences[what]);
};

export const tellOfTrackOff = (track: string, warnings: Warnings): void => {
  warnings.add("disabled", { track }, "the track is disabled, and left out.");
};
