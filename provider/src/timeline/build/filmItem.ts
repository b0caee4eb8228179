/** A clip in the API's letters; values may be Pulumi inputs. */
export type ApiObject = Readonly<Record<string, unknown>>;

/**
 * Where an item goes. The main lane is the film's sequence; an overlay lies over it; texts lie over all pictures. Sounds lie
 * where they are put, and speech follows the speech before it.
 */
export type Lane = "main" | "overlay" | "text" | "sound" | "speech";

/** One thing in a film, as `film()` keeps it: frozen data. */
export interface FilmItem {
  readonly lane: Lane;
  readonly clip: ApiObject;
  readonly effects: readonly unknown[];
  /** Keys of the track that it lies on. */
  readonly track: ApiObject;
  /** Whether a transition into the next item of the main lane has been asked for. */
  readonly goesOver: boolean;
}
