import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cloneDir } from "../../../scripts/lib/paths.mts";
import { documentedProgram } from "../../support/documentedProgram";
import { ossFile, ossUrl } from "../../support/films";
import { pluginFolder } from "../../support/nodeProgram";
import { pulumiCli, pulumiTool, type Tool } from "../../support/pulumiCli";
import { jobCount, withStack } from "../../support/withStack";

jest.setTimeout(600_000);

const project = {
  name: "films",
  runtime: "go",
  plugins: { providers: [{ name: "alicloud-ice", path: pluginFolder }] },
};

/** Runs a story on the Go host, which is told to run a program that is compiled already. */
async function withGo(story: (host: Tool) => Promise<void>): Promise<void> {
  const cli = await pulumiCli();
  // Both are compiled when the CLI is brought, the program vetted with its SDK: see scripts/pulumi-cli/goPrograms.mts.
  const [host, program] = [await pulumiTool("go", cli), await pulumiTool("filmInGo", cli)];
  if (host === undefined || program === undefined) return;
  const binDir = mkdtempSync(join(tmpdir(), "ice-go-"));
  try {
    const command = join(binDir, "pulumi-language-go");
    const script = `#!/bin/sh\nexec '${host.command}' '-binary=${program.command}' "$@"\n`;
    writeFileSync(command, script, { mode: 0o755 });
    await story({ command, binDir });
  } finally {
    rmSync(binDir, { recursive: true, force: true });
  }
}

it("docs/languages.md shows the Go program that runs", () => {
  const built = join(cloneDir, "scripts", "pulumi-cli", "go", "film-program", "film", "main.go");
  expect(documentedProgram("go")).toBe(readFileSync(built, "utf8"));
});

it("a Go program fails with its film, renders it, and goes on with the same job", () =>
  withGo((host) =>
    withStack({ files: { "Pulumi.yaml": JSON.stringify(project) }, tools: [host] }, async (running) => {
      const { stack, emulator } = running;
      const clip = ossFile(emulator, "in/clip.mp4");
      renameSync(clip, `${clip}.away`);
      const failed = await stack.up();
      expect(failed.code).not.toBe(0);
      expect(failed.output).toMatch(/The render failed with InvalidMaterial\.NotFound/u);
      expect(await stack.outputs()).toEqual({});

      renameSync(`${clip}.away`, clip);
      expect(await stack.up()).toMatchObject({ code: 0 });
      expect(await stack.outputs()).toEqual({ url: ossUrl("out/film.mp4") });
      expect(jobCount(emulator)).toBe(2);

      const quiet = await stack.up();
      expect(quiet).toMatchObject({ code: 0 });
      expect(quiet.output).toMatch(/2 unchanged/u);
      expect(jobCount(emulator)).toBe(2);
    }),
  ));
