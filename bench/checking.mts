/** `npm run bench`: how long the checks of a preview take for large timelines; prints a table and writes it beside this file. */
import { writeFileSync } from "node:fs";
import { checkTimeline } from "../provider/dist/timeline/check/checkTimeline.js";
import { inspectTimeline } from "../provider/dist/timeline/inspect/inspectTimeline.js";
import { largeTimeline } from "./checking/largeTimeline.mts";
import { stepsOf } from "./checking/stepsOf.mts";

const sizes = [100, 1_000, 10_000, 100_000];
const head = [
  "| clips | check ms | inspect ms | looks at the timeline | looks a clip |",
  "|---|---|---|---|---|",
];

const rows = sizes.map((clips) => {
  const timeline = largeTimeline(clips);
  const looks = stepsOf(timeline, (watched) => checkTimeline(watched, { region: "cn-shanghai" }));
  const checkMs = leastMs(() => checkTimeline(timeline, { region: "cn-shanghai" }));
  const inspectMs = leastMs(() => inspectTimeline(timeline));
  return `| ${clips} | ${checkMs.toFixed(1)} | ${inspectMs.toFixed(1)} | ${looks} | ${(looks / clips).toFixed(2)} |`;
});
const table = [...head, ...rows].join("\n");
console.log(table);
writeFileSync(new URL("checking.md", import.meta.url), `${table}\n`);

/** Of a few runs, the one that other work on the machine disturbed least. */
function leastMs(work: () => unknown): number {
  const runs = Array.from({ length: 5 }, () => {
    const startedAtMs = performance.now();
    work();
    return performance.now() - startedAtMs;
  });
  return Math.min(...runs);
}
