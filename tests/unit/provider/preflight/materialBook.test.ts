import { DeadlineReached, startDeadline } from "../../../../provider/src/job/deadline";
import type { MaterialBook } from "../../../../provider/src/lifecycle/preflight/materialBook";
import { createRun } from "../../../../provider/src/lifecycle/startRun";
import type { TimelineMaterial } from "../../../../provider/src/timeline/layout/timelineLayout";
import { withLife } from "../../../support/lifecycle";
import { ossUrl } from "../../../support/films";
import type { SimulatedClock } from "../../../support/simulatedClock";

const material: TimelineMaterial = { kind: "url", name: ossUrl("in/clip.mp4"), use: "video" };
const never = new AbortController().signal;

/** ICE answers after some seconds of trouble. */
async function withBook(tell: (book: MaterialBook, clock: SimulatedClock) => Promise<void>): Promise<void> {
  await withLife({}, async ({ emulator, clock }) => {
    const effect = { kind: "error", status: 503, code: "ServiceUnavailable" } as const;
    emulator.faults.add({ operation: "GetMediaInfo", times: 5, effect });
    const config: Readonly<Record<string, string>> = {
      "alicloud:accessKey": "emulator",
      "alicloud:secretKey": "emulator-secret",
      "alicloud-ice:endpoint": emulator.url,
    };
    const say = () => undefined;
    const log = { info: say, warn: say, status: say, delivered: () => Promise.resolve() };
    const run = createRun((key) => config[key], clock, { log, cancelled: never });
    await tell(run.connect(emulator.region, undefined).materials, clock);
    expect(emulator.requests.count("GetMediaInfo")).toBeLessThanOrEqual(7);
  });
}

describe("a material that two renders ask for, one of them with less patience", () => {
  it.each([
    { first: 2_000, second: 60_000 },
    { first: 60_000, second: 2_000 },
  ])("is told to the other alone: $first ms, then $second ms", async (patienceMs) => {
    await withBook(async (book, clock) => {
      const startedAtMs = clock.now();
      const ask = async (limitMs: number) => {
        const { signal } = startDeadline(limitMs, never, clock);
        const look = book.look(material, false, signal);
        const outcome = await look.then(
          () => "told",
          (error: unknown) => (error instanceof DeadlineReached ? error.timeoutMs : error),
        );
        return { outcome, afterMs: clock.now() - startedAtMs };
      };
      const told = await Promise.all([ask(patienceMs.first), ask(patienceMs.second)]);
      const isHasty = ({ afterMs }: { readonly afterMs: number }) => afterMs < 2_500;
      expect(told.map(({ outcome }) => outcome).sort()).toEqual([2_000, "told"]);
      expect(told.filter(isHasty).map(({ outcome }) => outcome)).toEqual([2_000]);
    });
  });
});
