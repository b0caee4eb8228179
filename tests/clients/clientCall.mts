/** What earlier calls told, and where things lie. */
export interface Known {
  readonly still: string;
  /** An address for a film. */
  readonly output: (name: string) => string;
  /** Another text for each client: tokens and references are taken once. */
  readonly client: string;
  readonly ids: Map<string, string>;
}

export interface ClientCall {
  readonly operation: string;
  /** What is special about it, where an operation is called twice. */
  readonly of?: string;
  readonly parameters: (known: Known) => Readonly<Record<string, string | number | boolean>>;
  /** Which id of the answer later calls need, by its name there. */
  readonly learns?: readonly [name: string, key: string];
  /** What the answer must hold: what was sent has arrived. */
  readonly holds?: string;
  /** Made when no job is under way any more. */
  readonly isAfterJobs?: true;
}

export const json = (value: unknown) => JSON.stringify(value);
export const day = (offset: number) =>
  new Date(Date.now() + offset * 86_400_000).toISOString().replace(/\.\d+Z/, "Z");
export const id = ({ ids }: Known, name: string) => ids.get(name) ?? "none";

export const timeline = (still: string, title = "片头") =>
  json({
    VideoTracks: [{ VideoTrackClips: [{ Type: "Image", MediaURL: still, Duration: 2 }] }],
    SubtitleTracks: [
      { SubtitleTrackClips: [{ Type: "Text", Content: title, TimelineIn: 0, TimelineOut: 1 }] },
    ],
  });
