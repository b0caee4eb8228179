import { Command, Option } from "commander";
import { DEFAULT_ASSUMPTIONS } from "./base/assumptions";
import { choiceFlag as choice, listFlag as list, numberFlag as number, readPolicy, readWhole } from "./flags";
import { DEFAULT_OPTIONS } from "./options";
import type { RamPolicy } from "./sign/ramPolicy";
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

/** What the command line gives, by the names that the flags have in the code. */
export interface Flags {
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

/** The command with its flags, and what each is by itself. */
export function command(): Command {
  const bare = new Command("ice-emulator")
    .description("A local Alibaba Cloud ICE: checks signatures, keeps jobs, really renders.")
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .allowExcessArguments(false);
  return [...serverFlags(), ...renderFlags(), ...assumptionFlags()].reduce(
    (withFlags, flag) => withFlags.addOption(flag),
    bare,
  );
}

function serverFlags(): readonly Option[] {
  const { port, host, region, accessKeyId, accessKeySecret } = DEFAULT_OPTIONS;
  return [
    number("--port <port>", "TCP port; 0 takes a free one", port, 0, 65535),
    text("--host <address>", "the address to listen on; others than a loopback one let others in", host),
    list("--allowed-hosts <names>", "names, separated by commas, that callers may know this server by"),
    list("--callback-hosts <names>", "other machines that callbacks may go to; * is any"),
    text("--data-dir <folder>", "where jobs, media and objects are kept", "./ice-data"),
    text("--access-key-id <id>", "the key id to accept", accessKeyId),
    text("--access-key-secret <secret>", "its secret", accessKeySecret),
    text("--security-token <token>", "makes the key temporary: this token must come with every call"),
    new Option("--policy-file <file>", "what the key may call: a RAM policy, as JSON").argParser(readPolicy),
    text("--region <region>", "the region served", region),
  ];
}

function renderFlags(): readonly Option[] {
  const { speed, parallelRenders, renderLimitMs, renderTimeMs } = DEFAULT_OPTIONS;
  return [
    choice("--speed <speed>", "how honestly films are rendered", ["real", "fast", "instant"], speed),
    number("--parallel-renders <count>", "how many renders run at once", parallelRenders, 1),
    number("--render-limit-ms <ms>", "a render that takes longer fails its job", renderLimitMs, 1),
    number("--render-time-ms <ms>", "what a job takes from submit to end, at least", renderTimeMs),
  ];
}

function assumptionFlags(): readonly Option[] {
  const { clientTokenMismatch, mediaIdPer, ...known } = DEFAULT_ASSUMPTIONS;
  const submits = known.callsPerSecond["SubmitMediaProducingJob"];
  return [
    new Option("--client-token-lifetime-ms <ms>", 'how long a ClientToken stands for its job, or "forever"')
      .argParser((written) => (written === "forever" ? written : readWhole(written)))
      .default(known.clientTokenLifetimeMs),
    choice(
      "--client-token-mismatch <how>",
      "the same ClientToken with another request",
      ["error", "replay"],
      clientTokenMismatch,
    ),
    number("--list-lag-ms <ms>", "when a new job shows in lists", known.listLagMs),
    number(
      "--not-found-after-submit-ms <ms>",
      "how long a new job is JobNotFound",
      known.notFoundAfterSubmitMs,
    ),
    choice(
      "--media-id-per <what>",
      "what gets a MediaId of its own, of films rendered to one address",
      ["job", "address"],
      mediaIdPer,
    ),
    number("--submit-calls-per-second <count>", "more submits are throttled", submits, 1),
    number("--calls-per-second <count>", "more calls of any kind are throttled", undefined, 1),
  ];
}

function text(flags: string, description: string, byDefault?: string): Option {
  return new Option(flags, description).default(byDefault);
}
