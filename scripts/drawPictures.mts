/** `npm run pictures`: draws docs/pictures, an SVG for each timeline there. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { drawTimeline } from "pulumi-alicloud-ice";
import { cloneDir } from "./lib/paths.mts";

const folder = join(cloneDir, "docs", "pictures");
for (const file of (await readdir(folder)).filter((name) => name.endsWith(".json"))) {
  const title = file.replace(/\.json$/u, "");
  await writeFile(
    join(folder, `${title}.svg`),
    drawTimeline(await readFile(join(folder, file), "utf8"), { title }),
  );
}
