import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";

const modulePath = join(__dirname, "../../../../provider/dist/hosts/engine/keepHeapSmall.js");

/** Holds 20 MB of small objects, then lets go of as much again and again before they are young no more. */
const hundredsOfCalls = `
  const { getHeapSpaceStatistics } = require("node:v8");
  const sizeOf = (name) => getHeapSpaceStatistics().find(({ space_name }) => space_name === name).space_size;
  const some = () => Array.from({ length: 100_000 }, (_, index) => ({ index, text: ["a" + index] }));
  const held = [some(), some()];
  let youngBytes = 0;
  let mostBytes = 0;
  let turns = 0;
  const turn = () => {
    held[turns % 2] = some();
    youngBytes = sizeOf("new_space");
    mostBytes = Math.max(mostBytes, sizeOf("old_space"));
    if (++turns < 60) setTimeout(turn, 5);
    else console.log(JSON.stringify({ youngBytes, mostBytes }));
  };
  setTimeout(turn, 100);`;

const measured = z.object({ youngBytes: z.number(), mostBytes: z.number() });

function measure(before: string): z.infer<typeof measured> {
  const output = execFileSync(process.execPath, ["-e", before + hundredsOfCalls], {
    encoding: "utf8",
    timeout: 60_000,
  });
  return measured.parse(JSON.parse(output));
}

test("a process with much that lives for a while holds much less", () => {
  const kept = measure(`require(${JSON.stringify(modulePath)}).keepHeapSmall(0);`);
  const left = measure("");
  expect(kept.youngBytes).toBeLessThan(left.youngBytes / 2);
  expect(kept.mostBytes).toBeLessThan(left.mostBytes * 0.75);
});
