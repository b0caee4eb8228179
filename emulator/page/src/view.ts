/** A part of the page that is there for a while. */
export interface View {
  readonly element: HTMLElement;
  /** Ends its listeners. */
  readonly close: () => void;
}
