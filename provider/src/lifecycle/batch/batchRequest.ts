import { canonicalJson, digest, sentJson } from "../../base/canonical";
import { isJsonObject, objectIn } from "../../base/json";
import type { BatchRequest } from "../../ice/siblings/batchJobs";
import { markKey } from "../../inputs/markKey";
import type { GivenArguments } from "../../inputs/resourceArguments";
import { limits } from "../../base/limits";
import type { batchArguments } from "./batchArguments";

type Given = GivenArguments<typeof batchArguments>;

/** What decides the films: a change of it is another batch. */
export function requestText({
  inputConfig,
  outputConfig,
  editingConfig,
  templateConfig,
  triggers,
}: Given): string {
  return canonicalJson({
    inputConfig,
    outputConfig,
    editingConfig,
    templateConfig,
    triggers: triggers ?? [],
  });
}

/** The mark by which a batch is found again in the account's list: resource, request, and the batch it replaces. */
export function batchMark(urn: string, given: Given, replacedJobId: string | undefined): string {
  return `${digest(urn).slice(0, 10)}${digest(urn, requestText(given), replacedJobId ?? "").slice(0, 14)}`;
}

/** The request as it is sent, under a token that is the same every time. */
export function batchRequest(urn: string, given: Given, replacedJobId: string | undefined): BatchRequest {
  const { inputConfig, outputConfig, editingConfig, templateConfig, userData } = given;
  return {
    clientToken: digest(urn, requestText(given), replacedJobId ?? ""),
    inputConfig: sentJson(inputConfig),
    outputConfig: sentJson(outputConfig),
    editingConfig: editingConfig && sentJson(editingConfig),
    templateConfig: templateConfig && canonicalJson(templateConfig),
    userData: markedUserData(userData, batchMark(urn, given, replacedJobId)),
  };
}

/** Where there is no room for the mark, only the token tells. */
function markedUserData(userData: unknown, mark: string): string {
  const fields = isJsonObject(userData) ? userData : {};
  const marked = sentJson({ ...fields, [markKey]: mark });
  return Buffer.byteLength(marked) <= limits.userDataBytes ? marked : sentJson(fields);
}

export function markIn(userData: string | undefined): string | undefined {
  const mark = objectIn(userData)?.[markKey];
  return typeof mark === "string" ? mark : undefined;
}
