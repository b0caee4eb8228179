import { existsSync } from "node:fs";
import { mediaBatch } from "../../../../provider/src/lifecycle/batch/mediaBatch";
import { verbsOn } from "../../../../provider/src/lifecycle/verbsOn";
import { ossFile, ossUrl } from "../../../support/films";
import type { Life } from "../../../support/lifecycle";
import { type Body, type HostileIce, isBody, withHostileIce } from "../../../support/hostileIce";
import { runOn } from "../../../support/runOn";
import { putObject, type Sibling, withSibling } from "../../../support/siblingLife";

const argsOf = (life: Life, count = 3) => ({
  inputConfig: { MediaGroupArray: [{ GroupName: "one", MediaArray: [putObject(life, "in/one.mp4")] }] },
  outputConfig: {
    MediaURL: ossUrl("out/film-{index}.mp4"),
    Count: count,
    MaxDuration: 15,
    Width: 640,
    Height: 360,
  },
});

it("a batch is submitted, waited for, and told film by film", async () => {
  await withSibling(mediaBatch, async ({ create, up, life, log }) => {
    const args = argsOf(life);
    const made = await create(args);
    expect(made).toMatchObject({
      kind: "ready",
      state: { outputs: { status: "Finished", succeeded: 3, failed: 0 } },
    });
    expect(made.state.outputs["films"]).toMatchObject([
      { index: 1, status: "Success", mediaUrl: ossUrl("out/film-1.mp4") },
      { index: 2, status: "Success" },
      { index: 3, status: "Success" },
    ]);
    expect(log.join("\n")).toContain("renders 3 films, at most 1 minute together");
    expect(await up(made, { ...args, outputConfig: JSON.stringify(args.outputConfig) })).toBe("unchanged");
    expect(life.emulator.jobs.list()).toHaveLength(3);
  });
});

it.each(["before", "after"] as const)("a lost reply (%s it took effect) makes one batch", async (when) => {
  await withSibling(mediaBatch, async ({ create, life }) => {
    const effect = { kind: "error", status: 503, code: "ServiceUnavailable" } as const;
    life.emulator.faults.add({ operation: "SubmitBatchMediaProducingJob", when, effect });
    await create(argsOf(life));
    expect(life.emulator.jobs.list()).toHaveLength(3);
  });
});

it("no reply to any submit for minutes: the batch is found by its mark, and is this run's own", async () => {
  await withSibling(mediaBatch, async ({ create, life, log }) => {
    life.emulator.assumptions.set({ clientTokenLifetimeMs: 60_000 });
    const effect = { kind: "drop" } as const;
    life.emulator.faults.add({ operation: "SubmitBatchMediaProducingJob", when: "after", times: 40, effect });
    expect(await create(argsOf(life))).toMatchObject({ kind: "ready", state: { outputs: { succeeded: 3 } } });
    expect(life.emulator.jobs.list()).toHaveLength(3);
    expect(log.join("\n")).not.toContain("which an earlier run submitted");
  });
});

it("a batch that is submitted now is not said to be found", async () => {
  await withSibling(mediaBatch, async ({ create, life, log }) => {
    await create(argsOf(life));
    expect(log.join("\n")).not.toContain("which an earlier run submitted");
  });
});

it("a state that was lost, and a token that was forgotten, find the batch again by its mark", async () => {
  await withSibling(mediaBatch, async ({ create, life, log }) => {
    const args = argsOf(life);
    const made = await create(args);
    life.emulator.assumptions.set({ clientTokenLifetimeMs: 0 });
    life.clock.advance(60_000);
    expect((await create(args)).id).toBe(made.id);
    expect(log.join("\n")).toContain(`Found batch ${made.id}, which an earlier run submitted`);
    expect(life.emulator.jobs.list()).toHaveLength(3);
  });
});

it("a failed film holds the gate, and nothing is submitted again by itself", async () => {
  await withSibling(mediaBatch, async ({ create, up, life }) => {
    life.emulator.jobs.failNext({ code: "ProduceFailed", message: "It did not work", times: 1 });
    const args = argsOf(life);
    const made = await create(args);
    expect(made.kind === "notReady" ? made.reasons.join("\n") : "").toMatch(
      /^1 of 3 films of the batch failed[^]*ProduceFailed: It did not work/u,
    );
    expect(await up(made, args)).toMatchObject({ kind: "notReady", id: made.id });
    expect(life.emulator.jobs.list()).toHaveLength(3);
    expect(await up(made, { ...args, failWhen: "all" })).toMatchObject({ kind: "ready", id: made.id });
    expect(await up(made, { ...args, triggers: [2] })).toEqual(["triggers"]);
  });
});

/** A batch on an ICE that says other things of its films. */
async function withOddFilms(
  odd: (films: readonly Body[]) => unknown,
  story: (sibling: Sibling, args: Body, ice: HostileIce) => Promise<void>,
): Promise<void> {
  await withSibling(mediaBatch, (sibling) =>
    withHostileIce(sibling.life.emulator, async (ice) => {
      ice.spoil = ({ operation, body }) => {
        const { EditingBatchJob: job } = body;
        if (operation !== "GetBatchMediaProducingJob" || !isBody(job) || job["Status"] !== "Finished")
          return undefined;
        const films: unknown = job["SubJobList"];
        const SubJobList = odd(Array.isArray(films) ? films.filter(isBody) : []);
        return { ...body, EditingBatchJob: { ...job, SubJobList } };
      };
      await story(sibling, { ...argsOf(sibling.life), endpoint: ice.url }, ice);
    }),
  );
}

describe("a finished batch holds the gate, after a refresh too,", () => {
  it.each<[what: string, odd: (films: readonly Body[]) => unknown, failed: number]>([
    ["with no films", () => [], 0],
    ["with films that are no list", () => "none", 0],
    [
      "with a film that has not ended",
      ([first, ...films]) => [{ ...first, Status: "Processing" }, ...films],
      1,
    ],
    [
      "with a film whose status can't be read",
      ([first, ...films]) => [{ ...first, Status: {} }, ...films],
      1,
    ],
    ["with a film that can't be read", ([, ...films]) => ["film", ...films], 1],
  ])("%s", async (_what, odd, failed) => {
    await withOddFilms(odd, async ({ create, read, up }, args) => {
      const made = await create(args);
      expect(made).toMatchObject({ kind: "notReady", state: { outputs: { status: "Finished", failed } } });
      const { id, state } = await read(made.id, made.state);
      expect(await up({ kind: "ready", id, state }, args)).toMatchObject({ kind: "notReady", id });
    });
  });

  it("and goes on where only the id of a film can't be read", async () => {
    await withOddFilms(
      (films) => films.map((film) => ({ ...film, JobId: null })),
      async ({ create }, args) => {
        expect(await create(args)).toMatchObject({ kind: "ready", state: { outputs: { succeeded: 3 } } });
      },
    );
  });
});

it("a reply about another batch is none about ours, which is asked for again", async () => {
  await withSibling(mediaBatch, ({ life, create }) =>
    withHostileIce(life.emulator, async (ice) => {
      const other = {
        JobId: "other",
        Status: "Finished",
        SubJobList: [{ JobId: "film", Status: "Success" }],
      };
      ice.spoil = ({ operation, earlier }) =>
        operation === "GetBatchMediaProducingJob" && earlier < 3 ? { EditingBatchJob: other } : undefined;
      expect(await create({ ...argsOf(life), endpoint: ice.url })).toMatchObject({
        kind: "ready",
        state: { outputs: { succeeded: 3 } },
      });
    }),
  );
});

it("a batch that ICE does not find soon after its submit is waited for; later that is an error", async () => {
  await withSibling(mediaBatch, ({ life, create, up }) =>
    withHostileIce(life.emulator, async (ice) => {
      const args = { ...argsOf(life), endpoint: ice.url };
      let lost = 3;
      const isLost = (operation: string) => operation === "GetBatchMediaProducingJob" && lost > 0;
      ice.spoil = ({ operation }) =>
        isLost(operation) ? { Code: "JobNotFound", Message: "No." } : undefined;
      ice.statusOf = ({ operation, status }) => {
        if (!isLost(operation)) return status;
        lost -= 1;
        return 404;
      };
      const made = await create(args);
      expect(made).toMatchObject({ kind: "ready", state: { outputs: { succeeded: 3 } } });
      life.clock.advance(60_000);
      lost = 1;
      const pending = {
        ...made,
        state: { ...made.state, outputs: { ...made.state.outputs, status: "Init" } },
      };
      await expect(up(pending, args)).rejects.toThrow(`does not know batch ${made.id}`);
    }),
  );
});

it("a film that ICE ignored, and still has, is not said to be deleted", async () => {
  await withSibling(mediaBatch, ({ life, create, remove, log }) =>
    withHostileIce(life.emulator, async (ice) => {
      const args = { ...argsOf(life), deletionPolicy: "delete", endpoint: ice.url };
      const made = await create(args);
      const [mediaId] = life.emulator.jobs.list().map((job) => job.mediaId);
      ice.spoil = ({ operation }) =>
        operation === "DeleteMediaInfos" ? { IgnoredList: [mediaId] } : undefined;
      ice.swallows = ({ operation }) => operation === "DeleteMediaInfos";
      await expect(remove(made)).rejects.toThrow(
        `ICE did not delete 1 of 3 films of batch ${made.id}: their media could not be fetched. Try again.`,
      );
      ice.swallows = undefined;
      await remove(made);
      expect(log.at(-1)).toBe(`Deleted 3 films of batch ${made.id}.`);
    }),
  );
});

describe.each(["job", "address"] as const)(
  "a replacement of a batch, with a MediaId per %s,",
  (mediaIdPer) => {
    it.each<[what: string, isForced: boolean, change: object]>([
      ["that is forced keeps its films", true, {}],
      ["by other triggers keeps what is at their addresses now", false, { triggers: [2] }],
    ])("%s", async (_what, isForced, change) => {
      await withSibling(mediaBatch, async ({ create, replace, life, log }) => {
        life.emulator.assumptions.set({ mediaIdPer });
        const args = { ...argsOf(life), deletionPolicy: "delete" };
        const made = await create(args);
        life.clock.advance(60_000);
        const next = await replace(made, { ...args, ...change }, isForced);
        expect(next.kind).toBe("ready");
        expect(next.id === made.id).toBe(isForced);
        expect([1, 2, 3].map((index) => existsSync(ossFile(life.emulator, `out/film-${index}.mp4`)))).toEqual(
          [true, true, true],
        );
        expect(log.at(-1)).toBe(
          `Films of batch ${made.id} stay: a resource of this program shows what is at their addresses.`,
        );
      });
    });
  },
);

it("films go with the resource where that is asked for, twenty a call", async () => {
  await withSibling(mediaBatch, async ({ create, remove, life }) => {
    const made = await create({ ...argsOf(life, 25), deletionPolicy: "delete" });
    const before = life.emulator.requests.list().length;
    await remove(made);
    const calls = life.emulator.requests
      .list()
      .slice(before)
      .map(({ operation }) => operation);
    expect(calls.filter((operation) => operation === "DeleteMediaInfos")).toHaveLength(2);
  });
});

it("one that takes the place of another is none that was made before, though it asks for the same", async () => {
  await withSibling(mediaBatch, async ({ create, life, log }) => {
    const args = { ...argsOf(life, 1), region: life.emulator.region };
    const first = await create(args);
    const second = await create({ ...args, triggers: [1] });
    const context = {
      ...{ urn: "urn:pulumi:dev::films::pulumi-nodejs:dynamic/alicloud-ice:Sibling::one", name: "one" },
      ...{ protect: false, secretArguments: [], timeouts: {}, waits: true },
    };
    const verbs = verbsOn(runOn(life, {}, log), mediaBatch);
    const stored = { id: second.id, outputs: second.state.outputs, record: second.state.record };
    await verbs.check(context, { olds: stored.outputs, news: args });
    expect(await verbs.diff(context, { stored, args })).toMatchObject({ replaces: ["triggers"] });
    const third = await verbs.create(context, args);
    expect(third.id).not.toBe(first.id);
    expect(life.emulator.jobs.list()).toHaveLength(3);
  });
});
