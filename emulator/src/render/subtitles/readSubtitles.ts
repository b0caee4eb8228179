import { readFile, writeFile } from "node:fs/promises";
import { type FrameRate, type SubtitleFile, type Title } from "../plan/filmPlan";
import { toFrame, toSeconds } from "../plan/frames";
import { RenderFailure } from "../renderer";
import { POINTS } from "../timeline/textStyle";
import { parseSrt } from "./parseSrt";
import { retimeAss } from "./retimeAss";

/** More is no subtitle file. */
const MOST_BYTES = 10 * 1024 ** 2;

/** The lines of an .srt file as titles, in the window that its clip allows them. */
export async function readSrt(subtitles: SubtitleFile, fps: FrameRate): Promise<Title[]> {
  const { style, scale, font } = subtitles;
  const text = await readText(subtitles);
  const cues = parseSrt(text, style.FontColor);
  if (!Array.isArray(cues)) throw bad(subtitles, `, by its line "${cues.unreadable}"`);
  if (cues.length === 0) throw bad(subtitles);
  return cues.flatMap(({ startSeconds, endSeconds, text: Content, point }): Title[] => {
    const startFrame = Math.max(toFrame(startSeconds, fps), subtitles.startFrame);
    const endFrame = Math.min(toFrame(endSeconds, fps), subtitles.endFrame);
    const Alignment = point === undefined ? style.Alignment : (POINTS[point - 1] ?? style.Alignment);
    return endFrame > startFrame
      ? [
          {
            startFrame,
            endFrame,
            style: { ...style, Content, Alignment },
            scale,
            ...(font !== undefined && { font }),
          },
        ]
      : [];
  });
}

/**
 * Writes an .ass file as libass is to read it: in UTF-8, its times in hundredths and in the window that its clip allows.
 *
 * @param file where to, in the working directory
 */
export async function rewriteAss(subtitles: SubtitleFile, fps: FrameRate, file: string): Promise<void> {
  const text = await readText(subtitles);
  if (!/^\s*\[Script Info\]/i.test(text)) throw bad(subtitles);
  const window = {
    fromSeconds: toSeconds(subtitles.startFrame, fps),
    untilSeconds: toSeconds(subtitles.endFrame, fps),
  };
  const retimed = retimeAss(text, window);
  if (typeof retimed !== "string") throw bad(subtitles, `, by its line "${retimed.unreadable}"`);
  await writeFile(file, retimed);
}

async function readText(subtitles: SubtitleFile): Promise<string> {
  const bytes = await readFile(subtitles.file).catch(() => undefined);
  if (bytes === undefined) {
    throw new RenderFailure("InvalidMaterial.NotFound", `The material ${subtitles.name} was not found.`);
  }
  if (bytes.length > MOST_BYTES) throw bad(subtitles);
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw bad(subtitles, " in UTF-8");
  }
}

/** Editors of Windows mark what they write in two bytes a letter. */
function encodingOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

const bad = ({ name, format }: SubtitleFile, how = "") =>
  new RenderFailure(
    "InvalidParameter.ResourceContentBad",
    `The resource operated InputFile is bad: ${name} is no .${format} file${how}.`,
  );
