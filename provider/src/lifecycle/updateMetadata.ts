import { isIceError } from "../ice/errors";
import type { RenderInputs } from "../inputs/inputs";
import type { JsonObject } from "../json";
import { canonicalJson } from "../job/canonical";
import { present } from "../present";
import type { Props } from "./props";
import type { IceConnection, Run } from "./run";

export interface MetadataChange {
  readonly run: Run;
  readonly connection: IceConnection;
  readonly urn: string;
  readonly inputs: RenderInputs;
  readonly olds: Props;
  readonly args: Props;
  /** The state after the update: says which media and project there are. */
  readonly state: Props;
  readonly signal: AbortSignal;
}

/** Takes changed metadata over where ICE can, and says where it is only used by the next render. */
export async function updateMetadata(change: MetadataChange): Promise<void> {
  const { run, connection, urn, inputs, args, olds, state, signal } = change;
  const isChanged = (name: string) => canonicalJson(args[name] ?? null) !== canonicalJson(olds[name] ?? null);
  const later = (name: string, why: string) =>
    run.host.log.info(urn, `${name} has changed${why}: the next render of this resource uses the new value.`);

  if (isChanged("mediaMetadata")) {
    const { mediaId } = state;
    if (typeof mediaId !== "string") later("mediaMetadata", ", and the render has no media to update yet");
    else {
      const update = present({ mediaId, ...mediaFields(inputs.mediaMetadata ?? {}) });
      const isThere = await isFound(connection.ice.updateMediaInfo(update, signal));
      if (!isThere) later("mediaMetadata", ", and the render's media is not there any more");
    }
  }
  if (isChanged("projectMetadata")) {
    const { projectId } = state;
    if (typeof projectId !== "string") later("projectMetadata", ", and the render has no project to update");
    else {
      const update = present({ projectId, ...projectFields(inputs.projectMetadata ?? {}) });
      const isThere = await isFound(connection.ice.updateEditingProject(update, signal));
      if (!isThere) later("projectMetadata", ", and the render's project is not there any more");
    }
  }
  // ICE adds nothing of its own to these names, but fills userData from its answer where no argument was given.
  if (args["userData"] !== undefined && isChanged("userData"))
    later("userData", ", which ICE takes only with a submit");
  if (isChanged("source")) later("source", ", which ICE takes only with a submit");
}

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

function mediaFields(metadata: JsonObject) {
  return {
    title: text(metadata, "Title"),
    description: text(metadata, "Description"),
    mediaTags: text(metadata, "Tags"),
  };
}

function projectFields(metadata: JsonObject) {
  return {
    title: text(metadata, "Title"),
    description: text(metadata, "Description"),
    coverUrl: text(metadata, "CoverURL"),
  };
}

function text(metadata: JsonObject, key: string): string | undefined {
  const value = metadata[key];
  return typeof value === "string" ? value : undefined;
}
