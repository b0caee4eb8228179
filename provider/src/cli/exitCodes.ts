/** What the command ends with. */
export const exitCodes = {
  ok: 0,
  /** Something in the timeline is refused; with `check --strict` also where something is warned of. */
  refused: 1,
  /** Wrong flags, or a file that can't be read. */
  unusable: 2,
  /** `convert --strict`: there are warnings. */
  warned: 2,
} as const;
