import { Command, CommanderError } from "commander";
import { packageVersion } from "../base/version";
import { checkCommand } from "./checkCommand";
import { convertCommand } from "./convertCommand";
import { doctorCommand } from "./doctorCommand";
import { drawCommand } from "./drawCommand";
import { inspectCommand } from "./inspectCommand";
import type { CommandIo } from "./commandIo";
import { exitCodes } from "./exitCodes";
import { UnreadableDocument } from "./readDocument";

/** Runs the command; nothing but `io` is read and written. @returns the exit code */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  let exitCode: number = exitCodes.ok;
  const ended = (code: number) => {
    exitCode = code;
  };
  const command = new Command("pulumi-alicloud-ice")
    .description(
      "Looks at timelines of Alibaba Cloud ICE, and at what renders need, before anything is paid for.",
    )
    .version(packageVersion)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.print(text.trimEnd()), writeErr: () => undefined });
  // One file for each subcommand.
  for (const subcommand of [
    checkCommand(io, ended),
    inspectCommand(io),
    drawCommand(io),
    convertCommand(io, ended),
    doctorCommand(io, ended),
  ]) {
    command.addCommand(subcommand.copyInheritedSettings(command));
  }
  try {
    await command.parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.ok;
    if (!(error instanceof CommanderError) && !(error instanceof UnreadableDocument)) throw error;
    const isHelp = error instanceof CommanderError && error.code === "commander.help";
    io.printError(
      `pulumi-alicloud-ice: ${isHelp ? "say what to do: check, inspect, draw, convert or doctor; --help tells more." : plain(error)}`,
    );
    return exitCodes.unusable;
  }
}

const plain = ({ message }: Error) => message.replace(/^error: /u, "").replace(/\s*\n\s*/gu, " ");
