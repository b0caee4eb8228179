import { isIceError } from "../ice/errors/iceError";
import { toApiLetters } from "../inputs/apiLetters";
import type { RenderInputs } from "../inputs/inputs";
import { readArgs } from "../inputs/readArgs";
import type { JsonObject } from "../base/json";
import { canonicalJson } from "../base/canonical";
import { WrittenNumber } from "../base/writtenNumber";
import { changedNames } from "../job/state/renderRecord";
import { inPlaceHashes } from "../job/state/settings";
import { definedFields } from "../base/definedFields";
import type { Props } from "./props";
import type { StoredRender } from "./storedRender";
import type { IceConnection, Run } from "../run/run";

export interface MetadataChange {
  readonly run: Run;
  readonly connection: IceConnection;
  readonly urn: string;
  readonly inputs: RenderInputs;
  readonly stored: StoredRender;
  readonly args: Props;
  /** The state after the update: says which media and project there are. */
  readonly state: Props;
  readonly signal: AbortSignal;
}

/** Takes changed metadata over where ICE can, and says where it is only used by the next render. */
export async function updateMetadata(change: MetadataChange): Promise<void> {
  const { run, connection, urn, inputs, stored, args, state } = change;
  const { outputs: olds, record } = stored;
  const was = record?.settings ?? inPlaceHashes(olds);
  const changed = changedNames(was, inPlaceHashes(args));
  const later = (name: string, why: string) =>
    run.host.log.info(urn, `${name} has changed${why}: the next render of this resource uses the new value.`);

  for (const { name, what, idName, updatable, send } of [mediaUpdate, projectUpdate]) {
    if (!changed.includes(name)) continue;
    const id = state[idName];
    if (typeof id !== "string") {
      later(name, `, and the render has no ${what} to update yet`);
      continue;
    }
    const keys = changedKeys(readArgs(olds, [name]).args[name], inputs[name]);
    const now = keys.filter((key) => updatable.includes(key) && textOf(inputs[name], key) !== undefined);
    if (now.length > 0 && !(await isFound(send(connection, id, pick(inputs[name], now), change.signal)))) {
      later(name, `, and the render's ${what} is not there any more`);
      continue;
    }
    for (const key of keys) if (!now.includes(key)) later(`${name}.${key}`, onlyWithSubmit);
  }
  for (const name of ["userData", "source"]) if (changed.includes(name)) later(name, onlyWithSubmit);
}

const onlyWithSubmit = ", which ICE takes only with a submit";

interface MetadataUpdate {
  readonly name: "mediaMetadata" | "projectMetadata";
  readonly what: "media" | "project";
  readonly idName: "mediaId" | "projectId";
  /** The keys that the operation can change. */
  readonly updatable: readonly string[];
  readonly send: (ice: IceConnection, id: string, fields: JsonObject, signal: AbortSignal) => Promise<void>;
}

const mediaUpdate: MetadataUpdate = {
  name: "mediaMetadata",
  what: "media",
  idName: "mediaId",
  updatable: ["Title", "Description", "Tags", "CoverURL", "Category", "CateId", "BusinessType"],
  send: ({ ice }, mediaId, fields, signal) => {
    const update = {
      mediaId,
      title: textOf(fields, "Title"),
      description: textOf(fields, "Description"),
      mediaTags: textOf(fields, "Tags"),
      coverUrl: textOf(fields, "CoverURL"),
      category: textOf(fields, "Category"),
      cateId: textOf(fields, "CateId"),
      businessType: textOf(fields, "BusinessType"),
    };
    return ice.updateMediaInfo(definedFields(update), signal);
  },
};

const projectUpdate: MetadataUpdate = {
  name: "projectMetadata",
  what: "project",
  idName: "projectId",
  updatable: ["Title", "Description", "CoverURL"],
  send: ({ ice }, projectId, fields, signal) => {
    const update = {
      projectId,
      title: textOf(fields, "Title"),
      description: textOf(fields, "Description"),
      coverUrl: textOf(fields, "CoverURL"),
    };
    return ice.updateEditingProject(definedFields(update), signal);
  },
};

/** Whether ICE has what was to be updated. */
async function isFound(update: Promise<void>): Promise<boolean> {
  try {
    await update;
    return true;
  } catch (error) {
    if (isIceError(error, "notFound")) return false;
    throw error;
  }
}

function changedKeys(older: JsonObject | undefined, newer: JsonObject | undefined): string[] {
  const was = toApiLetters(older ?? {});
  const is = newer ?? {};
  const keys = new Set([...Object.keys(is), ...Object.keys(was)]);
  return [...keys].filter((key) => canonicalJson(was[key] ?? null) !== canonicalJson(is[key] ?? null));
}

function pick(document: JsonObject | undefined, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(document ?? {}).filter(([key]) => keys.includes(key)));
}

function textOf(document: JsonObject | undefined, key: string): string | undefined {
  const value = document?.[key];
  if (value instanceof WrittenNumber) return value.text;
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
