import { command } from "../../../emulator/dist/readFlags.js";
import { markdownTable } from "./markdownTable.mts";

/** The emulator's flags, as `--help` has them. */
export function flagsTable(): string {
  return markdownTable(
    ["flag", "default", "what it is"],
    command().options.map(({ long, defaultValue, defaultValueDescription, argChoices, description }) => [
      `\`${long ?? ""}\``,
      written(defaultValueDescription ?? defaultValue),
      argChoices === undefined
        ? description
        : `${description}: ${argChoices.map((choice) => `\`${choice}\``).join(", ")}`,
    ]),
  );
}

function written(byDefault: unknown): string {
  if (typeof byDefault === "number") return String(byDefault);
  return typeof byDefault === "string" && byDefault !== "none" ? `\`${byDefault}\`` : "none";
}
