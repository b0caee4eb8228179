import { z } from "zod";

/**
 * The half of a mark in UserData that names the resource, or the film of a set; the other half names the request. All
 * renders of one film share it. No two films of a set do: what is one set, no job tells.
 */
export function resourceOf(userData: string | undefined): string | undefined {
  if (userData?.includes(MARK_KEY) !== true) return undefined;
  try {
    return /^([0-9a-f]{10})[0-9a-f]{14}$/u.exec(marked.parse(JSON.parse(userData))[MARK_KEY])?.[1];
  } catch {
    return undefined;
  }
}

const MARK_KEY = "_pulumi";
const marked = z.object({ [MARK_KEY]: z.string() });
