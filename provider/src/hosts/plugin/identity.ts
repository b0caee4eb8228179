import { typeIn } from "../../base/urn";

const pluginPrefix = "alicloud-ice:index:";
const dynamicPrefix = "pulumi-nodejs:dynamic/alicloud-ice:";

/**
 * The URN under which the dynamic provider knows the same resource: tokens and marks of jobs are made of it, so that a program
 * finds its jobs whichever of the two hosts it uses.
 */
export function identityUrn(urn: string): string {
  return withType(urn, pluginPrefix, dynamicPrefix);
}

/** The URN in the engine of a resource of that identity. */
export function engineUrn(identity: string): string {
  return withType(identity, dynamicPrefix, pluginPrefix);
}

function withType(urn: string, from: string, to: string): string {
  const type = typeIn(urn);
  if (!type.startsWith(from)) return urn;
  const [start, project, types = "", ...name] = urn.split("::");
  const parents = types.slice(0, types.length - type.length);
  return [start, project, `${parents}${to}${type.slice(from.length)}`, ...name].join("::");
}
