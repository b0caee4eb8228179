/** An error in one or two plain sentences for the user: no stack, no address, no secret. */
export class PlainError extends Error {
  /** Stands in the place of a stack trace, which would tell a user nothing. */
  static readonly trailer = "(reported above)";

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "Error";
    this.stack = PlainError.trailer;
  }
}
