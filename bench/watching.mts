/** `npm run bench`: compares ways to wait for renders on a virtual clock; prints a table and writes it beside this file. */
import { writeFileSync } from "node:fs";
import { type Figures, type Lengths, measure } from "./watching/measure.mts";
import { plotOf } from "./watching/plot.mts";
import { strategies } from "./watching/strategies.mts";

const alike = (name: string, durationMs: number): Lengths => ({ name, ofRender: () => durationMs });
const mixed: Lengths = { name: "15 s to 2 h", ofRender: (index) => 15_000 + ((index * 7919) % 997) * 7_200 };

const cases: readonly (readonly [Lengths, readonly number[]])[] = [
  [alike("20 s", 20_000), [1, 10, 100, 1_000]],
  [alike("60 s", 60_000), [1, 100, 1_000]],
  [alike("30 min", 1_800_000), [1, 100]],
  [mixed, [10, 100]],
];

const head = [
  "| length | renders | strategy | calls a render | throttled | lag p50 s | lag p95 s | lag max s | total over ideal |",
  "|---|---|---|---|---|---|---|---|---|",
].join("\n");

const all: Figures[] = [];
for (const [lengths, counts] of cases) {
  for (const renders of counts) {
    for (const strategy of strategies) {
      const figures = await measure(strategy, renders, lengths);
      all.push(figures);
      console.log(row(figures));
    }
  }
}
writeFileSync(new URL("watching.md", import.meta.url), [head, ...all.map(row)].join("\n") + "\n");
writeFileSync(
  new URL("watching.svg", import.meta.url),
  plotOf(all.filter(({ lengths }) => lengths === "20 s")),
);

function row({ strategy, renders, lengths, callsPerRender, throttled, lagMs, timesIdeal }: Figures): string {
  const seconds = (ms: number) => (ms / 1_000).toFixed(2);
  const cells = [
    lengths,
    renders,
    strategy,
    callsPerRender.toFixed(2),
    throttled,
    seconds(lagMs.p50),
    seconds(lagMs.p95),
    seconds(lagMs.most),
    timesIdeal.toFixed(3),
  ];
  return `| ${cells.join(" | ")} |`;
}
