import { Command } from "commander";
import { counted } from "../base/counted";
import { PlainError } from "../base/plainError";
import type { CommandIo } from "./commandIo";
import { type DoctorFlags, examine, type Sign } from "./doctor/examine";
import { exitCodes } from "./exitCodes";
import { UnreadableDocument } from "./readDocument";

/** `doctor`: whether renders can run with this key, region and bucket; nothing is changed and nothing is paid for. */
export function doctorCommand(io: CommandIo, ended: (exitCode: number) => void): Command {
  return new Command("doctor")
    .description(
      "looks at the key, the region, the clock, each permission and the buckets, by calls that cost nothing; ends with 1 if renders can't run",
    )
    .option("--region <region>", "the region of the renders; ALICLOUD_REGION unless given")
    .option(
      "--endpoint <endpoint>",
      "another address than ICE's, such as an emulator's; ALICLOUD_ICE_ENDPOINT unless given",
    )
    .option(
      "--profile <name>",
      "a profile of ~/.aliyun/config.json, and nothing of the environment; the environment's keys unless given",
    )
    .option("--bucket <name>", "a bucket of materials or films; may be repeated", added, [])
    .action(async (flags: DoctorFlags) => {
      const signs: Sign[] = [];
      try {
        for await (const sign of examine(io, flags)) {
          signs.push(sign);
          io.print(`${sign.verdict.padEnd(5)}  ${sign.what}: ${sign.says}`);
        }
      } catch (error) {
        if (error instanceof PlainError) throw new UnreadableDocument(error.message);
        throw error;
      }
      const wrong = signs.filter(({ verdict }) => verdict === "wrong").length;
      const notes = signs.filter(({ verdict }) => verdict === "note").length;
      io.print(
        wrong > 0
          ? `Renders can't run yet: ${counted(wrong, "thing")} to mend.`
          : `Renders can run${notes > 0 ? `; ${counted(notes, "note")}` : ""}.`,
      );
      ended(wrong > 0 ? exitCodes.refused : exitCodes.ok);
    });
}

const added = (name: string, before: readonly string[]) => [...before, name];
