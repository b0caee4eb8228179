import type { IceJob } from "../../../../provider/src/ice/api";
import { Watched } from "../../../../provider/src/job/watch/watched";

const nowMs = 1_000_000;
const job = (status: string, progressPercent?: number): IceJob => ({
  jobId: "job",
  status,
  ...(progressPercent !== undefined && { progressPercent }),
});

/** What one who waits is told of looks at one job. */
async function told(looks: readonly IceJob[]): Promise<{ seen: unknown[]; ended: IceJob }> {
  const watched = new Watched("job", nowMs, nowMs, undefined);
  const seen: unknown[] = [];
  const ended = watched.wait(
    {
      signal: new AbortController().signal,
      submittedAtMs: nowMs,
      onLook: ({ status, progressPercent }) => seen.push([status, progressPercent]),
    },
    nowMs,
    () => undefined,
  );
  looks.forEach((look, index) => watched.sees(look, nowMs + index * 1_000));
  return { seen, ended: await ended };
}

describe("a watched job", () => {
  it("is done when it has succeeded, whatever percent was told last", async () => {
    const { seen, ended } = await told([job("Processing", 42), job("Processing"), job("Success")]);
    expect(seen).toEqual([
      ["Processing", 42],
      ["Processing", 42],
      ["Success", 100],
    ]);
    expect(ended.progressPercent).toBe(100);
  });

  it("keeps the percent it failed at", async () => {
    const { ended } = await told([job("Processing", 42), job("Failed")]);
    expect(ended).toMatchObject({ status: "Failed", progressPercent: 42 });
  });

  it("is left by whoever stops waiting, while the others are still told", async () => {
    const watched = new Watched("job", nowMs, nowMs, undefined);
    const leaving = new AbortController();
    const left: string[] = [];
    const waitAs = (who: string, signal: AbortSignal) =>
      watched.wait({ signal, submittedAtMs: nowMs }, nowMs, () => left.push(who));
    const hasty = waitAs("hasty", leaving.signal);
    const patient = waitAs("patient", new AbortController().signal);
    leaving.abort(new Error("No time."));
    await expect(hasty).rejects.toThrow("No time.");
    expect(left).toEqual(["hasty"]);
    expect(watched.hasWaiting).toBe(true);
    watched.sees(job("Success"), nowMs);
    expect(await patient).toMatchObject({ status: "Success" });
    expect(watched.hasWaiting).toBe(false);
  });

  it("is not waited for by whoever was interrupted before", async () => {
    const watched = new Watched("job", nowMs, nowMs, undefined);
    const signal = AbortSignal.abort(new Error("Interrupted."));
    const left: string[] = [];
    const ended = watched.wait({ signal, submittedAtMs: nowMs }, nowMs, () => left.push("left"));
    expect(watched.hasWaiting).toBe(false);
    expect(left).toEqual(["left"]);
    await expect(ended).rejects.toThrow("Interrupted.");
  });

  it("is young by the submit that whoever joins knows of", () => {
    const watched = new Watched("job", undefined, nowMs, undefined);
    const { signal } = new AbortController();
    const joinKnowing = (submittedAtMs: number | undefined) =>
      void watched.wait({ signal, submittedAtMs }, nowMs, () => undefined);
    joinKnowing(undefined);
    expect(watched.isYoung(nowMs)).toBe(false);
    joinKnowing(nowMs);
    expect(watched.isYoung(nowMs + 1_000)).toBe(true);
  });
});
