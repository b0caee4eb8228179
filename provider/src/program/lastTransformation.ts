import type * as pulumi from "@pulumi/pulumi";

/** What a resource is made from in the end. */
export type Final = Pick<pulumi.ResourceTransformationArgs, "resource" | "props" | "opts">;

/**
 * Has the arguments of one resource seen, and changed, after every transformation: those of its parents and of the stack run
 * inside the SDK's constructor, and may make a secret of an argument or protect the resource. Where the SDK keeps its list
 * elsewhere, `see` runs before theirs.
 *
 * @param opts the options as given
 * @returns the options to hand on
 */
export function withLastTransformation<T extends pulumi.ResourceOptions>(
  opts: T,
  see: (final: Final) => pulumi.Inputs,
): T {
  let own: pulumi.Resource | undefined;
  const last: pulumi.ResourceTransformation = ({ resource, props, opts: finalOpts }) =>
    resource === own ? { props: see({ resource, props, opts: finalOpts }), opts: finalOpts } : undefined;
  const first: pulumi.ResourceTransformation = (given) => {
    // Children inherit it, and are none of its business.
    if (own !== undefined) return undefined;
    own = given.resource;
    const all: unknown = Reflect.get(own, "__transformations");
    if (!Array.isArray(all)) return last(given);
    all.push(last);
    return undefined;
  };
  return { ...opts, transformations: [first, ...(opts.transformations ?? [])] };
}
