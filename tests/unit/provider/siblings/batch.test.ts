import { mediaBatch } from "../../../../provider/src/lifecycle/batch/mediaBatch";
import { ossUrl } from "../../../support/films";
import type { Life } from "../../../support/lifecycle";
import { putObject, withSibling } from "../../../support/siblingLife";

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
