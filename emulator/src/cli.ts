import { CommanderError } from "commander";
import { errorText } from "./base/errorText";
import { readFlags } from "./readFlags";
import { start } from "./start";

/** The command. Prints one line when ready; ends on SIGTERM, SIGINT and SIGHUP. */
async function main(argv: readonly string[]): Promise<void> {
  const options = readFlags(argv);
  const emulator = await start(options);
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
    process.on(signal, () => {
      emulator.stop().then(
        () => process.exit(0),
        (error: unknown) => fail(error, 1),
      );
    });
  }
  if (!isLoopback(options.host ?? ""))
    process.stderr.write(`ice-emulator: ${openToOthers(options.host ?? "")}\n`);
  process.stdout.write(`ice-emulator listening on ${emulator.url}\n`);
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function openToOthers(host: string): string {
  return `Listening on ${host}: whoever reaches this address can read and write all objects, and turn every switch, without a key.`;
}

function fail(error: unknown, exitCode: number): void {
  const sentence = errorText(error)
    .replace(/^error: /, "")
    .replace(/\s*\n\s*/g, " ");
  process.stderr.write(`ice-emulator: ${sentence}\n`);
  process.exit(exitCode);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof CommanderError && error.exitCode === 0) process.exit(0);
  const isBadFlag = error instanceof CommanderError || error instanceof TypeError;
  fail(error, isBadFlag ? 2 : 1);
});
