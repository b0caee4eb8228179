/**
 * `npm start`: renders a film on the local emulator with a real `pulumi up`. The last line is the film's path.
 * Options: `--directory` for everything that it makes, `--speed real|fast|instant`.
 */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Interrupted, interruption } from "./lib/interruption.mts";
import { localDir } from "./lib/paths.mts";
import { quickstart } from "./quickstart/quickstart.mts";

try {
  const { values } = parseArgs({ options: { directory: { type: "string" }, speed: { type: "string" } } });
  await quickstart({
    directory: resolve(values.directory ?? join(localDir, "quickstart")),
    speed: parseSpeed(values.speed ?? "real"),
    env: process.env,
    signal: interruption(),
    say: (line) => console.log(line),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof Interrupted ? error.exitCode : 1;
}

function parseSpeed(text: string): "real" | "fast" | "instant" {
  if (text === "real" || text === "fast" || text === "instant") return text;
  throw new Error(`--speed is "${text}": it can be real, fast or instant.`);
}
