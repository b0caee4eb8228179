import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { boundaries } from "../../engine/crash/boundaries";
import { crashMatrix } from "../../engine/crash/crashMatrix";
import { itSurvives, longestCrashMs } from "../../engine/crash/itSurvives";

const document = resolve(__dirname, "../../../docs/crash-matrix.md");

describe("engine and provider killed at one instant, and the same command again", () => {
  const crashes = itSurvives(boundaries, "dynamic");

  it(
    "is what docs/crash-matrix.md says",
    async () => {
      const measured = [];
      for (const boundary of boundaries) measured.push(await crashes.of(boundary));
      const matrix = crashMatrix(measured);
      process.stdout.write(`${matrix}\n`);
      if (process.env["UPDATE_DOCS"] !== undefined) {
        mkdirSync(dirname(document), { recursive: true });
        writeFileSync(document, matrix);
      }
      expect(existsSync(document) ? readFileSync(document, "utf8") : "").toBe(matrix);
    },
    longestCrashMs,
  );
});
