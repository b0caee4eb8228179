import { randomUUID } from "node:crypto";
import { delimiter, join } from "node:path";
import { durationInWords } from "../lib/durationInWords.mts";
import { cloneDir } from "../lib/paths.mts";
import { removeTree } from "../lib/removeTree.mts";
import { runCommand } from "../lib/runCommand.mts";
import { bringAll } from "../pulumi-cli/bringAll.mts";
import { clonePulumiHome } from "../pulumi-cli/findPulumi.mts";
import { failed, passed, type Check, type CheckContext } from "./check.mts";
import { endLeftovers } from "./endLeftovers.mts";
import { runJest } from "./runJest.mts";

const workspaces = ["provider", "emulator"];
/** Minutes on an idle machine: only what hangs is ended. */
const commandTimeoutMs = 30 * 60_000;
const say = (line: string) => console.log(line);

/**
 * Everything that `npm test` checks, in order: what is quick and often wrong comes first. Those of one list change nothing, and may
 * run beside each other.
 */
export function checks(context: CheckContext): readonly (readonly Check[])[] {
  const binDir = join(cloneDir, "node_modules", ".bin");
  const mark = randomUUID();
  const env = {
    ...context.env,
    PATH: [binDir, context.env["PATH"] ?? ""].join(delimiter),
    // Carried by every process that these checks start, which makes those that are left over known.
    VERIFY_RUN: mark,
  };
  const command = (name: string, what: string, file: string, ...args: string[]): Check => ({
    name,
    what,
    run: async (output) => {
      const { signal } = context;
      const options = { cwd: cloneDir, env, timeoutMs: commandTimeoutMs, signal, output } as const;
      const { exitCode, end, stdout, stderr } = await runCommand(join(binDir, file), args, options);
      for (const text of [stdout, stderr]) if (text.trim() !== "") say(text.trimEnd());
      if (end === "timed out") say(`It took more than ${durationInWords(commandTimeoutMs)}.`);
      return exitCode === 0 && end === "exited" ? passed : failed;
    },
  });

  const build = command("build", "compiles both packages from scratch", "tsc", "-b");

  return [
    [{ ...build, run: (output) => removeBuilds().then(() => build.run(output)) }],
    [command("page", "bundles the emulator's page", "node", "scripts/buildPage.mts")],
    [command("plugin", "bundles the provider plugin", "node", "scripts/buildPlugin.mts")],
    readings(command),
    // Before the first check that needs it: where it has to be built, that takes longer than any other check may.
    [
      {
        name: "Pulumi",
        what: "finds the CLI and its language hosts, or brings them",
        run: () => checkPulumiCli(context),
      },
    ],
    [
      command(
        "generated",
        "the API reference and other written files",
        "node",
        "scripts/generate.mts",
        "--check",
      ),
    ],
    ...workspaces.flatMap((workspace) => [
      [command(`publint ${workspace}`, "its package.json", "publint", "--strict", workspace)],
      // The engines it is for know "exports", which the oldest way of resolving does not.
      [command(`attw ${workspace}`, "its types", "attw", "--profile", "node16", "--pack", workspace)],
    ]),
    [{ name: "tests", what: "Jest, all projects but long", run: () => runJest({ ...context, env }) }],
    [
      {
        name: "leftovers",
        what: "nothing that the checks started still runs",
        run: () => endLeftovers(mark, say),
      },
    ],
  ];
}

type Command = (name: string, what: string, file: string, ...args: string[]) => Check;

/** What reads the sources, what was built of them, and nothing else. */
function readings(command: Command): readonly Check[] {
  return [
    // As long as all others together, which run beside it.
    command("lint", "ESLint", "eslint", "."),
    command(
      "typecheck",
      "the types of sources, tests, scripts and examples",
      "tsc",
      "-p",
      "tsconfig.check.json",
    ),
    command("typecheck page", "the types of the emulator's page", "tsc", "-p", "emulator/page"),
    command("typecheck its tests", "which run in a browser", "tsc", "-p", "tests/page"),
    command("format", "Prettier", "prettier", "--check", "--log-level", "warn", "."),
    command(
      "imports",
      "which part may import which",
      "depcruise",
      "--config",
      ".dependency-cruiser.mjs",
      "provider/src",
      "emulator/src",
      "emulator/page/src",
    ),
    command("dead code", "what nothing uses, and packages that are not listed", "knip", "--no-config-hints"),
  ];
}

/** What a removed source left behind would be published too. */
async function removeBuilds(): Promise<void> {
  for (const workspace of workspaces) await removeTree(join(cloneDir, workspace, "dist"));
}

async function checkPulumiCli({ env, signal }: CheckContext) {
  try {
    await bringAll({ env, pulumiHome: clonePulumiHome, say, signal });
    return passed;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return failed;
  }
}
