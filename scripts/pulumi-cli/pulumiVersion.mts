/** The releases that can be built here, each from a folder with its go.mod; the newest comes first. */
export const cliModules = { "3.276.0": "cli", "3.259.0": "cli-3.259", "3.250.0": "cli-3.250" } as const;

export type CliVersion = keyof typeof cliModules;

/** The release that is brought when none is there. */
export const pinnedVersion: CliVersion = "3.276.0";

/** Older ones are passed over. */
export const oldestVersion = "3.200.0";

/** The release in what `pulumi version` prints ("v3.259.0"), or in a directory's name; `undefined` when there is none. */
export function parseVersion(text: string): string | undefined {
  return /^v?(\d+\.\d+\.\d+)/.exec(text.trim())?.[1];
}
