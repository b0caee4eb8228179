/**
 * `npm run console`: the emulator with what the quick start has made, until Ctrl-C or until who started it is gone. Its page shows the jobs and plays the film.
 * Options: `--directory` of the quick start, `--port`.
 */
import { once } from "node:events";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { start } from "ice-emulator";
import { ancestorsGone } from "./lib/ancestorsGone.mts";
import { interruption } from "./lib/interruption.mts";
import { localDir } from "./lib/paths.mts";
import { credentials, placesIn, region } from "./quickstart/settings.mts";

try {
  const { values } = parseArgs({ options: { directory: { type: "string" }, port: { type: "string" } } });
  const places = placesIn(resolve(values.directory ?? join(localDir, "quickstart")));
  const signal = AbortSignal.any([interruption(), ancestorsGone()]);
  const port = values.port === undefined ? undefined : Number(values.port);
  const emulator = await start({ dataDir: places.emulator, port, region, ...credentials });
  const count = emulator.jobs.list().length;
  console.log(`Jobs so far: ${count}.${count === 0 ? " `npm start` renders a film." : ""} Ctrl-C ends it.`);
  console.log(`${emulator.url}/`);
  if (!signal.aborted) await once(signal, "abort");
  await emulator.stop();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
