import { EngineCancelled } from "../../../../provider/src/base/deadline";
import { filmArgs } from "../../../support/films";
import { withStory } from "../../../support/identityStory";
import { until } from "../../../support/lifecycle";

const args = filmArgs();
const operations = ["ListMediaProducingJobs", "SubmitMediaProducingJob", "GetMediaProducingJob"] as const;

describe.each(operations)("%s", (operation) => {
  it.each([
    ["a connection that is closed before the call", "before", { kind: "drop" }],
    ["a connection that is closed after the call", "after", { kind: "drop" }],
    ["a page from a proxy, 502", "before", { kind: "html" }],
    ["a page from a proxy, 502, after the call", "after", { kind: "html" }],
    ["a page instead of an answer, 200", "before", { kind: "html", status: 200 }],
    ["an answer that is lost behind a 500", "after", { kind: "error", status: 500, code: "InternalError" }],
  ] as const)("is sent again after %s", async (_what, when, effect) => {
    await withStory({}, async (story) => {
      story.life.emulator.faults.add({ operation, when, times: 2, effect });
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 1, errors: [] });
    });
  });

  it("that fails for good ends with the deadline, and what was wrong is said once", async () => {
    await withStory({}, async (story) => {
      story.life.emulator.faults.add({ operation, times: "always", effect: { kind: "drop" } });
      const startedAtMs = story.life.clock.now();
      const told = await story.up({ ...args, timeout: "20m" });
      expect(told.errors).toEqual([expect.stringMatching(/^Timed out after 20:00/u)]);
      expect(told.errors[0]).toContain(
        `. ICE could not be reached for ${operation} (ECONNRESET: the connection was reset). Check the network and the endpoint.`,
      );
      expect(story.life.clock.now() - startedAtMs).toBeLessThan(21 * 60_000);
      const trouble = `${operation} does not get through to ${new URL(story.life.emulator.url).host} (ECONNRESET: the connection was reset); it is tried again until the timeout.`;
      expect(told.log.filter((line) => line === trouble)).toHaveLength(1);
      expect(story.life.emulator.requests.count(operation) / 20).toBeLessThan(20);
      story.life.emulator.faults.clear();
      expect(await story.up(args)).toMatchObject({ isOk: true });
      expect(story.jobs).toHaveLength(1);
    });
  });

  it("that does not answer does not keep Ctrl-C waiting", async () => {
    await withStory({}, async (story) => {
      story.life.emulator.faults.add({ operation, effect: { kind: "hang" }, when: "after" });
      const ctrlC = new AbortController();
      const running = story.up(args, { cancelled: ctrlC.signal });
      const isAsked = () => story.life.emulator.faults.list()[0]?.hits === 1;
      await until(isAsked);
      const pressedAt = performance.now();
      ctrlC.abort(new EngineCancelled());
      const told = await running;
      expect(performance.now() - pressedAt).toBeLessThan(5_000);
      expect(told.errors).toEqual([expect.stringMatching(/^Interrupted /u)]);
      story.life.emulator.faults.clear();
      expect(await story.up(args)).toMatchObject({ isOk: true });
      expect(story.jobs).toHaveLength(1);
    });
  });
});

it("nobody listening is tried again until the deadline, and said", async () => {
  await withStory({ config: { "alicloud-ice:endpoint": "http://127.0.0.1:1" } }, async (story) => {
    const told = await story.up({ ...args, timeout: "5m" });
    expect(told.errors).toEqual([
      "Timed out after 5:00, before ICE took the request; the next `pulumi up` tries again. ICE could not be reached for ListMediaProducingJobs (ECONNREFUSED: the connection was refused). Check the network and the endpoint.",
    ]);
    expect(told.log).toContain(
      "ListMediaProducingJobs does not get through to 127.0.0.1:1 (ECONNREFUSED: the connection was refused); it is tried again until the timeout.",
    );
  });
});

it("an endpoint over plain HTTP that is asked by HTTPS says how it is written", async () => {
  await withStory({}, async (story) => {
    const { host } = new URL(story.life.emulator.url);
    const other = story.life.anotherStack("other", { "alicloud-ice:endpoint": host });
    const told = await other.up({ film: { args: { ...args, timeout: "5m" } } });
    expect(told.log).toContain(
      `ListMediaProducingJobs does not get through to ${host} (EPROTO: there is no HTTPS; plain HTTP is asked for by an endpoint that begins with http://); it is tried again until the timeout.`,
    );
  });
});

it("nothing that is said holds the address of a call, or what it was signed with", async () => {
  await withStory({}, async (story) => {
    const { faults } = story.life.emulator;
    for (const effect of [{ kind: "drop" }, { kind: "html" }] as const) {
      faults.clear();
      faults.add({ times: "always", effect });
      const told = await story.up({ ...args, timeout: "5m" });
      const everything = [...told.log, ...told.errors].join("\n");
      expect(everything).toContain("Timed out");
      expect(everything).not.toMatch(
        /https?:|127\.0\.0\.1:\d+[/?]|Signature|emulator-secret|ClientToken|OutputMediaConfig/u,
      );
    }
  });
});

it("a deadline tells of no trouble that has passed, nor what ICE said of somebody else's request", async () => {
  await withStory({}, async (story) => {
    const { faults, pacing } = story.life.emulator;
    pacing.renderTimeMs = 10 * 60_000;
    faults.add({ operation: "GetMediaProducingJob", times: 4, effect: { kind: "drop" } });
    const passed = await story.up({ ...args, timeout: "5m" });
    expect(passed.errors).toEqual([expect.stringMatching(/^Timed out .* if it needs longer\.$/u)]);
    faults.clear();
    const unavailable = { kind: "error", status: 503, code: "ServiceUnavailable" } as const;
    faults.add({ operation: "GetMediaProducingJob", times: "always", effect: unavailable });
    const standing = await story.up({ ...args, timeout: "5m" });
    expect(standing.errors).toEqual([
      expect.stringMatching(
        / if it needs longer\. ICE kept failing at GetMediaProducingJob \(ServiceUnavailable\)\. Try again later\.$/u,
      ),
    ]);
  });
});
