import { unknownMarker } from "../../../../provider/src/inputs/unknowns";
import { mediaBatch } from "../../../../provider/src/lifecycle/batch/mediaBatch";
import type { Settled } from "../../../../provider/src/lifecycle/results";
import { verbsOn } from "../../../../provider/src/lifecycle/verbsOn";
import { createRun } from "../../../../provider/src/run/createRun";
import { ossUrl } from "../../../support/films";
import { type Life, until } from "../../../support/lifecycle";
import { runOn } from "../../../support/runOn";
import { putObject, type Sibling, withSibling } from "../../../support/siblingLife";

const argsOf = (life: Life) => ({
  inputConfig: { MediaGroupArray: [{ GroupName: "one", MediaArray: [putObject(life, "in/one.mp4")] }] },
  outputConfig: { MediaURL: ossUrl("out/film-{index}.mp4"), Count: 2, MaxDuration: 15 },
  region: life.emulator.region,
});
const context = {
  ...{ urn: "urn:pulumi:dev::films::pulumi-nodejs:dynamic/alicloud-ice:Sibling::one", name: "one" },
  ...{ protect: false, secretArguments: [], timeouts: {}, waits: true },
};

const storedOf = ({ id, state }: Pick<Settled, "id" | "state">) => ({
  id,
  outputs: state.outputs,
  record: state.record,
});

type Args = ReturnType<typeof argsOf>;

const withBatch = (story: (sibling: Sibling, args: Args, made: Settled) => Promise<void>) =>
  withSibling(mediaBatch, async (sibling) => {
    const args = argsOf(sibling.life);
    await story(sibling, args, await sibling.create(args));
  });

describe("what an up does with a batch", () => {
  it("is not known before its arguments are, and makes nothing anew by itself", async () => {
    await withBatch(async ({ life }, args, made) => {
      const verbs = verbsOn(runOn(life), mediaBatch);
      const news = { ...args, inputConfig: unknownMarker };
      expect(await verbs.diff(context, { stored: storedOf(made), args: news })).toEqual({ changes: true });
    });
  });

  it("is another one for another region, or for other arguments, which are named", async () => {
    await withBatch(async ({ life, up }, args, made) => {
      const { id, outputs } = storedOf(made);
      const verbs = verbsOn(runOn(life), mediaBatch);
      const replaces = async (news: object, record: object | undefined = made.state.record) =>
        (await verbs.diff(context, { stored: { id, outputs, record }, args: { ...args, ...news } })).replaces;
      expect(await replaces({ region: "cn-beijing" })).toEqual(["region"]);
      const { outputConfig } = args;
      const other = { outputConfig: { ...outputConfig, Count: 3 }, editingConfig: { a: 1 } };
      expect(await replaces(other)).toEqual(["outputConfig", "editingConfig"]);
      // Of one that was imported nobody knows what it was asked for.
      expect(await replaces(other, { version: 7 })).toBeUndefined();
      expect(await up(made, { ...args, triggers: [2] })).toEqual(["triggers"]);
      // A state whose hash is another, though its arguments read the same.
      expect(await replaces({}, { version: 1, request: "other", submittedAtMs: 0 })).toEqual(["triggers"]);
    });
  });

  it("is to look again while it has not ended, or while what is asked for is not there", async () => {
    await withBatch(async ({ life }, args, { id, state }) => {
      const changes = async (outputs: object, news: object = {}) => {
        const stored = { id, outputs: { ...state.outputs, ...outputs }, record: state.record };
        return (await verbsOn(runOn(life), mediaBatch).diff(context, { stored, args: { ...args, ...news } }))
          .changes;
      };
      const all = { failWhen: "all" };
      expect(await changes({})).toBeUndefined();
      for (const status of ["Init", "Processing", "Failed"]) expect(await changes({ status })).toBe(true);
      expect(await changes({ succeeded: 1, failed: 1 })).toBe(true);
      expect(await changes({ succeeded: 1, failed: 1, ...all }, all)).toBeUndefined();
      // What was asked for before shut the gate, or what is asked for now does.
      expect(await changes({ succeeded: 1, failed: 1 }, all)).toBe(true);
      expect(await changes({ succeeded: 0, failed: 2, ...all }, all)).toBe(true);
    });
  });

  it("says how much is rendered of a new one alone", async () => {
    await withBatch(async ({ life }, args) => {
      const lines: string[] = [];
      const verbs = verbsOn(runOn(life, {}, lines), mediaBatch);
      await verbs.check(context, { olds: args, news: args });
      await verbs.check(context, { olds: undefined, news: { ...args, outputConfig: unknownMarker } });
      expect(lines).toEqual([]);
      await verbs.check(context, { olds: undefined, news: args });
      expect(lines).toEqual(["renders 2 films, at most 1 minute together"]);
    });
  });
});

describe("a refresh of a batch", () => {
  it("tells of one that was made elsewhere, which an import takes over", async () => {
    await withBatch(async ({ read }, _args, made) => {
      expect(await read(made.id, made.state)).toMatchObject({ isExternal: false });
      expect(await read(made.id)).toMatchObject({ isExternal: true, state: { outputs: { succeeded: 2 } } });
    });
  });

  it("keeps one that ICE has forgotten; one that it never knew is refused", async () => {
    await withBatch(async ({ read, life }, _args, made) => {
      const other = "0".repeat(32);
      expect(await read(other, made.state)).toEqual({
        id: other,
        isExternal: false,
        state: {
          outputs: made.state.outputs,
          record: made.state.record,
          ...{ secretOutputs: [], isRecordSecret: false },
        },
      });
      await expect(read(other)).rejects.toThrow();
      const effect = { kind: "error", status: 403, code: "Forbidden.RAM" } as const;
      life.emulator.faults.add({ operation: "GetBatchMediaProducingJob", when: "before", effect });
      await expect(read(made.id, made.state)).rejects.toThrow("Forbidden.RAM");
    });
  });
});

describe("the wait for a batch", () => {
  /** Of one that goes on rendering until it is released. */
  const withSlow = (
    story: (
      given: { readonly create: (more?: object) => Promise<Settled>; readonly status: string[] },
      life: Life,
      stop: AbortController,
    ) => Promise<void>,
  ) =>
    withSibling(mediaBatch, async ({ life }) => {
      life.emulator.jobs.hold();
      const status: string[] = [];
      const stop = new AbortController();
      const settings: Readonly<Record<string, string>> = {
        "alicloud:accessKey": "emulator",
        "alicloud:secretKey": "emulator-secret",
        "alicloud-ice:endpoint": life.emulator.url,
      };
      const log = {
        ...{ info: () => undefined, warn: () => undefined, delivered: () => Promise.resolve() },
        status: (_urn: string, line: string) => void status.push(line),
      };
      const run = createRun((key) => settings[key], life.clock, { log, cancelled: stop.signal });
      const create = (more: object = {}) =>
        verbsOn(run, mediaBatch).create(context, { ...argsOf(life), ...more });
      try {
        await story({ create, status }, life, stop);
      } finally {
        life.emulator.jobs.release();
      }
    });

  it("is none with skipAwait, which shuts no gate", async () => {
    await withSlow(async ({ create, status }) => {
      const made = await create({ skipAwait: true });
      expect(made).toMatchObject({ kind: "ready", state: { outputs: { succeeded: 0, failed: 0 } } });
      expect(made.state.outputs["status"]).not.toBe("Finished");
      expect(status).toEqual([]);
    });
  });

  it("says how many films have ended, looks ever more seldom, and ends with its timeout", async () => {
    await withSlow(async ({ create, status }, life) => {
      const made = await create({ timeout: "2m" });
      expect(made.kind === "notReady" ? made.reasons : []).toEqual([
        expect.stringMatching(
          /^Timed out after 2:00: batch \w+ in cn-shanghai is \w+, and ICE goes on with it; the next `pulumi up` waits for the same batch\.$/u,
        ),
      ]);
      expect(new Set(status)).toEqual(new Set(["0 of 2 films have ended"]));
      const looksAtMs = life.emulator.requests
        .list("GetBatchMediaProducingJob")
        .map(({ time }) => Date.parse(time));
      for (const [index, pauseMs] of [5_000, 7_500, 11_250, 15_000, 15_000].entries()) {
        const [one = 0, next = 0] = looksAtMs.slice(index, index + 2);
        expect(Math.abs(next - one - pauseMs)).toBeLessThan(1_500);
      }
    });
  });

  it("ends when the user interrupts it, with how to go on", async () => {
    await withSlow(async ({ create, status }, _life, stop) => {
      const making = create();
      await until(() => status.length > 0);
      stop.abort(new Error("Ctrl-C"));
      const made = await making;
      expect(made.kind === "notReady" ? made.reasons : []).toEqual([
        expect.stringMatching(/^Interrupted: batch \w+ in cn-shanghai is \w+, and ICE goes on with it; /u),
      ]);
    });
  });

  it("ends with what ICE refuses, in its words", async () => {
    await withSlow(async ({ create }, life) => {
      const effect = { kind: "error", status: 403, code: "Forbidden.RAM" } as const;
      life.emulator.faults.add({ operation: "GetBatchMediaProducingJob", when: "before", times: 9, effect });
      await expect(create()).rejects.toThrow("Forbidden.RAM");
    });
  });
});
