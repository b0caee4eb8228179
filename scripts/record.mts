/** `npm run record`: plays real `pulumi up`s in a terminal against the emulator, and writes them to docs/sessions. */
import { cp, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { start } from "../emulator/dist/index.js";
import { makeTestClip } from "../emulator/dist/render/makeTestClip.js";
import { cloneDir, localDir } from "./lib/paths.mts";
import { runCommand } from "./lib/runCommand.mts";
import { pythonVenv } from "./lib/pythonVenv.mts";
import { clonePulumiHome, findPulumi } from "./pulumi-cli/findPulumi.mts";
import { findTool } from "./pulumi-cli/findTool.mts";
import { programEnvironment } from "./quickstart/programEnvironment.mts";
import { credentials } from "./quickstart/settings.mts";
import { drawTerminal } from "./record/drawTerminal.mts";
import { runInTerminal } from "./record/runInTerminal.mts";
import { type Screen, screensOf } from "./record/screens.mts";
import { type Story, stories, up } from "./record/stories.mts";

const renderTimeMs = 14_000;
const size = { columns: 148, rows: 40 };
const pulumiSdk = "pulumi==3.272.0";

const directory = join(localDir, "record");
const target = join(cloneDir, "docs", "sessions");
const context = { env: process.env, pulumiHome: clonePulumiHome, say: console.log };
const cli = await findPulumi(context);
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
  for (const [name, text] of Object.entries(story.files)) await writeFile(join(project, name), text);
  await symlink(join(cloneDir, "node_modules"), join(project, "node_modules"));
  const language = await bringLanguage(story);
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
    const inherited = programEnvironment(cli, { env: process.env, stateDir, emulatorUrl: emulator.url });
    // The CLI before npm's own `pulumi`, which is another program.
    const own = [...language.binDirs, cli.binDir, join(cloneDir, "node_modules", ".bin")];
    const path = [...own, inherited["PATH"] ?? ""].join(delimiter);
    const env = { ...inherited, ...language.env, PATH: path, CI: "" };
    const made = await runCommand(cli.command, ["stack", "init", "dev", "--non-interactive"], {
      cwd: project,
      env,
      timeoutMs: 60_000,
      output: "keep",
    });
    if (made.exitCode !== 0) throw new Error(made.stderr);
    const typed = join(directory, "typed.sh");
    await writeFile(typed, (story.commands ?? [up]).map(typedAndRun).join("\n"));
    const interrupt = story.interruptAt === undefined ? {} : { interruptAt: story.interruptAt };
    const chunks = await runInTerminal(`sh ${typed}`, {
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
    language.end();
  }
}

/** Shows a command as if somebody typed it, and runs it. */
function typedAndRun(command: string): string {
  return `printf '\\033[1;32m$\\033[0m %s\\r\\n' '${command}'\n${command}\n`;
}

/** What a program on the plugin needs besides the CLI. */
async function bringLanguage({ language }: Story) {
  if (language === undefined) return { binDirs: [], env: {}, end: () => undefined };
  const host = await findTool(language, cli, context);
  if ("reason" in host) throw new Error(`There is no host for ${language}: ${host.reason}.`);
  // Beside each other, as the vendor's archive has them: the CLI says aloud where else it found a host.
  const together = join(directory, "cli");
  for (const binDir of [cli.binDir, host.binDir]) await cp(binDir, together, { recursive: true });
  if (language === "yaml") return { binDirs: [together], env: {}, end: () => undefined };
  // A build leaves files beside its source.
  const sdk = join(directory, "sdk");
  await cp(join(cloneDir, "sdk", "python"), sdk, { recursive: true });
  const venv = await pythonVenv([pulumiSdk, sdk]);
  const binDir = dirname(venv.python);
  return {
    binDirs: [together, binDir],
    env: { VIRTUAL_ENV: dirname(binDir) },
    end: () => venv.remove(),
  };
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
