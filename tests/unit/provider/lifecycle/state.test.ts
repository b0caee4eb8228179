import { filmArgs } from "../../../support/films";
import { type IdentityStory, withStory } from "../../../support/identityStory";

const args = filmArgs();
const outputs = ({ engine }: IdentityStory) => engine.state["film"]?.outputs ?? {};

describe("the state of a render", () => {
  it("holds the region in force, so that a changed configuration renders again, and later verbs keep to it", async () => {
    await withStory({}, async (story) => {
      const s3 = { endpoint: "s3.us-west-1.amazonaws.com", bucket: "films", objectKey: "film.mp4" };
      const keys = { accessKeyId: "its-id", accessKeySecret: "its-secret" };
      // Nothing in it lies in a region; that it fails does not matter here.
      const timeline = { VideoTracks: [{ VideoTrackClips: [{ MediaId: "0".repeat(32) }] }] };
      const args = { timeline, outputMediaTarget: "S3", outputMediaConfig: { ...s3, ...keys } };
      await story.up(args);
      expect(outputs(story)).toMatchObject({ region: "cn-shanghai" });
      expect(story.engine.state["film"]?.inputs).toMatchObject({ region: "cn-shanghai" });

      const moved = story.life.anotherStack("dev", { "alicloud:region": "cn-beijing" });
      moved.restore(story.engine.snapshot());
      expect(await moved.refresh()).toMatchObject({ isOk: true });
      expect(moved.state["film"]?.outputs).toMatchObject({ region: "cn-shanghai" });
      const told = await moved.preview({ film: { args } });
      expect({ steps: told.steps, errors: told.errors }).toEqual({
        steps: ["film replace region,status"],
        errors: [],
      });
      // Written down, it is the resource's own.
      const { steps } = await moved.preview({ film: { args: { ...args, region: "cn-shanghai" } } });
      expect(steps).toEqual(["film replace status"]);
    });
  });

  it("in which the record of the render can't be read is looked at, and nothing renders", async () => {
    await withStory({}, async (story) => {
      await story.up(args);
      const { resources, pendingDeletes } = story.engine.snapshot();
      const strange = resources.map((stored) => ({
        ...stored,
        outputs: { ...stored.outputs, __render: { version: 99 } },
      }));
      story.engine.restore({ resources: strange, pendingDeletes });
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 0, steps: ["film update"] });
      expect(outputs(story)).toMatchObject({ status: "Success", __render: { version: 1 } });
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 0, steps: [] });
    });
  });

  it("of films that are watched by List tells what only Get does: vodMediaId, and a template's timeline", async () => {
    await withStory({}, async (story) => {
      const vod = (index: number) => ({
        args: {
          timeline: args.timeline,
          outputMediaTarget: "vod-media",
          outputMediaConfig: {
            storageLocation: "films.oss-cn-shanghai.aliyuncs.com",
            fileName: `${index}.mp4`,
          },
        },
      });
      const program = Object.fromEntries(
        Array.from({ length: 12 }, (_, index) => [`film-${index}`, vod(index)]),
      );
      expect(await story.up(program)).toMatchObject({ isOk: true, newJobs: 12, errors: [] });
      const lists = story.life.emulator.requests.list("ListMediaProducingJobs");
      expect(lists.filter(({ params }) => params["SortBy"] === "CreationTime:Asc")).not.toEqual([]);
      for (const { id, outputs: its } of Object.values(story.engine.state)) {
        expect(its["vodMediaId"]).toBe(story.life.emulator.jobs.get(id)?.vodMediaId);
        expect(its["vodMediaId"]).toMatch(/^\w{32}$/u);
      }
    });
  });
});

describe("what is said of a render", () => {
  it("is said once of each unknown key, though a replacement is checked twice", async () => {
    await withStory({}, async (story) => {
      const odd = (seconds: number) => ({ ...filmArgs({ seconds }), editingProduceConfig: { oddKey: "1" } });
      for (const seconds of [1, 2]) {
        const { log } = await story.up(odd(seconds));
        expect(log.filter((line) => line.includes("OddKey"))).toHaveLength(1);
      }
    });
  });

  it("is that a finished job was found, even when progress is off", async () => {
    await withStory({ config: { "alicloud-ice:progress": "off" } }, async (story) => {
      await story.upAndCrash(args);
      const { log } = await story.up(args);
      expect(log).toContainEqual(expect.stringMatching(/^Found the finished job \w{32} of this request/u));
    });
  });

  it("is in a preview which arguments are known only in the run", async () => {
    const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    await withStory({}, async (story) => {
      await story.up({ ...args, triggers: ["1"] });
      const said = async (changes: object) =>
        (await story.engine.preview({ film: { args: { ...args, ...changes } } })).log;
      expect(await said({ triggers: [unknown] })).toEqual([
        "triggers is known only in the run: it is rendered again if there is a change.",
      ]);
      expect(await said({ triggers: [unknown], timeline: unknown })).toEqual([
        "timeline and triggers are known only in the run: it is rendered again if there is a change.",
      ]);
      expect(await said({ triggers: ["1"], userData: { note: unknown } })).toEqual([]);
    });
  });

  it("is what was sent before is not held up by a rule that came later", async () => {
    await withStory({}, async (story) => {
      await story.up(args);
      const strict = story.life.anotherStack("dev", { "alicloud-ice:maxOutputMinutes": "0.001" });
      strict.restore(story.engine.snapshot());
      expect(await strict.up({ film: { args } })).toMatchObject({ isOk: true, steps: [] });
      expect(await strict.up({ film: { args: filmArgs({ seconds: 1 }) } })).toMatchObject({ isOk: false });
    });
  });
});
