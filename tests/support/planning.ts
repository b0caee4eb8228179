import { chooseEncoding } from "../../emulator/src/render/encoding";
import { buildGraphs } from "../../emulator/src/render/graph/buildGraph";
import { writeTitles } from "../../emulator/src/render/graph/writeTitles";
import { type FilmPlan, type Material } from "../../emulator/src/render/plan/filmPlan";
import { planFilm } from "../../emulator/src/render/plan/planFilm";
import { RenderFailure } from "../../emulator/src/render/renderer";

const material = (name: string, more: Partial<Material> = {}): Material => ({
  name,
  file: `/media/${name}`,
  formatName: "mov",
  sizeBytes: 1000,
  durationSeconds: 10,
  pictureSeconds: 10,
  startSeconds: 0,
  hasVideo: true,
  hasAudio: true,
  width: 1280,
  height: 720,
  isImage: false,
  hasAlpha: false,
  rotationDegrees: 0,
  pixelAspect: 1,
  ...more,
});

const MATERIALS = new Map(
  [
    material("wide"),
    material("upright", { rotationDegrees: 90 }),
    material("small", { width: 320, height: 240 }),
    material("song", { hasVideo: false, durationSeconds: 60 }),
    material("still", { isImage: true, durationSeconds: 0, hasAudio: false }),
    material("clear", { formatName: "matroska,webm", videoCodec: "vp9", losesAlpha: true }),
    material("sticker", { formatName: "gif", durationSeconds: 1, hasAudio: false }),
  ].map((entry) => [entry.name, entry]),
);

/**
 * The plan of a film, of materials that nobody has to draw. `wide`: 10 s, 1280x720. `upright`: the same, held upright.
 * `small`: 10 s, 320x240. `song`: 60 s of sound. `still`: an image. `sticker`: a GIF of 1 s. `clear`: VP9 with alpha.
 */
export function planOf(timeline: unknown, more: object = {}): FilmPlan {
  const files = { "lines.srt": "/media/lines.srt", "lines.ass": "/media/lines.ass" };
  return planFilm({ timeline, materials: files, outputFile: "/film.mp4", speed: "real", ...more }, MATERIALS);
}

/** All that FFmpeg is told to draw of a film: what is the same here is the same film. */
export function drawnOf(timeline: unknown): unknown {
  const plan = planOf(timeline);
  const { picture } = plan;
  const encoding = chooseEncoding({ outputFile: "/film.mp4", speed: "real" });
  return {
    seconds: plan.seconds,
    ...buildGraphs(plan, picture, { encoding, scaler: "bicubic", titles: [] }),
    titles:
      picture === undefined ? "" : writeTitles(picture.titles, picture, ({ font }) => font?.file ?? "own"),
    subtitleFiles: picture?.subtitleFiles.map(({ style, ...file }) => ({
      ...file,
      style: { ...style, Font: "" },
    })),
  };
}

/** The code and the sentence a timeline fails with. */
export function failureOf(timeline: unknown): string {
  try {
    planOf(timeline);
  } catch (error) {
    if (error instanceof RenderFailure) return `${error.code}: ${error.message}`;
    throw error;
  }
  return "It does not fail.";
}
