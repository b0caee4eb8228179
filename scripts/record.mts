/** `npm run record`: plays real `pulumi up`s in a terminal against the emulator, and writes them to docs/sessions. */
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { start } from "../emulator/dist/index.js";
import { makeTestClip } from "../emulator/dist/render/makeTestClip.js";
import { cloneDir, localDir } from "./lib/paths.mts";
import { runCommand } from "./lib/runCommand.mts";
import { clonePulumiHome, findPulumi } from "./pulumi-cli/findPulumi.mts";
import { programEnvironment } from "./quickstart/programEnvironment.mts";
import { credentials } from "./quickstart/settings.mts";
import { drawTerminal } from "./record/drawTerminal.mts";
import { runInTerminal } from "./record/runInTerminal.mts";
import { type Screen, screensOf } from "./record/screens.mts";
import { type Story, stories } from "./record/stories.mts";

const renderTimeMs = 14_000;
const size = { columns: 148, rows: 40 };
const command = "pulumi up --yes --skip-preview";

const directory = join(localDir, "record");
const target = join(cloneDir, "docs", "sessions");
const cli = await findPulumi({ env: process.env, pulumiHome: clonePulumiHome, say: console.log });
await mkdir(target, { recursive: true });
const chosen = stories.filter(({ name }) => process.argv.length < 3 || process.argv.includes(name));
for (const story of chosen) {
  const screens = await record(story);
  const svg = drawTerminal(screens, { title: story.title, columns: size.columns });
  await writeFile(join(target, `${story.name}.svg`), svg);
  await writeFile(join(target, `${story.name}.txt`), transcript(story, screens));
  console.log(`${story.name}: ${screens.length} pictures, ${Math.round(svg.length / 1024)} kB`);
}
await rm(directory, { recursive: true, force: true });

async function record(story: Story): Promise<readonly Screen[]> {
  await rm(directory, { recursive: true, force: true });
  const stateDir = join(directory, "state");
  const project = join(directory, "project");
  await mkdir(stateDir, { recursive: true });
  await mkdir(project, { recursive: true });
  await writeFile(join(project, "Pulumi.yaml"), "name: films\nruntime: nodejs\nmain: index.js\n");
  await writeFile(join(project, "package.json"), JSON.stringify({ main: "index.js" }));
  await writeFile(join(project, "index.js"), story.program);
  await symlink(join(cloneDir, "node_modules"), join(project, "node_modules"));
  const emulator = await start({
    ...credentials,
    speed: "instant",
    renderTimeMs,
    dataDir: join(directory, "ice"),
  });
  try {
    const clip = join(emulator.dataDir, "oss", "my-films", "clips", "opening.mp4");
    await mkdir(dirname(clip), { recursive: true });
    await makeTestClip({ file: clip, kind: "video", durationSeconds: 5, width: 320, height: 180 });
    const env = {
      ...programEnvironment(cli, { env: process.env, stateDir, emulatorUrl: emulator.url }),
      CI: "",
    };
    const made = await runCommand(cli.command, ["stack", "init", "dev", "--non-interactive"], {
      cwd: project,
      env,
      timeoutMs: 60_000,
      output: "keep",
    });
    if (made.exitCode !== 0) throw new Error(made.stderr);
    const shell = `sh -c 'printf "\\033[1;32m$\\033[0m ${command}\\r\\n"; exec ${cli.command} ${command.slice("pulumi ".length)}'`;
    const interrupt = story.interruptAt === undefined ? {} : { interruptAt: story.interruptAt };
    const chunks = await runInTerminal(shell, {
      cwd: project,
      env,
      ...size,
      ...interrupt,
      timeoutMs: 120_000,
    });
    const screens = await screensOf(chunks, { ...size, everyMs: 900 });
    refuse(story, textOf(screens.at(-1)));
    return screens;
  } finally {
    await emulator.stop();
  }
}

/** A recording that does not show what it is for, or something of this machine, is none. */
function refuse({ name, shows }: Story, text: string): void {
  for (const form of shows) {
    if (!form.test(text)) throw new Error(`The recording ${name} does not show ${String(form)}:\n${text}`);
  }
  const own = [cloneDir, process.env["USER"] ?? "", process.env["HOME"] ?? ""].filter(
    (word) => word.length > 3,
  );
  for (const word of [...own, "127.0.0.1"]) {
    if (text.includes(word)) throw new Error(`The recording ${name} shows ${word}:\n${text}`);
  }
}

/** What stood on the screen half way through, and at the end. */
function transcript({ title }: Story, screens: readonly Screen[]): string {
  const half = screens[Math.floor(screens.length * 0.6)];
  return `${title}\n\n--- while it went on\n\n${textOf(half)}\n\n--- at the end\n\n${textOf(screens.at(-1))}\n`;
}

function textOf(screen: Screen | undefined): string {
  const rows = screen?.rows.map((spans) => spans.map(({ text }) => text).join("")) ?? [];
  return rows.join("\n").trimEnd();
}
