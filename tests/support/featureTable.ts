import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawnOf, failureOf } from "./planning";

/** The rows of one table of docs/timeline-features.md, each declared with its proof. */
export interface FeatureTable {
  /** A film shows it, or sounds of it. */
  readonly rendered: (feature: string, note: string, proof: () => Promise<void>) => void;
  /** The film is the same with it and without it. */
  readonly accepted: (
    feature: string,
    note: string,
    films: readonly (readonly [withIt: object, without: object])[],
  ) => void;
  /** Each of these timelines fails, with a sentence that names the place. */
  readonly refused: (
    feature: string,
    note: string,
    films: readonly (readonly [timeline: object, failure: RegExp])[],
  ) => void;
}

/**
 * Tests the features of a section, and that the document says of them what was tested. `UPDATE_FEATURES=1` writes
 * the document instead, once every proof held; run the files one at a time then (`jest -i`).
 */
export function featureTable(section: string, declare: (table: FeatureTable) => void): void {
  describe(section, () => {
    const rows: string[] = [];
    let proven = 0;
    const row = (verdict: string, feature: string, note: string, proof: () => Promise<void> | void) => {
      rows.push(`| ${feature} | ${verdict} | ${note} |`);
      it(`${feature}: ${verdict}`, async () => {
        await proof();
        proven += 1;
      });
    };
    declare({
      rendered: (feature, note, proof) => row("rendered", feature, note, proof),
      accepted: (feature, note, films) =>
        row("accepted", feature, note, () => {
          for (const [withIt, without] of films) expect(drawnOf(withIt)).toEqual(drawnOf(without));
        }),
      refused: (feature, note, films) =>
        row("refused", feature, note, () => {
          for (const [timeline, failure] of films) expect(failureOf(timeline)).toMatch(failure);
        }),
    });

    it("is what docs/timeline-features.md says", () => {
      const document = readFileSync(DOCUMENT, "utf8");
      const table = [HEAD, ...rows].join("\n");
      if (process.env["UPDATE_FEATURES"] === "1") {
        expect(proven).toBe(rows.length);
        writeFileSync(DOCUMENT, withTable(document, section, table));
      } else {
        expect(tableIn(document, section)).toBe(table);
      }
    });
  });
}

const DOCUMENT = join(__dirname, "..", "..", "docs", "timeline-features.md");
const HEAD = "| Key | What happens | Notes |\n| --- | --- | --- |";

function tableIn(document: string, section: string): string {
  const { start, end } = placeOf(document, section);
  return document.slice(start, end);
}

function withTable(document: string, section: string, table: string): string {
  const { start, end } = placeOf(document, section);
  return document.slice(0, start) + table + document.slice(end);
}

/** The first table under a heading. */
function placeOf(document: string, section: string): { start: number; end: number } {
  const heading = document.indexOf(`\n## ${section}\n`);
  const start = document.indexOf("\n|", heading) + 1;
  const end = document.indexOf("\n\n", start);
  if (heading < 0 || start === 0 || end < 0) {
    throw new Error(`docs/timeline-features.md has no table "${section}".`);
  }
  return { start, end };
}
