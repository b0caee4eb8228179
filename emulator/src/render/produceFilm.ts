import { checkMaterials } from "./checkMaterials";
import { drawFilm } from "./drawFilm";
import { chooseEncoding } from "./encoding";
import { type Ffmpeg } from "./ffmpeg";
import { FENCE, OWN_PLAYLIST } from "./fence";
import { inspectMedia } from "./inspectMedia";
import { loadMaterials } from "./loadMaterials";
import { planFilm } from "./plan/planFilm";
import { type MediaProbe, type RenderRequest } from "./renderer";

/**
 * Makes a film, in the process it is called in: materials -> plan -> graph -> file -> what came out of it.
 * Other files it needs are written to the working directory.
 */
export async function produceFilm(
  ffmpeg: Ffmpeg,
  request: RenderRequest,
  onProgress: (percent: number) => void,
): Promise<MediaProbe> {
  const { outputFile, speed } = request;
  const encoding = chooseEncoding(request);
  const materials = await loadMaterials(ffmpeg, request);
  const plan = planFilm({ ...request, transparent: encoding.pixelFormat === "yuva420p" }, materials);
  await checkMaterials(ffmpeg, plan);
  await drawFilm(ffmpeg, plan, { outputFile, speed, encoding, onProgress });
  return inspectMedia(ffmpeg, outputFile, encoding.container === "hls" ? OWN_PLAYLIST : FENCE);
}
