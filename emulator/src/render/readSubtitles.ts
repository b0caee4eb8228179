import { readFile } from "node:fs/promises";
import { type FrameRate, type SubtitleFile, type Title } from "./plan/filmPlan";
import { toFrame } from "./plan/frames";
import { RenderFailure } from "./renderer";

/** More is no subtitle file. */
const MOST_BYTES = 10 * 1024 ** 2;

const TIME = String.raw`(\d{1,3}):(\d{2}):(\d{2})[,.](\d{1,3})`;
const TIMES = new RegExp(`^\\s*${TIME}\\s*-->\\s*${TIME}`);

/** The lines of an .srt file as titles, in the window that its clip allows them. */
export async function readSrt(subtitles: SubtitleFile, fps: FrameRate): Promise<Title[]> {
  const blocks = (await readText(subtitles)).split(/\r?\n[ \t]*\r?\n/);
  const titles = blocks.flatMap((block): Title[] => {
    const lines = block.trim().split(/\r?\n/);
    const timing = lines.findIndex((line) => TIMES.test(line));
    const [, ...numbers] = TIMES.exec(lines[timing] ?? "") ?? [];
    if (numbers.length === 0) return [];
    const [start, end] = [numbers.slice(0, 4), numbers.slice(4)].map((parts) =>
      toFrame(secondsOf(parts), fps),
    );
    const Content = toInlineCodes(lines.slice(timing + 1).join("\n"));
    const startFrame = Math.max(start ?? 0, subtitles.startFrame);
    const endFrame = Math.min(end ?? 0, subtitles.endFrame);
    const { style, scale, font } = subtitles;
    return endFrame > startFrame
      ? [{ startFrame, endFrame, style: { ...style, Content }, scale, ...(font !== undefined && { font }) }]
      : [];
  });
  if (titles.length > 0 || blocks.some((block) => block.includes("-->"))) return titles;
  throw bad(subtitles);
}

/** Fails unless the file at least begins like ASS. */
export async function checkAss(subtitles: SubtitleFile): Promise<void> {
  if (!/^\s*\[Script Info\]/i.test(await readText(subtitles))) throw bad(subtitles);
}

async function readText(subtitles: SubtitleFile): Promise<string> {
  const bytes = await readFile(subtitles.file).catch(() => undefined);
  if (bytes === undefined) {
    throw new RenderFailure("InvalidMaterial.NotFound", `The material ${subtitles.name} was not found.`);
  }
  if (bytes.length > MOST_BYTES) throw bad(subtitles);
  return bytes.toString("utf8").replace(/^\uFEFF/, "");
}

const bad = ({ name, format }: SubtitleFile) =>
  new RenderFailure(
    "InvalidParameter.ResourceContentBad",
    `The resource operated InputFile is bad: ${name} is no .${format} file.`,
  );

function secondsOf([hours, minutes, seconds, fraction]: readonly string[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(`${seconds}.${fraction}`);
}

/** <b>, <i> and <u> are all the markup that .srt files agree on. */
const toInlineCodes = (text: string) =>
  text
    .replace(/<([biu])>/gi, (_, tag: string) => `{\\${tag.toLowerCase()}1}`)
    .replace(/<\/([biu])>/gi, (_, tag: string) => `{\\${tag.toLowerCase()}0}`);
