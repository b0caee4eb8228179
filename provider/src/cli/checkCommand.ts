import { Command, InvalidArgumentError, Option } from "commander";
import { describeFailure, type Failure } from "../inputs/failure";
import { judgeTimeline } from "../inputs/judgeTimeline";
import { LaidFilm } from "../inputs/laidFilm";
import { outputMediaTargets } from "../base/limits";
import { parseInputs } from "../inputs/parseInputs";
import { readArgs } from "../inputs/readArgs";
import { describeFilm } from "../timeline/inspect/describeFilm";
import type { CommandIo } from "./commandIo";
import { exitCodes } from "./exitCodes";
import { readDocument } from "./readDocument";

interface CheckFlags {
  readonly region?: string;
  readonly output?: string;
  readonly target: string;
  readonly strict?: true;
}

/** `check timeline.json`: what a preview would refuse or warn of. */
export function checkCommand(io: CommandIo, ended: (exitCode: number) => void): Command {
  return new Command("check")
    .description(
      "tells what ICE would refuse in a timeline, and what is doubtful; ends with 1 if something is refused",
    )
    .argument("<timeline>", 'a file of JSON in the API\'s letters; "-" reads the standard input')
    .addOption(
      new Option("--region <region>", "the job's region: materials must lie in it").argParser(readRegion),
    )
    .option("--output <file>", "the outputMediaConfig to check with it, in JSON")
    .addOption(
      new Option("--target <target>", "what the output goes to")
        .choices(outputMediaTargets)
        .default("oss-object"),
    )
    .option("--strict", "end with 1 also if something is warned of")
    .action(async (path: string, flags: CheckFlags) => {
      const timeline = await readDocument(io, path, "timeline");
      const outputMediaConfig =
        flags.output === undefined ? undefined : await readDocument(io, flags.output, "outputMediaConfig");
      const raw = { timeline, outputMediaConfig, outputMediaTarget: flags.target, region: flags.region };
      const { args, ...output } = parseInputs(raw, flags.region);
      const film = new LaidFilm(args);
      const judged = judgeTimeline(film, flags.region);
      // What is not asked about is not missed.
      const ofOutput = output.failures.filter(
        ({ path: at }) => outputMediaConfig !== undefined && at !== "region",
      );
      const refused = [...ofOutput, ...judged.failures];
      const warned = [...output.warnings, ...judged.warnings];
      print(io, "refused", refused);
      print(io, "warned", warned);
      io.print(
        refused.length + warned.length === 0
          ? `Nothing is wrong with it: it ${describeFilm(film.summary())}.`
          : `${refused.length} refused, ${warned.length} warned of.`,
      );
      const isBad = refused.length > 0 || (flags.strict === true && warned.length > 0);
      ended(isBad ? exitCodes.refused : exitCodes.ok);
    });
}

function print(io: CommandIo, verdict: string, failures: readonly Failure[]): void {
  for (const failure of failures) io.print(`${verdict}: ${describeFailure(failure, [])}`);
}

function readRegion(written: string): string {
  const [failure] = readArgs({ region: written }).failures;
  if (failure === undefined) return written;
  throw new InvalidArgumentError(`It ${failure.problem}.`);
}
