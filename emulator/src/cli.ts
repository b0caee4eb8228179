import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { DEFAULT_ASSUMPTIONS } from "./assumptions";
import { errorText } from "./errorText";
import { start, type StartOptions } from "./start";

/** The command. Prints one line when ready; ends on SIGTERM and SIGINT. */
async function main(argv: readonly string[]): Promise<void> {
  const emulator = await start(readOptions(argv));
  process.stdout.write(`ice-emulator listening on ${emulator.url}\n`);
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
    process.on(signal, () => {
      emulator.stop().then(
        () => process.exit(0),
        (error: unknown) => fail(error, 1),
      );
    });
  }
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

function readOptions(argv: readonly string[]): StartOptions {
  const program = new Command("ice-emulator")
    .description("A local Alibaba Cloud ICE: checks signatures, keeps jobs, really renders.")
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .allowExcessArguments(false)
    .addOption(number("--port <port>", "TCP port on 127.0.0.1; 0 takes a free one", 0, 65535).default(0))
    .option("--data-dir <folder>", "where jobs, media and objects are kept", "./ice-data")
    .option("--access-key-id <id>", "the key id to accept", "emulator")
    .option("--access-key-secret <secret>", "its secret", "emulator-secret")
    .option("--security-token <token>", "makes the key temporary: this token must come with every call")
    .option("--region <region>", "the region served", "cn-shanghai")
    .addOption(choice("--speed <speed>", "how honestly films are rendered", ["real", "fast", "instant"]))
    .addOption(number("--parallel-renders <count>", "how many renders run at once", 1).default(2))
    .addOption(number("--render-time-ms <ms>", "what a job takes from submit to end, at least").default(0))
    .addOption(
      new Option("--client-token-lifetime-ms <ms>", 'how long a ClientToken stands for its job, or "forever"')
        .argParser((text) => (text === "forever" ? text : integer(text)))
        .default(DEFAULT_ASSUMPTIONS.clientTokenLifetimeMs),
    )
    .addOption(
      choice("--client-token-mismatch <how>", "the same ClientToken with another request", [
        "error",
        "replay",
      ]),
    )
    .addOption(number("--list-lag-ms <ms>", "when a new job shows in lists").default(0))
    .addOption(number("--not-found-after-submit-ms <ms>", "how long a new job is JobNotFound").default(0))
    .addOption(choice("--media-id-per <what>", "renders to one address: MediaIds", ["job", "address"]))
    .addOption(
      number("--submit-calls-per-second <count>", "more submits are throttled", 1).default(
        DEFAULT_ASSUMPTIONS.callsPerSecond["SubmitMediaProducingJob"],
      ),
    );
  const flags = program.parse(argv, { from: "user" }).opts<Flags>();
  const { clientTokenLifetimeMs, clientTokenMismatch, listLagMs, notFoundAfterSubmitMs, mediaIdPer } = flags;
  const { submitCallsPerSecond, ...options } = flags;
  return {
    port: options.port,
    dataDir: options.dataDir,
    accessKeyId: options.accessKeyId,
    accessKeySecret: options.accessKeySecret,
    securityToken: options.securityToken,
    region: options.region,
    speed: options.speed,
    parallelRenders: options.parallelRenders,
    renderTimeMs: options.renderTimeMs,
    assumptions: {
      ...{ clientTokenLifetimeMs, clientTokenMismatch, listLagMs, notFoundAfterSubmitMs, mediaIdPer },
      callsPerSecond: { SubmitMediaProducingJob: submitCallsPerSecond },
    },
  };
}

/** The first choice is the default. */
function choice(flags: string, description: string, values: readonly string[]): Option {
  return new Option(flags, description).choices(values).default(values[0]);
}

function number(flags: string, description: string, min = 0, max = Number.MAX_SAFE_INTEGER): Option {
  return new Option(flags, description).argParser((text) => {
    const value = integer(text);
    if (value < min || value > max) throw new InvalidArgumentError(`It must be ${min} to ${max}.`);
    return value;
  });
}

function integer(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(text);
}

function fail(error: unknown, exitCode: number): void {
  process.stderr.write(
    `ice-emulator: ${errorText(error)
      .replace(/^error: /, "")
      .replace(/\s*\n\s*/g, " ")}\n`,
  );
  process.exit(exitCode);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) process.exit(0);
    fail(error, 2);
  } else {
    fail(error, error instanceof TypeError ? 2 : 1);
  }
});
