import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { inPairs } from "../support/inPairs";
import { boundaries } from "./crash/boundaries";
import { crashAt } from "./crash/crashAt";
import { crashMatrix } from "./crash/crashMatrix";

const document = resolve(__dirname, "../../docs/crash-matrix.md");
const longestMs = 300_000;

describe("engine and provider killed at one instant, and the same command again", () => {
  const crashes = inPairs(boundaries, crashAt);
  afterAll(() => crashes.settled(), longestMs);

  it.each(boundaries.map((boundary) => ({ boundary, name: boundary.story.name, ...boundary })))(
    "$name: $instant ($identity)",
    async ({ boundary }) => {
      const { story } = boundary;
      const crash = await crashes.of(boundary);
      expect(crash).toMatchObject({ nextRun: "done", jobs: story.requests, films: story.films });
      expect(crash.jobsThen).toBeLessThanOrEqual(story.requests);
      expect(crash.pageThen).not.toBe("opened wrongly");
      expect(crash.page).toBe(story.command === "up" ? `film ${story.requests}` : "none");
    },
    longestMs,
  );

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
    longestMs,
  );
});
