import { type Ffmpeg } from "./ffmpeg";
import { inspectMedia } from "./inspectMedia";
import { listMedia } from "./listMaterials";
import { type Material } from "./plan/filmPlan";
import { type Materials, withoutQuery } from "./plan/materials";
import { RenderFailure, type RenderRequest } from "./renderer";

/** Opens every material that the timeline names. One that can't be read fails the film, by its name. */
export async function loadMaterials(ffmpeg: Ffmpeg, request: RenderRequest): Promise<Materials> {
  const materials = new Map<string, Material>();
  for (const name of listMedia(request.timeline)) {
    const file = new Map(Object.entries(request.materials)).get(name);
    // The plan fails for what is missing, with the place in the timeline.
    if (file === undefined) continue;
    try {
      materials.set(name, { ...(await inspectMedia(ffmpeg, file)), name, file });
    } catch (error) {
      if (isMissingFile(error)) continue;
      throw error instanceof RenderFailure
        ? new RenderFailure(error.code, `${error.message} It is the material ${withoutQuery(name)}.`)
        : error;
    }
  }
  return materials;
}

const isMissingFile = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "ENOENT";
