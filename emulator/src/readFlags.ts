import { Command, InvalidArgumentError, Option } from "commander";
import { DEFAULT_ASSUMPTIONS } from "./assumptions";
import { DEFAULT_OPTIONS } from "./options";
import type { StartOptions } from "./start";

/** The command's flags as options of `start`. Throws a CommanderError whose message is one sentence; `--help` is one with exit code 0. */
export function readFlags(argv: readonly string[]): StartOptions {
  const {
    clientTokenLifetimeMs,
    clientTokenMismatch,
    listLagMs,
    notFoundAfterSubmitMs,
    mediaIdPer,
    submitCallsPerSecond,
    ...options
  } = command().parse(argv, { from: "user" }).opts<Flags>();
  return {
    ...options,
    assumptions: {
      ...{ clientTokenLifetimeMs, clientTokenMismatch, listLagMs, notFoundAfterSubmitMs, mediaIdPer },
      callsPerSecond: { SubmitMediaProducingJob: submitCallsPerSecond },
    },
  };
}

interface Flags {
  readonly port: number;
  readonly dataDir: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string;
  readonly region: string;
  readonly speed: "real" | "fast" | "instant";
  readonly parallelRenders: number;
  readonly renderTimeMs: number;
  readonly clientTokenLifetimeMs: number | "forever";
  readonly clientTokenMismatch: "error" | "replay";
  readonly listLagMs: number;
  readonly notFoundAfterSubmitMs: number;
  readonly mediaIdPer: "job" | "address";
  readonly submitCallsPerSecond: number;
}

function command(): Command {
  const { accessKeyId, accessKeySecret, region, ...options } = DEFAULT_OPTIONS;
  const assumptions = DEFAULT_ASSUMPTIONS;
  return new Command("ice-emulator")
    .description("A local Alibaba Cloud ICE: checks signatures, keeps jobs, really renders.")
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .allowExcessArguments(false)
    .addOption(number("--port <port>", "TCP port on 127.0.0.1; 0 takes a free one", options.port, 0, 65535))
    .option("--data-dir <folder>", "where jobs, media and objects are kept", "./ice-data")
    .option("--access-key-id <id>", "the key id to accept", accessKeyId)
    .option("--access-key-secret <secret>", "its secret", accessKeySecret)
    .option("--security-token <token>", "makes the key temporary: this token must come with every call")
    .option("--region <region>", "the region served", region)
    .addOption(
      choice(
        "--speed <speed>",
        "how honestly films are rendered",
        ["real", "fast", "instant"],
        options.speed,
      ),
    )
    .addOption(
      number("--parallel-renders <count>", "how many renders run at once", options.parallelRenders, 1),
    )
    .addOption(
      number("--render-time-ms <ms>", "what a job takes from submit to end, at least", options.renderTimeMs),
    )
    .addOption(
      new Option("--client-token-lifetime-ms <ms>", 'how long a ClientToken stands for its job, or "forever"')
        .argParser((text) => (text === "forever" ? text : integer(text)))
        .default(assumptions.clientTokenLifetimeMs),
    )
    .addOption(
      choice(
        "--client-token-mismatch <how>",
        "the same ClientToken with another request",
        ["error", "replay"],
        assumptions.clientTokenMismatch,
      ),
    )
    .addOption(number("--list-lag-ms <ms>", "when a new job shows in lists", assumptions.listLagMs))
    .addOption(
      number(
        "--not-found-after-submit-ms <ms>",
        "how long a new job is JobNotFound",
        assumptions.notFoundAfterSubmitMs,
      ),
    )
    .addOption(
      choice(
        "--media-id-per <what>",
        "renders to one address: MediaIds",
        ["job", "address"],
        assumptions.mediaIdPer,
      ),
    )
    .addOption(
      number(
        "--submit-calls-per-second <count>",
        "more submits are throttled",
        assumptions.callsPerSecond["SubmitMediaProducingJob"],
        1,
      ),
    );
}

function choice(flags: string, description: string, values: readonly string[], byDefault: string): Option {
  return new Option(flags, description).choices(values).default(byDefault);
}

function number(
  flags: string,
  description: string,
  byDefault: number | undefined,
  min = 0,
  max = Infinity,
): Option {
  const read = (text: string) => {
    const value = integer(text);
    if (value < min || value > max) {
      throw new InvalidArgumentError(
        `It must be ${max === Infinity ? `${min} or more` : `${min} to ${max}`}.`,
      );
    }
    return value;
  };
  return new Option(flags, description).argParser(read).default(byDefault);
}

function integer(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(text);
}
