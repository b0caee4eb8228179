/** `npm start`: renders a film on the local emulator with a real `pulumi up`. The last line is the film's path. */
import { statSync } from "node:fs";
import { start } from "ice-emulator";
import { durationInWords } from "./lib/durationInWords.mts";
import { Interrupted, interruption } from "./lib/interruption.mts";
import { clonePulumiHome, findPulumi } from "./pulumi-cli/findPulumi.mts";
import { makeSources } from "./quickstart/makeSources.mts";
import { programEnvironment } from "./quickstart/programEnvironment.mts";
import { runProgram } from "./quickstart/runProgram.mts";
import { credentials, directories, objectFile, region } from "./quickstart/settings.mts";

const say = (line: string) => console.log(line);
const signal = interruption();

try {
  await quickstart();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof Interrupted ? error.exitCode : 1;
}

async function quickstart(): Promise<void> {
  const startedAt = Date.now();
  const cli = await findPulumi({ env: process.env, pulumiHome: clonePulumiHome, say, signal });
  say(`Pulumi ${cli.version}: ${cli.command}`);

  const emulator = await start({ dataDir: directories.emulator, region, ...credentials, speed: "real" });
  try {
    say(`ice-emulator listens on ${emulator.url}, its media are in ${directories.emulator}`);
    if (await makeSources()) say("Made two clips and music to render from.");
    signal.throwIfAborted();
    say("pulumi up of examples/quickstart (a film of 10 s, about half a minute):\n");
    const film = await runProgram(cli, programEnvironment(cli, process.env, emulator.url), signal);

    const file = objectFile(film.mediaUrl);
    const made = statSync(file, { throwIfNoEntry: false });
    if (made === undefined)
      throw new Error(
        `The film is not at ${file} any more. Run \`npm run clean\`, then \`npm start\` again.`,
      );
    say(
      made.mtimeMs >= startedAt
        ? `Rendered. All of it took ${durationInWords(Date.now() - startedAt)}.`
        : "Unchanged: the film is there, and nothing was rendered.",
    );
    say(`mediaUrl: ${film.mediaUrl}`);
    say(`duration: ${film.durationSeconds} s`);
    say(file);
  } finally {
    await emulator.stop();
  }
}
