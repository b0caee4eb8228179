import { Command } from "commander";
import { toApiLetters } from "../inputs/apiLetters";
import { describeTracks } from "../timeline/inspect/describeTracks";
import { type FilmSummary, inspectTimeline } from "../timeline/inspect/inspectTimeline";
import type { CommandIo } from "./commandIo";
import { readDocument } from "./readDocument";

interface InspectFlags {
  readonly output?: string;
  readonly json?: true;
}

/** `inspect timeline.json`: the film's length, size, materials, and what lies where. */
export function inspectCommand(io: CommandIo): Command {
  return new Command("inspect")
    .description("tells a timeline's length, size and materials, and what lies where on its tracks")
    .argument("<timeline>", 'a file of JSON in the API\'s letters; "-" reads the standard input')
    .option("--output <file>", "the outputMediaConfig, in JSON: its size and MaxDuration count")
    .option("--json", "as JSON, with null for what is not known")
    .action(async (path: string, { output, json }: InspectFlags) => {
      const timeline = await readDocument(io, path, "timeline");
      const config = output === undefined ? {} : await readDocument(io, output, "outputMediaConfig");
      const film = inspectTimeline(timeline, { outputMediaConfig: toApiLetters(config) });
      io.print(json === true ? asJson(film) : describeTracks(film));
    });
}

function asJson({ layout, ...film }: FilmSummary): string {
  const known = (_key: string, value: unknown) => (value === undefined ? null : value);
  return JSON.stringify({ ...film, tracks: layout.tracks }, known, 2);
}
