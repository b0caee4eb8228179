import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { drawTimeline } from "../../../../../provider/src/timeline/draw/drawTimeline";

const folder = join(__dirname, "../../../../../docs/pictures");
const titles = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.replace(".json", ""));

test("there are pictures", () => {
  expect(titles.length).toBeGreaterThan(1);
});

test.each(titles)("docs/pictures/%s.svg is what is drawn today; else `npm run pictures`", (title) => {
  const timeline = readFileSync(join(folder, `${title}.json`), "utf8");
  expect(readFileSync(join(folder, `${title}.svg`), "utf8")).toBe(drawTimeline(timeline, { title }));
});
