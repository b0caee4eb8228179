import * as pulumi from "@pulumi/pulumi";

export interface UpstreamFilm {
  readonly version: string;
  readonly jobId: string;
}

/**
 * The film that another stack shows, if it is of the version that this one wants. An `up` that failed leaves a stack's
 * outputs as they were, so the film of the last good `up` would be taken for the new one.
 *
 * @param stack "organization/project/stack"
 */
export function upstreamFilm(stack: string, version: string): pulumi.Output<UpstreamFilm> {
  const reference = new pulumi.StackReference(stack);
  return reference.requireOutput("film").apply((film) => {
    if (isFilm(film) && film.version === version) return film;
    const shown = isFilm(film) ? `version ${film.version}` : "no film";
    throw new pulumi.RunError(
      `The stack ${stack} shows ${shown}, and version ${version} is wanted: its last \`pulumi up\` failed or has not run yet. Run it first.`,
    );
  });
}

function isFilm(value: unknown): value is UpstreamFilm {
  return (
    typeof value === "object" &&
    value !== null &&
    "version" in value &&
    typeof value.version === "string" &&
    "jobId" in value &&
    typeof value.jobId === "string"
  );
}
