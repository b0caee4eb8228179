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
    else
      await connection.ice.updateMediaInfo(
        present({ mediaId, ...mediaFields(inputs.mediaMetadata ?? {}) }),
        signal,
      );
  }
  if (isChanged("projectMetadata")) {
    const { projectId } = state;
    if (typeof projectId !== "string") later("projectMetadata", ", and the render has no project to update");
    else
      await connection.ice.updateEditingProject(
        present({ projectId, ...projectFields(inputs.projectMetadata ?? {}) }),
        signal,
      );
  }
  // ICE adds nothing of its own to these names, but fills userData from its answer where no argument was given.
  if (args["userData"] !== undefined && isChanged("userData"))
    later("userData", ", which ICE takes only with a submit");
  if (isChanged("source")) later("source", ", which ICE takes only with a submit");
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
