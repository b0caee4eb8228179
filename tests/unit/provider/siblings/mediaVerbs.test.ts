import { unknownMarker } from "../../../../provider/src/inputs/unknowns";
import { mediaInfo } from "../../../../provider/src/lifecycle/mediaInfo/mediaInfo";
import type { Settled } from "../../../../provider/src/lifecycle/results";
import { verbsOn } from "../../../../provider/src/lifecycle/verbsOn";
import { EmulatorClient } from "../../../support/emulatorClient";
import { type HostileIce, isBody, withHostileIce } from "../../../support/hostileIce";
import type { Life } from "../../../support/lifecycle";
import { runOn } from "../../../support/runOn";
import { putObject, type Sibling, withSibling } from "../../../support/siblingLife";

const context = {
  ...{ urn: "urn:pulumi:dev::films::pulumi-nodejs:dynamic/alicloud-ice:Sibling::one", name: "one" },
  ...{ protect: false, secretArguments: [], timeouts: {}, waits: true },
};

const argsOf = (life: Life) => ({ inputUrl: putObject(life, "in/one.mp4"), region: life.emulator.region });

const withMedia = (
  story: (sibling: Sibling, args: ReturnType<typeof argsOf>, made: Settled) => Promise<void>,
) =>
  withSibling(mediaInfo, async (sibling) => {
    const { life, create } = sibling;
    const args = argsOf(life);
    await story(sibling, args, await create(args));
  });

/** ICE says another status of every material. */
const withStatus = (status: string, story: (sibling: Sibling, ice: HostileIce) => Promise<void>) =>
  withSibling(mediaInfo, (sibling) =>
    withHostileIce(sibling.life.emulator, async (ice) => {
      ice.spoil = ({ body }) => {
        const said: unknown = JSON.parse(JSON.stringify(body).replaceAll('"Normal"', `"${status}"`));
        return isBody(said) ? said : undefined;
      };
      await story(sibling, ice);
    }),
  );

describe("what an up does with a material", () => {
  it("is not known before its arguments are", async () => {
    await withMedia(async ({ life }, args, { id, state }) => {
      const verbs = verbsOn(runOn(life), mediaInfo);
      const stored = { id, outputs: state.outputs, record: state.record };
      const news = { ...args, inputUrl: unknownMarker };
      expect(await verbs.diff(context, { stored, args: news })).toEqual({ changes: true });
    });
  });

  it("is to go on with one that ICE has not looked at, or can't use", async () => {
    await withMedia(async ({ up }, args, made) => {
      const preparing = {
        ...made,
        state: { ...made.state, outputs: { ...made.state.outputs, status: "Init" } },
      };
      expect(await up(preparing, args)).toMatchObject({ kind: "ready", id: made.id });
    });
  });

  it("is another one for a font, and the same for any other kind of business", async () => {
    await withMedia(async ({ up }, args, made) => {
      expect(await up(made, { ...args, businessType: "font" })).toEqual(["businessType"]);
      const opening = await up(made, { ...args, businessType: "opening", title: "font" });
      expect(opening).toMatchObject({ kind: "ready", id: made.id });
    });
  });

  it("is told to ICE where what ICE keeps has changed, and nothing else is", async () => {
    await withMedia(async ({ up, life }, args, made) => {
      const told = () => life.emulator.requests.list("UpdateMediaInfo").map(({ params }) => params);
      await up(made, { ...args, deletionPolicy: "retain", timeout: "5m" });
      expect(told()).toEqual([]);
      await up(made, { ...args, title: "Two", deletionPolicy: "retain" });
      expect(told()).toEqual([expect.objectContaining({ MediaId: made.id, Title: "Two" })]);
      // The mark by which it is found again stays, unless the program has one of its own.
      expect(told()[0]?.["ReferenceId"]).toMatch(/^pulumi-/u);
      await up(made, { ...args, referenceId: "ours-1" });
      expect(told()[1]).toMatchObject({ ReferenceId: "ours-1" });
    });
  });

  it("fails for one that is not there any more, with what to do", async () => {
    await withMedia(async ({ up, life }, args, made) => {
      const client = new EmulatorClient({ url: life.emulator.url });
      await client.call("DeleteMediaInfos", { MediaIds: made.id });
      await expect(up(made, { ...args, title: "Two" })).rejects.toThrow(
        `ICE in cn-shanghai has no media ${made.id}. Check the id, the region and the account; \`pulumi refresh\` lets`,
      );
      const effect = { kind: "error", status: 403, code: "Forbidden.RAM" } as const;
      life.emulator.faults.add({ operation: "UpdateMediaInfo", when: "before", times: 9, effect });
      await expect(up(made, { ...args, title: "Three" })).rejects.toThrow("Forbidden.RAM");
    });
  });

  it("is registered under a token of its content, which is the same in every run", async () => {
    await withSibling(mediaInfo, async ({ create, life }) => {
      // Without a mark of its own, which is made of the content as well.
      const args = { ...argsOf(life), referenceId: "ours-1" };
      const tokens: unknown[] = [];
      for (const contentHash of [undefined, "1", "2", "2"]) {
        life.emulator.requests.clear();
        await create({ ...args, ...(contentHash !== undefined && { contentHash }) });
        tokens.push(life.emulator.requests.list("RegisterMediaInfo")[0]?.params["ClientToken"]);
      }
      expect(new Set(tokens).size).toBe(3);
      expect(tokens[3]).toBe(tokens[2]);
    });
  });

  it("takes as many tags as ICE does", async () => {
    await withSibling(mediaInfo, async ({ check, life }) => {
      const mediaTags = Array.from({ length: 16 }, () => "a".repeat(32)).join(",");
      expect(await check({ ...argsOf(life), mediaTags })).toEqual([]);
    });
  });

  it.each(["subtitles", "font"])("takes a text that is for %s", async (businessType) => {
    await withSibling(mediaInfo, async ({ check, life }) => {
      const inputUrl = putObject(life, "in/a.srt");
      expect(await check({ inputUrl, mediaType: "text", businessType })).toEqual([]);
    });
  });
});

describe("a material that ICE can't use", () => {
  it("is kept, with where it is and what to do", async () => {
    await withStatus("PrepareFail", async ({ create, life }, ice) => {
      const inputUrl = putObject(life, "in/one.mp4");
      const made = await create({ inputUrl: `${inputUrl}?Signature=s`, endpoint: ice.url });
      expect(made).toMatchObject({ kind: "notReady", state: { outputs: { status: "PrepareFail" } } });
      expect(made.kind === "notReady" ? made.reasons : []).toEqual([
        `ICE can't use the material at ${inputUrl}: it says PrepareFail (media ${made.id}, region cn-shanghai). Check that the object is there, and that it is complete and plays; \`contentHash\` registers it anew.`,
      ]);
      const secret = { ...context, secretArguments: ["inputUrl"] };
      const verbs = verbsOn(runOn(life, { "alicloud-ice:endpoint": ice.url }), mediaInfo);
      const hidden = await verbs.create(secret, { inputUrl, ifRegistered: "adopt" });
      expect(hidden.kind === "notReady" ? hidden.reasons[0] : "").toContain(
        "can't use the material: it says",
      );
    });
  });

  it("is not one of which ICE refuses to tell: that is said at once", async () => {
    await withSibling(mediaInfo, async ({ create, life }) => {
      life.emulator.assumptions.set({ deniedOperations: ["BatchGetMediaInfos", "GetMediaInfo"] });
      const beganAtMs = life.clock.now();
      await expect(create({ inputUrl: putObject(life, "in/one.mp4") })).rejects.toThrow("BatchGetMediaInfos");
      expect(life.clock.now() - beganAtMs).toBeLessThan(60_000);
    });
  });
});

describe("a refresh of a material", () => {
  it("tells of one that was made elsewhere, which an import takes over, unless there is none", async () => {
    await withMedia(async ({ read }, _args, made) => {
      expect(await read(made.id, made.state)).toMatchObject({ isExternal: false });
      expect(await read(made.id)).toMatchObject({
        isExternal: true,
        state: { outputs: { mediaId: made.id } },
      });
      // One that an import has just written, without a record.
      const { outputs } = made.state;
      expect(await read(made.id, { ...made.state, outputs, record: undefined })).toMatchObject({
        isExternal: false,
      });
      await expect(read("0".repeat(32))).rejects.toThrow("ICE in cn-shanghai has no media 000");
    });
  });

  it("needs a region: the stored one, else the configured", async () => {
    await withMedia(async ({ life }, _args, { id, state }) => {
      const none = { "alicloud-ice:region": undefined, "alicloud:region": undefined };
      const verbs = verbsOn(runOn(life, none), mediaInfo);
      expect(await verbs.read(context, { id, outputs: state.outputs, record: state.record })).toMatchObject({
        state: { outputs: { region: "cn-shanghai" } },
      });
      await expect(verbs.read(context, { id, outputs: {}, record: undefined })).rejects.toThrow(
        `MediaInfo ${id} can't be read: its state has no region, and none is configured.`,
      );
    });
  });

  it("forgets one that is gone, whole", async () => {
    await withMedia(async ({ read, life }, _args, made) => {
      await new EmulatorClient({ url: life.emulator.url }).call("DeleteMediaInfos", { MediaIds: made.id });
      expect(await read(made.id, made.state)).toEqual({
        id: "",
        isExternal: false,
        state: { outputs: {}, secretOutputs: [], isRecordSecret: false },
      });
    });
  });
});

it("what a run has met of a material it knows for its films, by each verb", async () => {
  await withMedia(async ({ life }, args, { id, state }) => {
    const stored = { id, outputs: state.outputs, record: state.record };
    const lengthAfter = async (verb: (verbs: ReturnType<typeof verbsOn>) => Promise<unknown>) => {
      const run = runOn(life);
      await verb(verbsOn(run, mediaInfo));
      return run.memory.assets.find(id)?.durationSeconds;
    };
    const duration = state.outputs["duration"];
    expect(duration).toEqual(expect.any(Number));
    expect(await lengthAfter((verbs) => verbs.read(context, stored))).toBe(duration);
    expect(await lengthAfter((verbs) => verbs.diff(context, { stored, args }))).toBe(duration);
    expect(await lengthAfter((verbs) => verbs.update(context, { stored, args }))).toBe(duration);
  });
});

it("one that the program goes on with stays, whatever else is taken away", async () => {
  await withMedia(async ({ life, log }, args, { id, state }) => {
    const verbs = verbsOn(runOn(life, {}, log), mediaInfo);
    const stored = { id, outputs: state.outputs, record: state.record };
    await verbs.check(context, { olds: state.outputs, news: args });
    await verbs.diff(context, { stored, args });
    await verbs.delete({ ...context, urn: "urn:pulumi:dev::films::other" }, stored);
    expect(log.at(-1)).toBe(`Media ${id} stays: a resource of this program holds it.`);
  });
});
