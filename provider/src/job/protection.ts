/** Whether a resource is protected: then it can't be replaced, which is how a film is rendered again. */
export interface Protection {
  readonly urn: string;
  /** Undefined where the host does not tell. */
  readonly protect: boolean | undefined;
}

const unprotected: Protection = { urn: "", protect: false };

/** What has to be done before a film can be rendered anew, in brackets. */
export function afterUnprotect({ urn, protect }: Protection = unprotected): string {
  if (protect === true) return ` (after \`pulumi state unprotect '${urn}'\`, since it is protected)`;
  return protect === false ? "" : " (after `pulumi state unprotect`, if it is protected)";
}

/**
 * Says that a film is rendered again, or what keeps it from that.
 *
 * @param sentence without its full stop
 * @param resource how the sentence begins that takes its place
 */
export function renderedAgain(
  sentence: string,
  resource: string,
  { urn, protect }: Protection = unprotected,
): string {
  if (protect === true)
    return `${resource} is protected, which keeps it from being rendered again: run \`pulumi state unprotect '${urn}'\` first.`;
  return protect === false
    ? `${sentence}.`
    : `${sentence}, unless it is protected: run \`pulumi state unprotect\` first then.`;
}
