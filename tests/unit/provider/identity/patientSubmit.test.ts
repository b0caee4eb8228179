import type { Clock } from "../../../../provider/src/base/clock";
import type { SubmitReply, SubmitTries } from "../../../../provider/src/ice/api";
import { submitPatiently } from "../../../../provider/src/job/submitPatiently";

/** Time that a story sets; sleeps of it never end by themselves, and are counted. */
function handTime() {
  const sleeps: number[] = [];
  const time = { nowMs: 1_000 };
  const clock: Clock = {
    now: () => time.nowMs,
    sleep: (_delayMs, signal) =>
      new Promise((_resolve, reject) => {
        sleeps.push(time.nowMs);
        signal.addEventListener("abort", () => {
          reject(new Error("Ended."));
        });
      }),
  };
  return { clock, time, sleeps };
}

const request = { clientToken: "token", outputMediaConfig: "{}", outputMediaTarget: "oss-object" };
const reply: SubmitReply = { jobId: "job" };

/** When the submit went out, and from when on the token was counted on, if each step takes a second. */
async function timesOf(...steps: (keyof SubmitTries)[]) {
  const { clock, time, sleeps } = handTime();
  const submitMediaProducingJob = (_request: object, _signal: AbortSignal, tries?: SubmitTries) => {
    for (const step of steps) {
      time.nowMs += 1_000;
      tries?.[step]();
    }
    return Promise.resolve(reply);
  };
  const sent = await submitPatiently(
    { submitMediaProducingJob },
    clock,
    request,
    new AbortController().signal,
  );
  return { sentAtMs: sent.sentAtMs, countedFromMs: sleeps };
}

describe("when the first request went out that may have started the job", () => {
  it("is when it was sent, and not when it was asked for", async () => {
    expect(await timesOf("onSent")).toEqual({ sentAtMs: 2_000, countedFromMs: [2_000] });
  });

  it("is that of the first of several that stayed without a reply", async () => {
    expect(await timesOf("onSent", "onSent", "onSent")).toEqual({ sentAtMs: 2_000, countedFromMs: [2_000] });
  });

  it("is that of the one after those that ICE refused", async () => {
    expect(await timesOf("onSent", "onRefused", "onSent")).toEqual({
      sentAtMs: 4_000,
      countedFromMs: [2_000, 4_000],
    });
  });

  it("stays that of the first where only one of several was refused", async () => {
    expect(await timesOf("onSent", "onSent", "onRefused", "onSent")).toEqual({
      sentAtMs: 2_000,
      countedFromMs: [2_000],
    });
  });
});
