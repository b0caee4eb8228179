import { definedFields } from "../../../../provider/src/base/definedFields";
import { endedLater } from "../../../../provider/src/job/find/endedLater";
import { mayBeRegisteredYet, registeredUntilMs } from "../../../../provider/src/job/find/registration";

const minute = 60_000;
const hour = 60 * minute;
const noonMs = Date.UTC(2026, 10, 30, 12);
const at = (minutes: number) => new Date(noonMs + minutes * minute).toISOString();
/** Created and ended so many minutes after noon, by ICE's clock. */
const job = (created: number | undefined, ended: number | undefined) =>
  definedFields({
    createTime: created === undefined ? undefined : at(created),
    completeTime: ended === undefined ? undefined : at(ended),
  });

describe("which of two jobs wrote an address last", () => {
  it.each<[what: string, one: object, other: object, isLater: boolean]>([
    ["the one that ended later", job(0, 9), job(5, 6), true],
    ["not the one that ended earlier, though it was created later", job(5, 6), job(0, 9), false],
    ["of two that ended in the same second the one that was created later", job(1, 9), job(0, 9), true],
    ["not the one of these that was created earlier", job(0, 9), job(1, 9), false],
    ["neither of two with the same times", job(0, 9), job(0, 9), false],
    ["the one that was created later, where ICE does not tell one's end", job(1, undefined), job(0, 9), true],
    ["the same the other way round", job(1, 2), job(0, undefined), true],
    ["not the one that was created earlier, where no end is told", job(0, 9), job(1, undefined), false],
    ["neither, where no times are told", job(undefined, undefined), job(0, 9), false],
    ["neither, where they can't be read", { completeTime: "soon" }, { completeTime: "later" }, false],
  ])("is %s", (_what, one, other, isLater) => {
    expect(endedLater(one, other)).toBe(isLater);
  });
});

describe("how long ICE may not know the film of a job that ended", () => {
  it.each<[what: string, times: ReturnType<typeof job>, submittedMinutes: number, untilMinutes: number]>([
    ["a minute from its end", job(0, 10), 0, 11],
    ["the same where ICE's clock is an hour behind", job(-60, -50), 0, 11],
    ["a minute from the end that ICE tells, where its clock is ahead", job(5, 15), 0, 16],
    ["a minute from the submit, where no times are told", job(undefined, undefined), 3, 4],
    ["a minute from the end, where only that is told", job(undefined, 10), 0, 11],
  ])("%s", (_what, times, submittedMinutes, untilMinutes) => {
    const submittedAtMs = noonMs + submittedMinutes * minute;
    const untilMs = noonMs + untilMinutes * minute;
    expect(mayBeRegisteredYet(times, submittedAtMs, untilMs - 1)).toBe(true);
    expect(mayBeRegisteredYet(times, submittedAtMs, untilMs)).toBe(false);
  });

  it("is a minute from the first look at a job of an earlier run, and no time at one that surely ended before", () => {
    const lookMs = noonMs + 24 * hour;
    const ended = (hoursAgo: number) => ({
      jobId: "job",
      status: "Success",
      completeTime: new Date(lookMs - hoursAgo * hour).toISOString(),
    });
    expect(registeredUntilMs(ended(0), lookMs)).toBe(lookMs + minute);
    // A clock may be off by a time zone.
    expect(registeredUntilMs(ended(13), lookMs)).toBe(lookMs + minute);
    expect(registeredUntilMs(ended(14), lookMs)).toBe(lookMs);
    expect(registeredUntilMs({ jobId: "job", status: "Success" }, lookMs)).toBe(lookMs + minute);
  });
});
