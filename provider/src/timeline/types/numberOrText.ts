/** A number, which ICE's pages also write as text: `0.5` and `"0.5"`. */
export type NumberOrText = number | string;
