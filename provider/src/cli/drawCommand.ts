import { basename, extname } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { toApiLetters } from "../inputs/apiLetters";
import { drawTimeline } from "../timeline/draw/drawTimeline";
import { inspectTimeline } from "../timeline/inspect/inspectTimeline";
import type { CommandIo } from "./commandIo";
import { readDocument } from "./readDocument";
import { writeResult } from "./writeResult";

interface DrawFlags {
  readonly out?: string;
  readonly output?: string;
  readonly title?: string;
  readonly width?: number;
}

/** `draw timeline.json -o timeline.svg`: a picture of what lies where. */
export function drawCommand(io: CommandIo): Command {
  return new Command("draw")
    .description(
      "draws a timeline as an SVG picture: a lane for each track, with clips, transitions, titles and a ruler",
    )
    .argument("<timeline>", 'a file of JSON in the API\'s letters; "-" reads the standard input')
    .option("-o, --out <file>", "where the picture goes; the standard output unless given")
    .option("--output <file>", "the outputMediaConfig, in JSON: its MaxDuration cuts the film")
    .option("--title <text>", "what stands above it; the file's name unless given")
    .option("--width <pixels>", "how wide it is; 960 unless given", pixels)
    .action(async (path: string, { out, output, title, width }: DrawFlags) => {
      const timeline = await readDocument(io, path, "timeline");
      const config = output === undefined ? {} : await readDocument(io, output, "outputMediaConfig");
      const { layout } = inspectTimeline(timeline, { outputMediaConfig: toApiLetters(config) });
      const name = path === "-" ? undefined : basename(path, extname(path));
      const picture = drawTimeline(layout, { title: title ?? name, width });
      if (out === undefined || out === "-") io.print(picture.trimEnd());
      else await writeResult(io, out, picture);
    });
}

function pixels(text: string): number {
  const width = Number(text);
  if (Number.isInteger(width) && width >= 280 && width <= 10_000) return width;
  throw new InvalidArgumentError("It must be a whole number from 280 to 10000.");
}
