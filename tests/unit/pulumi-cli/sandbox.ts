import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type SearchContext } from "../../../scripts/pulumi-cli/pulumiCli.mts";

/** A machine of its own for the search: nothing is on the PATH but what a test puts into `bin`. */
export class Sandbox {
  readonly dir = realpathSync(mkdtempSync(join(tmpdir(), "pulumi-cli-")));
  readonly lines: string[] = [];
  readonly context: SearchContext = {
    env: { PATH: this.path("bin"), HOME: this.path("home") },
    pulumiHome: this.path("clone/pulumi-home"),
    say: (line) => this.lines.push(line),
  };

  path(name: string): string {
    return join(this.dir, name);
  }

  /** An executable shell script; only what the shell itself can do is there. */
  script(name: string, body: string): string {
    const file = this.path(name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `#!/bin/sh\n${body}\n`, { mode: 0o755 });
    return file;
  }

  /** A CLI that tells its version, with the Node language host beside it. */
  cli(binDir: string, version: string): string {
    this.script(join(binDir, "pulumi-language-nodejs"), "");
    this.script(join(binDir, "pulumi-resource-pulumi-nodejs"), "");
    return this.script(join(binDir, "pulumi"), `echo v${version}`);
  }

  link(name: string, target: string): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    symlinkSync(this.path(target), this.path(name));
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }
}
