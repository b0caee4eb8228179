import { definedFields } from "../../../../provider/src/base/definedFields";
import { filmArgs, ossUrl } from "../../../support/films";
import { withStory } from "../../../support/identityStory";

const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const short = filmArgs({ seconds: 1 });
const long = filmArgs({ seconds: 2 });
const elsewhere = filmArgs({ seconds: 2, out: "out/elsewhere.mp4" });
const refusal = (name: string, other: string) =>
  `outputMediaConfig.mediaUrl is the address of two different films, of "${name}" and "${other}": each would overwrite the other. Give each its own; got "${ossUrl("out/film.mp4")}".`;
const twins = (other: string) =>
  `"${other}" writes to the same address: the film of whichever ends last is kept.`;

describe("two renders of a stack at one address", () => {
  it("that differ are refused in the preview, both named, before any call", async () => {
    await withStory({}, async ({ engine, life }) => {
      const program = { intro: { args: short }, trailer: { args: long } };
      expect(await engine.preview(program)).toMatchObject({
        isOk: false,
        errors: [refusal("trailer", "intro")],
      });
      expect(await engine.up(program)).toMatchObject({ isOk: false, errors: [refusal("trailer", "intro")] });
      expect(life.emulator.requests.list()).toEqual([]);
    });
  });

  it.each<[what: string, change: object]>([
    ["by their size", { outputMediaConfig: { ...short.outputMediaConfig, width: 640 } }],
    [
      "by another way to write the address",
      {
        outputMediaConfig: { ...long.outputMediaConfig, mediaUrl: ossUrl("out/%66ilm.mp4") },
        timeline: long.timeline,
      },
    ],
    ["by what they are made from", { timeline: undefined, templateId: "t", clipsParam: {} }],
    ["by their production", { editingProduceConfig: { maxBitrate: 500 } }],
    [
      "where not all is known",
      { timeline: unknown, outputMediaConfig: { ...short.outputMediaConfig, width: 640 } },
    ],
  ])("%s", async (_what, change) => {
    await withStory({}, async ({ engine }) => {
      const other: Readonly<Record<string, unknown>> = definedFields({ ...short, ...change });
      for (const program of [
        { a: { args: short }, b: { args: other } },
        { a: { args: other }, b: { args: short } },
      ]) {
        const { isOk, errors } = await engine.preview(program);
        expect({ isOk, errors }).toEqual({
          isOk: false,
          errors: [expect.stringContaining('of "b" and "a"')],
        });
      }
    });
  });

  it("that are one and the same film only warn, however it is written and whatever triggers it", async () => {
    await withStory({}, async ({ engine }) => {
      const text = {
        ...short,
        timeline: JSON.stringify(short.timeline),
        outputMediaConfig: { ...short.outputMediaConfig, mediaUrl: ossUrl("out/%66ilm.mp4") },
      };
      for (const twin of [short, text, { ...short, triggers: [1] }, { ...short, userData: { a: 1 } }]) {
        const { isOk, log } = await engine.preview({ a: { args: short }, b: { args: twin } });
        expect({ isOk, log: log.filter((line) => line.includes("writes to")) }).toEqual({
          isOk: true,
          log: [twins("a")],
        });
      }
    });
  });

  it("are judged as soon as both are known", async () => {
    await withStory({}, async ({ engine }) => {
      const later = (args: object, change: object) => ({ args: { ...args, ...change } });
      for (const change of [
        { timeline: unknown },
        { outputMediaConfig: unknown },
        { outputMediaConfig: { ...short.outputMediaConfig, mediaUrl: unknown } },
        { outputMediaTarget: unknown },
      ]) {
        expect(await engine.preview({ a: { args: short }, b: later(long, change) })).toMatchObject({
          isOk: true,
        });
      }
      expect(await engine.up({ a: { args: short }, b: { args: long } })).toMatchObject({
        errors: [refusal("b", "a")],
      });
    });
  });

  it("and the address is not shown where it is a secret", async () => {
    await withStory({}, async ({ engine }) => {
      const hidden = { args: long, secretArguments: ["outputMediaConfig"] };
      const { errors } = await engine.preview({ a: { args: short }, b: hidden });
      expect(errors).toEqual([expect.stringContaining("got a value that is not shown")]);
    });
  });

  it("that change places, or hand the address on, are not two", async () => {
    await withStory({}, async ({ engine }) => {
      await engine.up({ a: { args: short }, b: { args: elsewhere } });
      const swapped = { a: { args: elsewhere }, b: { args: short } };
      expect(await engine.preview(swapped)).toMatchObject({ isOk: true, errors: [] });
      expect(await engine.up({ b: { args: long } })).toMatchObject({ isOk: true, errors: [] });
      expect(await engine.up({ c: { args: long, alias: "b" } })).toMatchObject({ isOk: true, errors: [] });
    });
  });

  it("that an earlier version left so only warn until one of them is to be rendered again", async () => {
    await withStory({}, async ({ engine }) => {
      await engine.up({ a: { args: short } });
      const first = engine.snapshot();
      engine.restore({ resources: [], pendingDeletes: [] });
      await engine.up({ b: { args: long } });
      engine.restore({ resources: [...first.resources, ...engine.snapshot().resources], pendingDeletes: [] });
      const both = { a: { args: short }, b: { args: long } };
      expect(await engine.up(both)).toMatchObject({ isOk: true, steps: [], log: [twins("a")] });
      for (const changed of [
        { ...long, triggers: [1] },
        { ...long, rerenderIfMissing: true },
      ]) {
        expect(await engine.preview({ ...both, b: { args: changed } })).toMatchObject({
          errors: [refusal("b", "a")],
        });
      }
    });
  });
});
