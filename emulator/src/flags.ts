import { readFileSync } from "node:fs";
import { InvalidArgumentError, Option } from "commander";
import { z } from "zod";
import { errorText, systemCode } from "./base/errorText";
import { type RamPolicy, ramPolicySchema } from "./sign/ramPolicy";

export function listFlag(flags: string, description: string): Option {
  const read = (text: string) => text.split(",").map((name) => name.trim());
  return new Option(flags, description).argParser(read).default([], "none");
}

export function readPolicy(file: string): RamPolicy {
  try {
    return ramPolicySchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    throw new InvalidArgumentError(`It is no RAM policy that can be read: ${whyNot(error)}.`);
  }
}

function whyNot(error: unknown): string {
  if (systemCode(error) === "ENOENT") return "there is no such file";
  const issue = error instanceof z.ZodError ? error.issues[0] : undefined;
  return issue === undefined ? errorText(error) : `${issue.path.map(String).join(".")}: ${issue.message}`;
}

export function choiceFlag(
  flags: string,
  description: string,
  values: readonly string[],
  byDefault: string,
): Option {
  return new Option(flags, description).choices(values).default(byDefault);
}

export function numberFlag(
  flags: string,
  description: string,
  byDefault: number | undefined,
  min = 0,
  max = Infinity,
): Option {
  const read = (text: string) => {
    const value = readWhole(text);
    if (value < min || value > max) {
      throw new InvalidArgumentError(
        `It must be ${max === Infinity ? `${min} or more` : `${min} to ${max}`}.`,
      );
    }
    return value;
  };
  return new Option(flags, description).argParser(read).default(byDefault);
}

export function readWhole(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(text);
}
