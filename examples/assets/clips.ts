export interface Clip {
  /** In the folder clips/ of the bucket. */
  readonly file: string;
  readonly title: string;
  /** With commas between them. */
  readonly tags: string;
}

/** The library: a name that stays, and what is registered under it. */
export const clips: Readonly<Record<string, Clip>> = {
  opening: { file: "opening.mp4", title: "Opening", tags: "city,night" },
  speaker: { file: "speaker.mp4", title: "The speaker", tags: "people" },
  closing: { file: "closing.mp4", title: "Closing", tags: "city" },
};
