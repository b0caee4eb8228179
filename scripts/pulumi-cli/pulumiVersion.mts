/** The release that is brought when none is there: the one of npm's `pulumi` in package.json and of go/cli/go.mod. */
export const pinnedVersion = "3.259.0";

/** Older ones are passed over. */
export const oldestVersion = "3.200.0";

/** The release in what `pulumi version` prints ("v3.259.0"), or in a directory's name; `undefined` when there is none. */
export function parseVersion(text: string): string | undefined {
  return /^v?(\d+\.\d+\.\d+)/.exec(text.trim())?.[1];
}
