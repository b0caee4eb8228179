/** A part of the page that is there for a while. */
export interface View {
  readonly element: HTMLElement;
  /** Ends its listeners. */
  readonly close: () => void;
}

/** One that fills the page. */
export interface Section extends View {
  /** Where the focus goes when what had it is gone. */
  readonly heading: HTMLElement;
}
