import { watchMany, type WatchStory } from "../../../support/watchMany";

const seconds = 1_000;
const same = (count: number, durationMs: number) => Array.from({ length: count }, () => durationMs);

/** The calls at one moment together: "2.0 get x3". */
async function callsOf(story: Partial<WatchStory>): Promise<string> {
  const { calls } = await watchMany({ rendersMs: [], submitsPerSecond: 1_000, ...story });
  const counts = new Map<string, number>();
  for (const call of calls) counts.set(call, (counts.get(call) ?? 0) + 1);
  return [...counts].map(([call, count]) => (count === 1 ? call : `${call} x${count}`)).join(", ");
}

const listEnough = { isListEnough: true };
const ofMany = { isListEnough: true, isOneOfMany: true };

/** When a run looks is what it costs, and how soon it knows: none of it changes unseen. */
describe("the calls of a run that waits", () => {
  it.each<[what: string, story: Partial<WatchStory>, calls: string]>([
    ["for one render", { rendersMs: [20 * seconds] }, "2.0 get, 7.6 get, 18.2 get, 19.8 get, 20.4 get"],
    [
      "for one of minutes",
      { rendersMs: [300 * seconds] },
      "2.0 get, 4.0 get, 9.6 get, 25.3 get, 72.8 get, 205.8 get, 288.6 get, 296.9 get, 299.6 get, 300.2 get",
    ],
    [
      "for one after others of its kind",
      { rendersMs: [20 * seconds], learnedMs: same(3, 20 * seconds) },
      "19.0 get, 19.8 get, 20.4 get",
    ],
    [
      "for one after others of all kinds",
      { rendersMs: [20 * seconds], learnedMs: [5 * seconds, 60 * seconds] },
      "2.0 get, 7.6 get, 18.2 get, 19.8 get, 20.4 get",
    ],
    [
      "for one that a gate looks at, at once",
      { rendersMs: [9 * seconds], waits: { looksAtOnce: true } },
      "0.0 get, 2.0 get, 5.5 get, 8.6 get, 9.2 get",
    ],
    [
      "for two",
      { rendersMs: same(2, 20 * seconds) },
      "2.0 get x2, 7.6 get x2, 18.4 get, 18.8 get, 19.9 get x2, 20.5 get x2",
    ],
    [
      "for four alike",
      { rendersMs: same(4, 20 * seconds), waits: listEnough },
      "2.0 list, 2.0 get, 4.0 list, 8.0 list, 8.0 get, 11.3 get x2, 14.3 get, 15.8 get x2, 17.2 get, 19.0 list, 20.0 list",
    ],
    [
      "for four alike of which Get tells more",
      { rendersMs: same(4, 20 * seconds) },
      "2.0 list, 2.0 get, 4.0 list, 8.0 list, 8.0 get, 11.3 get x2, 14.3 get, 15.8 get x2, 17.2 get, 19.0 list, 20.0 list, 20.0 get x4",
    ],
    [
      "for four alike, where List is denied",
      { rendersMs: same(4, 20 * seconds), waits: listEnough, isListDenied: true },
      "2.0 list, 2.0 get x4, 7.6 get x4, 18.4 get x3, 18.7 get, 19.9 get x4, 20.5 get x4",
    ],
    [
      "for four, one of which takes longer",
      { rendersMs: [...same(3, 10 * seconds), 60 * seconds], waits: listEnough },
      "2.0 list, 2.0 get, 4.0 list, 5.9 list, 5.9 get, 6.5 get x2, 8.0 get, 8.3 get, 9.2 list, 10.2 list, 30.4 get, 56.2 get, 59.4 get, 60.0 get",
    ],
    [
      "for many of a set",
      { rendersMs: same(6, 20 * seconds), waits: ofMany },
      "2.0 list, 2.0 get, 7.6 list, 7.6 get, 17.6 list, 17.6 get, 19.4 list, 20.4 list",
    ],
    [
      "for many of a set, of a known length",
      { rendersMs: same(6, 20 * seconds), waits: ofMany, learnedMs: same(3, 20 * seconds) },
      "20.1 list",
    ],
    [
      "for many of a set that come one after the other",
      { rendersMs: same(6, 20 * seconds), waits: ofMany, submitsPerSecond: 0.2 },
      "2.0 get, 7.6 get x2, 17.6 list, 17.6 get, 24.0 list, 34.0 get x2, 44.0 get x2, 45.1 get",
    ],
    [
      "for many of a set, of a known length, that come one after the other",
      {
        ...{ rendersMs: same(6, 20 * seconds), waits: ofMany, submitsPerSecond: 0.2 },
        learnedMs: same(3, 20 * seconds),
      },
      "20.0 get, 30.0 get x2, 40.0 get x2, 45.1 get",
    ],
    [
      "for many of a set until its time is over",
      { rendersMs: same(6, 200 * seconds), waits: ofMany, timeoutMs: 40 * seconds },
      "2.0 list, 2.0 get, 7.6 list, 7.6 get, 17.6 list, 17.6 get, 35.2 list, 35.2 get, 38.5 list, 38.5 get, 39.5 list",
    ],
    [
      "for many that List shows late",
      { rendersMs: same(5, 9 * seconds), waits: listEnough, listLagMs: 5_000 },
      "2.0 list, 2.0 get x5, 5.5 list, 5.5 get, 8.4 list, 9.4 list",
    ],
  ])("%s", async (_what, story, calls) => {
    expect(await callsOf(story)).toBe(calls);
  });
});
