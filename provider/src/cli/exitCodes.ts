/** What the command ends with. */
export const exitCodes = {
  ok: 0,
  /** Something in the timeline is refused. */
  refused: 1,
  /** Wrong flags, or a file that can't be read. */
  unusable: 2,
} as const;
