import { writeFile } from "node:fs/promises";
import { checkMaterials } from "./checkMaterials";
import { encodeGraph } from "./encodeGraph";
import { type Encoding, chooseEncoding } from "./encoding";
import { type Ffmpeg } from "./ffmpeg";
import { FONT_NAME, fontFolder } from "./font";
import { buildGraph } from "./graph/buildGraph";
import { filter } from "./graph/filterText";
import { writeTitles } from "./graph/writeTitles";
import { inspectMedia } from "./inspectMedia";
import { loadMaterials } from "./loadMaterials";
import { type FilmPlan, type Picture } from "./plan/filmPlan";
import { planFilm } from "./plan/planFilm";
import { type MediaProbe, RenderFailure, type RenderRequest } from "./renderer";

/**
 * Makes a film, in the process it is called in: materials -> plan -> graph -> file -> what came out of it.
 * Other files it needs are written to the working directory.
 */
export async function produceFilm(
  ffmpeg: Ffmpeg,
  request: RenderRequest,
  onProgress: (percent: number) => void,
): Promise<MediaProbe> {
  const encoding = chooseEncoding(request);
  const materials = await loadMaterials(ffmpeg, request);
  const plan = planFilm(request, materials);
  await checkMaterials(ffmpeg, plan);
  await drawFilm(ffmpeg, request, plan, encoding, onProgress);
  return inspectMedia(ffmpeg, request.outputFile);
}

async function drawFilm(
  ffmpeg: Ffmpeg,
  request: RenderRequest,
  plan: FilmPlan,
  encoding: Encoding,
  onProgress: (percent: number) => void,
): Promise<void> {
  const titles = plan.picture === undefined ? [] : await titleFilters(plan.picture);
  const scaler = request.speed === "real" ? "bicubic" : "fast_bilinear";
  const graph = buildGraph(plan, { encoding, scaler, titles });
  const frames = encoding.video === undefined ? undefined : plan.picture?.frames;
  const encoded = await encodeGraph(ffmpeg, {
    graph,
    outputFile: request.outputFile,
    encoding,
    onEncoded: ({ videoFrames, audioSeconds }) =>
      onProgress(100 * (frames === undefined ? audioSeconds / plan.seconds : videoFrames / frames)),
  });
  if (frames !== undefined && encoded.videoFrames !== frames) {
    throw new RenderFailure(
      "InvalidParameter.ResourceContentBad",
      `The resource operated InputFile is bad: only ${encoded.videoFrames} of the film's ${frames} frames could be drawn.`,
    );
  }
}

/** Text reaches FFmpeg in a file of the working directory, never in the graph. */
async function titleFilters(picture: Picture): Promise<string[]> {
  if (picture.titles.length === 0) return [];
  await writeFile("titles.ass", writeTitles(picture.titles, picture, FONT_NAME));
  return [filter("subtitles", { filename: "titles.ass", fontsdir: await fontFolder(), wrap_unicode: 1 })];
}
