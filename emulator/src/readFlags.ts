import { Command, Option } from "commander";
import { DEFAULT_ASSUMPTIONS } from "./assumptions";
import { choiceFlag as choice, listFlag as list, numberFlag as number, readPolicy, readWhole } from "./flags";
import { DEFAULT_OPTIONS } from "./options";
import type { RamPolicy } from "./ramPolicy";
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
    callsPerSecond,
    policyFile,
    ...options
  } = command().parse(argv, { from: "user" }).opts<Flags>();
  return {
    ...options,
    ...(policyFile !== undefined && { policy: policyFile }),
    assumptions: {
      ...{ clientTokenLifetimeMs, clientTokenMismatch, listLagMs, notFoundAfterSubmitMs, mediaIdPer },
      callsPerSecond: {
        SubmitMediaProducingJob: submitCallsPerSecond,
        ...(callsPerSecond !== undefined && { "*": callsPerSecond }),
      },
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
  readonly policyFile?: RamPolicy;
  readonly host: string;
  readonly allowedHosts: readonly string[];
  readonly callbackHosts: readonly string[];
  readonly parallelRenders: number;
  readonly renderLimitMs: number;
  readonly renderTimeMs: number;
  readonly clientTokenLifetimeMs: number | "forever";
  readonly clientTokenMismatch: "error" | "replay";
  readonly listLagMs: number;
  readonly notFoundAfterSubmitMs: number;
  readonly mediaIdPer: "job" | "address";
  readonly submitCallsPerSecond: number;
  readonly callsPerSecond?: number;
}

function command(): Command {
  const { accessKeyId, accessKeySecret, region, ...options } = DEFAULT_OPTIONS;
  const assumptions = DEFAULT_ASSUMPTIONS;
  return new Command("ice-emulator")
    .description("A local Alibaba Cloud ICE: checks signatures, keeps jobs, really renders.")
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .allowExcessArguments(false)
    .addOption(number("--port <port>", "TCP port; 0 takes a free one", options.port, 0, 65535))
    .option("--data-dir <folder>", "where jobs, media and objects are kept", "./ice-data")
    .option("--access-key-id <id>", "the key id to accept", accessKeyId)
    .option("--access-key-secret <secret>", "its secret", accessKeySecret)
    .option("--security-token <token>", "makes the key temporary: this token must come with every call")
    .addOption(
      new Option("--policy-file <file>", "what the key may call: a RAM policy, as JSON").argParser(
        readPolicy,
      ),
    )
    .option(
      "--host <address>",
      "the address to listen on; others than a loopback one let others in",
      options.host,
    )
    .addOption(
      list("--allowed-hosts <names>", "names, separated by commas, that callers may know this server by"),
    )
    .addOption(list("--callback-hosts <names>", "other machines that callbacks may go to; * is any"))
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
      number("--render-limit-ms <ms>", "a render that takes longer fails its job", options.renderLimitMs, 1),
    )
    .addOption(
      number("--render-time-ms <ms>", "what a job takes from submit to end, at least", options.renderTimeMs),
    )
    .addOption(
      new Option("--client-token-lifetime-ms <ms>", 'how long a ClientToken stands for its job, or "forever"')
        .argParser((text) => (text === "forever" ? text : readWhole(text)))
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
    )
    .addOption(number("--calls-per-second <count>", "more calls of any kind are throttled", undefined, 1));
}
