import { randomBytes, randomUUID } from "node:crypto";

/** Ids of jobs, projects and media: 32 lower-case hex digits. */
export function newId(): string {
  return randomBytes(16).toString("hex");
}

/** Request ids are UUIDs in capitals. */
export function newRequestId(): string {
  return randomUUID().toUpperCase();
}
