import { verbsOf } from "../../../support/dynamicVerbsOf";
import type { Run } from "../../../../provider/src/run/run";
import { filmArgs } from "../../../support/films";
import { withStory } from "../../../support/identityStory";
import { runOn } from "../../../support/runOn";

const args = { ...filmArgs(), deletionPolicy: "delete" };

/** A run that tells in which regions it was asked to call. */
function recording(run: Run): { readonly run: Run; readonly regions: string[] } {
  const regions: string[] = [];
  const connect: Run["connect"] = (region, endpoint) => {
    regions.push(region);
    return run.connect(region, endpoint);
  };
  return { run: { ...run, connect }, regions };
}

it("read, update and delete call the region that is stored, and not a changed configuration's", async () => {
  await withStory({}, async (story) => {
    await story.up(args);
    const { id = "", outputs = {}, inputs = {} } = story.engine.state["film"] ?? {};
    const { run, regions } = recording(runOn(story.life, { "alicloud-ice:region": "cn-beijing" }));
    const verbs = verbsOf(run);
    await verbs.read(id, outputs);
    await verbs.update(id, { ...outputs, status: "Processing" }, { ...inputs, timeout: "2h" });
    await verbs.delete(id, outputs);
    expect(regions).toEqual(["cn-shanghai", "cn-shanghai", "cn-shanghai"]);
    // One look at a job that nobody waits for, too; the configured one where none is stored.
    const pending = { ...outputs, status: "Processing", skipAwait: true };
    for (const olds of [pending, { ...pending, region: undefined }])
      await verbs.diff(id, olds, { ...inputs, skipAwait: true });
    expect(regions.slice(3)).toEqual(["cn-shanghai", "cn-beijing"]);
  });
});

it("the age of a job is judged by the createTime in the state, not by when it was submitted", async () => {
  await withStory({}, async (story) => {
    await story.up(args);
    const { id = "", outputs = {} } = story.engine.state["film"] ?? {};
    story.life.emulator.jobs.forget(id);
    story.life.clock.advance(5 * 60_000);
    const old = { ...outputs, createTime: "2021-01-01T00:00:00Z" };
    const verbs = verbsOf(runOn(story.life));
    expect(await verbs.read(id, old)).toEqual({ id, props: old });
    await expect(verbs.read(id, outputs)).rejects.toThrow(`ICE in cn-shanghai does not know job ${id}`);
  });
});
