import { writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type GraphJob, encodeGraphs } from "./encodeGraphs";
import { type Encoding } from "./encoding";
import { type Ffmpeg } from "./ffmpeg";
import { fontFile } from "./font";
import { gatherFonts } from "./gatherFonts";
import { buildGraphs } from "./graph/buildGraph";
import { filter } from "./graph/filterText";
import { instantFrames, instantGraphs } from "./graph/instantGraph";
import { slateTitle } from "./graph/slateTitle";
import { writeTitles } from "./graph/writeTitles";
import { type FilmPlan, type Picture, type Title } from "./plan/filmPlan";
import { readSrt, rewriteAss } from "./subtitles/readSubtitles";
import { RenderFailure, type Speed } from "./renderer";

export interface DrawOptions {
  readonly outputFile: string;
  readonly encoding: Encoding;
  readonly speed: Speed;
  readonly onProgress: (percent: number) => void;
}

/** Draws a planned film into its file. Fails when the materials gave fewer frames than they promised. */
export async function drawFilm(ffmpeg: Ffmpeg, plan: FilmPlan, options: DrawOptions): Promise<void> {
  const { encoding, outputFile, onProgress } = options;
  const picture = encoding.video === undefined ? undefined : plan.picture;
  const { frames, ...job } =
    options.speed === "instant" ? await slate(plan, picture, options) : await film(plan, picture, options);
  const encoded = await encodeGraphs(ffmpeg, {
    ...job,
    outputFile,
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

type Job = Pick<GraphJob, "pictures" | "sound" | "blocking"> & { readonly frames: number | undefined };

async function film(
  plan: FilmPlan,
  picture: Picture | undefined,
  { encoding, speed }: DrawOptions,
): Promise<Job> {
  const titles = picture === undefined ? [] : await titleFilters(await allTitles(picture), picture);
  const styled = picture === undefined ? [] : await assFilters(picture);
  const scaler = speed === "real" ? "bicubic" : "fast_bilinear";
  const graphs = buildGraphs(plan, picture, { encoding, scaler, titles: [...styled, ...titles] });
  return { ...graphs, frames: picture?.frames };
}

async function slate(plan: FilmPlan, picture: Picture | undefined, { encoding }: DrawOptions): Promise<Job> {
  if (picture === undefined) {
    return { ...instantGraphs(plan, picture, { encoding, titles: [] }), frames: undefined, blocking: true };
  }
  // Drawn by nobody, but they must be there.
  const [told] = await Promise.all([allTitles(picture), assFilters(picture)]);
  await titleFilters(told, picture);
  const titles = await titleFilters([slateTitle(picture, plan.seconds)], picture);
  const graphs = instantGraphs(plan, picture, { encoding, titles });
  return { ...graphs, frames: instantFrames(picture), blocking: true };
}

async function allTitles({ titles, subtitleFiles, fps }: Picture): Promise<Title[]> {
  const captions = subtitleFiles.filter(({ format }) => format === "srt").map((file) => readSrt(file, fps));
  return [...titles, ...(await Promise.all(captions)).flat()];
}

/** Text reaches FFmpeg in a file of the working directory, never in the graph. */
async function titleFilters(titles: readonly Title[], picture: Picture): Promise<string[]> {
  if (titles.length === 0) return [];
  const fonts = await gatherFonts(titles.flatMap(({ font }) => (font === undefined ? [] : [font])));
  await writeFile(
    "titles.ass",
    writeTitles(titles, picture, ({ font }) => fonts.nameOf(font)),
  );
  return [
    filter("subtitles", {
      filename: "titles.ass",
      fontsdir: fonts.folder,
      wrap_unicode: 1,
      alpha: picture.transparent ? 1 : 0,
    }),
  ];
}

/** Read by libass itself, which opens nothing else; the subtitles filter would take it for any kind of media. */
async function assFilters({ subtitleFiles, transparent, fps }: Picture): Promise<string[]> {
  const files = subtitleFiles.filter(({ format }) => format === "ass");
  const fontsdir = files.length === 0 ? "" : dirname(await fontFile());
  return Promise.all(
    files.map(async (subtitles, index) => {
      const filename = `subtitles${index}.ass`;
      await rewriteAss(subtitles, fps, filename);
      return filter("ass", { filename, fontsdir, alpha: transparent ? 1 : 0 });
    }),
  );
}
