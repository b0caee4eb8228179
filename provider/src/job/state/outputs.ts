import type { IceJob } from "../../ice/api";
import { plainJson } from "../../base/plainJson";
import { definedFields } from "../../base/definedFields";
import { jobOutputs } from "./jobOutputs";

/**
 * The state of a render: the arguments as given, and ICE's answer where no argument has its name. A job that
 * did not succeed leaves no mediaUrl, mediaId, vodMediaId or duration behind. UserData is the argument's alone: what else
 * ICE tells of it is an earlier program's, and may have been a secret there.
 */
export function stateOf(inputs: Readonly<Record<string, unknown>>, job: IceJob): Record<string, unknown> {
  const answer = { ...jobOutputs(job), userData: undefined };
  return plainJson({ ...answer, ...definedFields(inputs) });
}
