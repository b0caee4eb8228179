import type { IceApi, IceMedia } from "../../../../provider/src/ice/api";
import { IceError } from "../../../../provider/src/ice/errors/iceError";
import { DeadlineReached, startDeadline } from "../../../../provider/src/base/deadline";
import { createMaterialBook, type MaterialBook } from "../../../../provider/src/run/materialBook";
import { createRun } from "../../../../provider/src/run/createRun";
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

const registered: TimelineMaterial = { kind: "mediaId", name: "m-1", use: "video" };
const unused = () => Promise.reject(new Error("not called here"));
const refused = new IceError({
  kind: "denied",
  operation: "GetMediaInfo",
  code: "Forbidden.RAM",
  message: "No.",
});

it("a material that could not be asked for is asked for anew, and then known", async () => {
  const answers: (IceMedia | IceError)[] = [refused, { mediaId: "m-1" }];
  const ice: IceApi = {
    getMediaInfo: () => {
      const answer = answers.shift();
      return answer === undefined || answer instanceof IceError
        ? Promise.reject(answer ?? new Error("asked too often"))
        : Promise.resolve(answer);
    },
    ...{ submitMediaProducingJob: unused, getMediaProducingJob: unused, listMediaProducingJobs: unused },
    ...{ deleteMediaInfos: unused, updateMediaInfo: unused, updateEditingProject: unused, call: unused },
  };
  const book = createMaterialBook(ice);
  await expect(book.look(registered, false, never)).rejects.toBe(refused);
  for (let look = 0; look < 2; look += 1)
    expect(await book.look(registered, false, never)).toEqual({ mediaId: "m-1" });
});
