import { markKey } from "../../inputs/markKey";
import { limits } from "../../base/limits";
import { parseJson, writeJson } from "../../base/exactJson";
import { isJsonObject, type JsonObject } from "../../base/json";
import { digest } from "../../base/canonical";
import { requestDigest, type RenderRequest } from "../state/renderRequest";

/**
 * The mark that a request leaves in its job's UserData, so that the job is found again when ICE has forgotten the token:
 * which resource, and which request of it.
 */
export interface Mark {
  readonly resource: string;
  readonly request: string;
}

export function markOf(urn: string, request: RenderRequest): Mark {
  return { resource: resourceMark(urn), request: requestDigest(urn, request).slice(0, 14) };
}

/** The part of a mark that all jobs of one resource share. */
export function resourceMark(urn: string): string {
  return digest(urn).slice(0, 10);
}

/**
 * UserData with the mark in it: at most 40 bytes more. Text that is no JSON object, or has no room left, stays as it is.
 */
export function withMark(userData: string | undefined, mark: Mark): string | undefined {
  const fields = userData === undefined ? {} : parseObject(userData);
  if (fields === undefined) return userData;
  const marked = written({ ...fields, [markKey]: `${mark.resource}${mark.request}` });
  return Buffer.byteLength(marked) <= limits.userDataBytes ? marked : userData;
}

/** Whether a job with this UserData can be marked. The room that a mark takes is the same for all. */
export function hasRoomForMark(userData: string | undefined): boolean {
  const any: Mark = { resource: "0".repeat(10), request: "0".repeat(14) };
  return readMark(withMark(userData, any)) !== undefined;
}

/** The mark in a job's UserData, if it carries one. */
export function readMark(userData: string | undefined): Mark | undefined {
  const written = userData === undefined ? undefined : parseObject(userData)?.[markKey];
  const match = typeof written === "string" ? /^([0-9a-f]{10})([0-9a-f]{14})$/u.exec(written) : null;
  return match?.[1] === undefined || match[2] === undefined
    ? undefined
    : { resource: match[1], request: match[2] };
}

/** UserData as the user wrote it. */
export function withoutMark(userData: string | undefined): string | undefined {
  const fields = userData === undefined ? undefined : parseObject(userData);
  if (fields === undefined || readMark(userData) === undefined) return userData;
  const rest = Object.entries(fields).filter(([name]) => name !== markKey);
  return rest.length === 0 ? undefined : written(Object.fromEntries(rest));
}

/** As `JSON.stringify` would, but with numbers as the user wrote them. */
function written(fields: JsonObject): string {
  return writeJson(fields, { number: ({ text }) => text });
}

function parseObject(text: string) {
  try {
    const parsed = parseJson(text);
    return isJsonObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
