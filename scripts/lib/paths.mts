import { join, resolve } from "node:path";

/** The clone's own directory. */
export const cloneDir = resolve(import.meta.dirname, "../..");

/** Everything that `npm start` and the tests make; `npm run clean` removes it. */
export const localDir = join(cloneDir, ".local");
