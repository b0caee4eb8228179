/** `npm run clean`: removes everything that `npm start` and the tests have made. */
import { existsSync } from "node:fs";
import { relative } from "node:path";
import { cloneDir, localDir } from "./lib/paths.mts";
import { removeTree } from "./lib/removeTree.mts";

const name = `${relative(cloneDir, localDir)}/`;
if (existsSync(localDir)) {
  await removeTree(localDir);
  console.log(
    `Removed ${name}: the films and state of the quick start, and the Pulumi CLI if it was brought there.`,
  );
} else {
  console.log(`There is no ${name}: nothing to remove.`);
}
