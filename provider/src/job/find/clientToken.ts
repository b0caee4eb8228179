import { digest } from "../../base/canonical";
import { requestDigest, type RenderRequest } from "../state/renderRequest";

/**
 * The token that makes a repeated submit the same job: from the resource's URN, the request with its triggers, and the job
 * that it replaces, if any. 64 ASCII characters, ICE's most.
 *
 * @see https://help.aliyun.com/document_detail/197853.htm ClientToken
 */
export function clientToken(urn: string, request: RenderRequest, replacedJobId: string | undefined): string {
  return digest(requestDigest(urn, request), replacedJobId ?? "");
}
