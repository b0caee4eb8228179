import { mediaProducingJobSet } from "../../../../provider/src/lifecycle/set/mediaProducingJobSet";
import { verbsOn } from "../../../../provider/src/lifecycle/verbsOn";
import { filmArgs } from "../../../support/films";
import { withLife } from "../../../support/lifecycle";
import { runOn } from "../../../support/runOn";
import { withSet } from "../../../support/setLife";

const films = { en: filmArgs({ out: "out/en.mp4" }), fr: filmArgs({ out: "out/fr.mp4" }) };

describe("a destroy of a set that deletes its films", () => {
  it("takes those as well whose jobs have ended since the last look", async () => {
    await withSet(async (set) => {
      set.life.emulator.jobs.hold();
      expect(await set.up({ films, deletionPolicy: "delete", timeout: "1m" })).toMatchObject({ newJobs: 2 });
      set.life.emulator.jobs.release();
      set.life.clock.advance(10 * 60_000);
      await set.destroy();
      const { jobs } = set.life.emulator;
      const asked = set.life.emulator.requests
        .list("DeleteMediaInfos")
        .map(({ params }) => params["MediaIds"]);
      const ids = asked.flatMap((text) => text?.split(",") ?? []).sort();
      expect(ids).toEqual(
        jobs
          .list()
          .map(({ mediaId }) => mediaId)
          .sort(),
      );
    });
  });

  it.each([
    ["one film", { en: films.en }, ""],
    ["two films", films, " So it went with 1 more film."],
  ])("says why it could not, once for all of them: %s", async (_what, some, others) => {
    await withSet(async (set) => {
      await set.up({ films: some, deletionPolicy: "delete" });
      set.life.emulator.assumptions.set({ deniedOperations: ["DeleteMediaInfos"] });
      const error: unknown = await set.destroy().catch((thrown: unknown) => thrown);
      expect(String(error)).toContain("RAM does not allow ice:DeleteMediaInfos");
      expect(String(error).includes(" more film")).toBe(others !== "");
      expect(String(error).endsWith(others)).toBe(true);
    });
  });
});

it.each([
  ["as List tells", []],
  ["as the state tells, where List is denied", ["ListMediaProducingJobs"]],
])(
  "a changed film of a set waits for its job of before, which still writes to the same address, %s",
  async (_how, deniedOperations) => {
    await withSet(async (set) => {
      set.life.emulator.assumptions.set({ deniedOperations });
      set.life.emulator.jobs.hold();
      await set.up({ films: { en: films.en }, timeout: "1m" });
      const edited = { en: filmArgs({ out: "out/en.mp4", seconds: 1 }) };
      expect(await set.up({ films: edited, timeout: "1m" })).toMatchObject({ isOk: false, newJobs: 0 });
      set.life.emulator.jobs.release();
      expect(await set.up({ films: edited })).toMatchObject({ isOk: true, newJobs: 1 });
    });
  },
);

it("two sets of a program may write the same film to one address, which is said once, and no different ones", async () => {
  await withLife({}, async (life) => {
    const lines: string[] = [];
    const verbs = verbsOn(runOn(life, {}, lines), mediaProducingJobSet);
    const check = async (name: string, news: object) => {
      const urn = `urn:pulumi:dev::films::alicloud-ice:index:MediaProducingJobSet::${name}`;
      const context = { urn, name, protect: false, secretArguments: [], timeouts: {}, waits: true };
      return (await verbs.check(context, { olds: undefined, news: { films: news } })).failures;
    };
    expect(await check("one", { en: films.en })).toEqual([]);
    expect(await check("two", { de: films.en })).toEqual([]);
    expect(await check("two", { de: films.en })).toEqual([]);
    expect(lines.filter((line) => line.includes("writes to the same address as"))).toHaveLength(1);
    const different = filmArgs({ out: "out/en.mp4", seconds: 1 });
    expect(await check("three", { fr: different })).toEqual([
      expect.stringContaining("names the same address as"),
    ]);
  });
});
