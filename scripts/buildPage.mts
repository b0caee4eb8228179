/** Bundles the emulator's page: `emulator/page` into `emulator/dist/page/client`, beside the compiled server that sends it. */
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { cloneDir } from "./lib/paths.mts";

const from = join(cloneDir, "emulator", "page");
const to = join(cloneDir, "emulator", "dist", "page", "client");

await build({
  entryPoints: [join(from, "src", "main.ts"), join(from, "page.css")],
  outdir: to,
  entryNames: "[name]",
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2023", "chrome115", "firefox115", "safari16.4"],
  logLevel: "warning",
});
for (const file of ["index.html", "icon.svg"]) await cp(join(from, file), join(to, file));
