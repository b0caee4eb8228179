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
  return pulumi.output(shownFilm(stack)).apply((film) => {
    if (film?.version === version) return film;
    const shown = film === undefined ? "no film" : `version ${film.version}`;
    throw new pulumi.RunError(
      `The stack ${stack} shows ${shown}, and version ${version} is wanted: its last \`pulumi up\` failed or has not run yet. Run it first.`,
    );
  });
}

/**
 * Asked for by a promise, for `apply` passes over what is not known: an `up --continue-on-error` that failed may leave
 * such a film in the state, and all that is made of it would count as done with nothing in it.
 */
async function shownFilm(stack: string): Promise<UpstreamFilm | undefined> {
  const shown = await new pulumi.StackReference(stack).getOutputDetails("film");
  const film: unknown = shown.value ?? shown.secretValue;
  return isFilm(film) ? film : undefined;
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
