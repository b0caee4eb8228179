/** `npm run bench`: compares ways to wait for renders on a virtual clock; prints a table and writes it beside this file. */
import { writeFileSync } from "node:fs";
import { type Figures, type Lengths, measure } from "./watching/measure.mts";
import { plotOf } from "./watching/plot.mts";
import { strategies } from "./watching/strategies.mts";

const alike = (name: string, durationMs: number): Lengths => ({ name, ofRender: () => durationMs });
/** Lengths that have nothing to do with each other, the same every time. */
const mixed = (name: string, leastMs: number, mostMs: number): Lengths => ({
  name,
  ofRender: (index) => leastMs + ((index * 7919) % 997) * ((mostMs - leastMs) / 997),
});
/** Nine of ten are short; the tenth takes long. */
const mostlyShort: Lengths = {
  name: "20 s, every tenth 20 min",
  ofRender: (index) => (index % 10 === 9 ? 1_200_000 : 20_000),
};

const cases: readonly (readonly [Lengths, readonly number[]])[] = [
  [alike("20 s", 20_000), [1, 10, 100, 1_000, 10_000]],
  [alike("60 s", 60_000), [1, 10, 100, 1_000]],
  [mixed("15 to 25 s", 15_000, 25_000), [100, 1_000]],
  [alike("30 min", 1_800_000), [1, 10, 100]],
  [mostlyShort, [100]],
  [mixed("15 s to 10 min", 15_000, 600_000), [100, 1_000]],
  [mixed("15 s to 2 h", 15_000, 7_200_000), [10, 100]],
];
/** Beyond this only the provider's own: the others would be refused millions of times. */
const mostForAll = 1_000;

const head = [
  "| length | renders | strategy | calls a render | throttled | lag p50 s | lag p95 s | lag max s | total over ideal | heap MB |",
  "|---|---|---|---|---|---|---|---|---|---|",
].join("\n");

const all: Figures[] = [];
for (const [lengths, counts] of cases) {
  for (const renders of counts) {
    for (const strategy of strategies.slice(0, renders > mostForAll ? 1 : undefined)) {
      const figures = await measure(strategy, renders, lengths);
      all.push(figures);
      console.log(row(figures));
    }
  }
}
writeFileSync(new URL("watching.md", import.meta.url), [head, ...all.map(row)].join("\n") + "\n");
writeFileSync(
  new URL("watching.svg", import.meta.url),
  plotOf(all.filter(({ lengths, renders }) => lengths === "20 s" && renders <= mostForAll)),
);

function row({
  strategy,
  renders,
  lengths,
  callsPerRender,
  throttled,
  lagMs,
  timesIdeal,
  heapBytes,
}: Figures): string {
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
    (heapBytes / 1e6).toFixed(1),
  ];
  return `| ${cells.join(" | ")} |`;
}
