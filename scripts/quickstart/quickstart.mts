import { statSync } from "node:fs";
import { start } from "ice-emulator";
import { durationInWords } from "../lib/durationInWords.mts";
import { clonePulumiHome, findPulumi } from "../pulumi-cli/findPulumi.mts";
import { makeSources } from "./makeSources.mts";
import { programEnvironment } from "./programEnvironment.mts";
import { runProgram } from "./runProgram.mts";
import { credentials, objectFile, placesIn, region } from "./settings.mts";

export interface QuickstartOptions {
  /** Everything that it makes lies here. */
  readonly directory: string;
  /** How honestly the emulator renders. */
  readonly speed: "real" | "fast" | "instant";
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  /** Prints one line. */
  readonly say: (line: string) => void;
}

/** Finds a CLI, starts an emulator, runs the program against it, and says where the film is. */
export async function quickstart({ directory, speed, env, signal, say }: QuickstartOptions): Promise<void> {
  const startedAt = Date.now();
  const places = placesIn(directory);
  const cli = await findPulumi({ env, pulumiHome: clonePulumiHome, say, signal });
  say(`Pulumi ${cli.version}: ${cli.command}`);

  const emulator = await start({ dataDir: places.emulator, region, speed, ...credentials });
  try {
    say(
      `ice-emulator listens on ${emulator.url}/, where a page shows the job; its media are in ${places.emulator}`,
    );
    if (await makeSources(places)) say("Made two clips and music to render from.");
    signal.throwIfAborted();
    say("pulumi up of examples/quickstart (a film of 10 s, about half a minute):\n");
    const programEnv = programEnvironment(cli, { env, stateDir: places.state, emulatorUrl: emulator.url });
    const film = await runProgram(cli, { places, env: programEnv, signal });

    const file = objectFile(places, film.mediaUrl);
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
    say("`npm run console` plays it in a browser, and shows the job.");
    say(file);
  } finally {
    await emulator.stop();
  }
}
