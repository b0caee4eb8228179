/** What ICE's pages leave open, or say both ways, about how a film comes out. */
export interface FilmAssumptions {
  /** How long a video clip plays that has a TimelineOut and neither Out, MaxOut nor Duration. */
  readonly windowWithoutOut: "material" | "window";
  /** Sound after the last picture is cut, or heard over black. */
  readonly soundAfterPicture: "cut" | "black";
}

export const USUAL_FILM_ASSUMPTIONS: FilmAssumptions = {
  windowWithoutOut: "material",
  soundAfterPicture: "cut",
};
