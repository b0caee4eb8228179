/**
 * `npm run clients`: the vendor's Python and Go clients against the emulator: each submits, looks at and lists a job. It needs
 * python3 and go, installs the clients from their registries below .local/, and is not a part of `npm test`.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { makeTestClip, withIceEmulator } from "ice-emulator";

const run = promisify(execFile);
const here = import.meta.dirname;
const local = join(here, "../../.local/clients");
const python = join(local, "python/bin/python");

if (!existsSync(python)) {
  await run("python3", ["-m", "venv", join(local, "python")]);
  await run(python, [
    "-m",
    "pip",
    "install",
    "--quiet",
    "--requirement",
    join(here, "python/requirements.txt"),
  ]);
}

const clients: readonly (readonly [name: string, command: string, args: readonly string[], cwd: string])[] = [
  ["Python alibabacloud-ice20201109", python, ["client.py"], join(here, "python")],
  ["Go darabonba-openapi", "go", ["run", "./openapi"], join(here, "go")],
  ["Go alibaba-cloud-sdk-go (HMAC-SHA1)", "go", ["run", "./sdk"], join(here, "go")],
];

await withIceEmulator(async ({ endpoint, env, objects, emulator }) => {
  const still = join(emulator.dataDir, "still.png");
  await makeTestClip({ file: still, kind: "image", look: "bars" });
  const MediaURL = await objects.put("films/in/still.png", await readFile(still));
  await rm(still);
  const clip = { Type: "Image", MediaURL, Duration: 2 };
  const ICE_TIMELINE = JSON.stringify({ VideoTracks: [{ VideoTrackClips: [clip] }] });
  for (const [index, [name, command, args, cwd]] of clients.entries()) {
    const ICE_OUTPUT = objects.address(`films/out/${index}.mp4`);
    const told = { ...process.env, ...env, ICE_ENDPOINT: endpoint, ICE_TIMELINE, ICE_OUTPUT };
    const { stdout } = await run(command, args, { cwd, env: told });
    console.log(`${name}: ${stdout.trim()}`);
  }
});
