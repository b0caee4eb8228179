import { z } from "zod";
import { template } from "../../../../provider/src/lifecycle/template/template";
import { EmulatorClient } from "../../../support/emulatorClient";
import { withSibling } from "../../../support/siblingLife";

const config = {
  VideoTracks: [
    { VideoTrackClips: [{ MediaURL: "$Clip", Effects: [{ Type: "Text", Content: "$标题:Hi" }] }] },
  ],
};

it("a template is made, told by its parameters, and unchanged by other words for the same config", async () => {
  await withSibling(template, async ({ create, up }) => {
    const made = await create({ config });
    expect(made).toMatchObject({
      kind: "ready",
      state: { outputs: { parameters: ["Clip", "标题"], status: "Available", type: "Timeline", config } },
    });
    expect(String(made.state.outputs["name"])).toMatch(/^one-[0-9a-f]{7}$/u);
    expect(await up(made, { config: JSON.stringify(config, undefined, 2) })).toBe("unchanged");
  });
});

it("a changed config is taken over in place, and its hash changes; another type makes it anew", async () => {
  await withSibling(template, async ({ create, up }) => {
    const made = await create({ config });
    const changed = await up(made, { config: { VideoTracks: [] } });
    expect(changed).toMatchObject({ id: made.id, state: { outputs: { parameters: [] } } });
    expect(changed).not.toMatchObject({
      state: { outputs: { configHash: made.state.outputs["configHash"] } },
    });
    const batch = { type: "BatchEditing", config: { OutputTemplateConfig: {} } };
    expect(await up(made, batch)).toEqual(["type"]);
  });
});

it("a forced replacement finds the template again, and leaves it there; another type takes the old one away", async () => {
  await withSibling(template, async ({ create, replace, read, log }) => {
    const made = await create({ config });
    const next = await replace(made, { config });
    expect(next.id).toBe(made.id);
    expect(await read(next.id, next.state)).toMatchObject({ id: made.id });
    expect(log.at(-1)).toBe(`Template ${made.id} stays: a resource of this program holds it.`);
    const batch = { type: "BatchEditing", config: { OutputTemplateConfig: {} } };
    expect((await replace(next, batch, false)).id).not.toBe(made.id);
    expect(await read(next.id, next.state)).toMatchObject({ id: "" });
  });
});

it.each(["before", "after"] as const)(
  "a lost reply (%s it took effect) makes no second template",
  async (when) => {
    await withSibling(template, async ({ create, life }) => {
      life.emulator.faults.add({
        operation: "AddTemplate",
        when,
        effect: { kind: "error", status: 503, code: "ServiceUnavailable" },
      });
      const made = await create({ config });
      expect(await templatesIn(life.emulator.url)).toEqual([made.id]);
    });
  },
);

it("a state that was lost finds the template again, by the name that is its own", async () => {
  await withSibling(template, async ({ create, life, log }) => {
    const made = await create({ config });
    expect((await create({ config })).id).toBe(made.id);
    expect(log.join("\n")).toContain(`Found template ${made.id} of an earlier run: none was made.`);
    expect(await templatesIn(life.emulator.url)).toHaveLength(1);
  });
});

it("what somebody changed in ICE is told, and the next up puts it right", async () => {
  await withSibling(template, async ({ create, read, up, life }) => {
    const made = await create({ config });
    const client = new EmulatorClient({ url: life.emulator.url });
    await client.call("UpdateTemplate", { TemplateId: made.id }, { Config: '{"VideoTracks":[]}' });
    const { state } = await read(made.id, made.state);
    expect(state.outputs["config"]).toBe('{"VideoTracks":[]}');
    expect(await up({ ...made, state }, { config })).toMatchObject({ state: { outputs: { config } } });
    await client.call("DeleteTemplate", { TemplateIds: made.id });
    expect((await read(made.id, made.state)).id).toBe("");
  });
});

it("a VETemplate is waited for, and one that ICE can't use fails with its id", async () => {
  await withSibling(template, async ({ create }) => {
    const made = await create({
      type: "VETemplate",
      config: { oss_url: "https://films.oss-cn-shanghai.aliyuncs.com/none.zip" },
    });
    expect(made).toMatchObject({ kind: "notReady", state: { outputs: { status: "ProcessFailed" } } });
    expect(made.kind === "notReady" ? made.reasons.join() : "").toContain(made.id);
  });
});

it("a template goes with its resource, and gone is gone", async () => {
  await withSibling(template, async ({ create, remove, life }) => {
    const made = await create({ config });
    await remove(made);
    await remove(made);
    expect(await templatesIn(life.emulator.url)).toEqual([]);
  });
});

it("a template is looked up that was made elsewhere; one that there is not is said plainly", async () => {
  await withSibling(template, async ({ create, read }) => {
    const made = await create({ config });
    const found = await read(made.id);
    expect(found).toMatchObject({ isExternal: true, state: { outputs: { parameters: ["Clip", "标题"] } } });
    await expect(read("none")).rejects.toThrow("ICE in cn-shanghai has no template none.");
  });
});

const listed = z.object({ Templates: z.array(z.object({ TemplateId: z.string() })) });

async function templatesIn(url: string): Promise<string[]> {
  const { Templates } = listed.parse(await new EmulatorClient({ url }).call("ListTemplates", {}));
  return Templates.map(({ TemplateId }) => TemplateId);
}

it("under a name that the program gives, another's of that name with another config stays as it is", async () => {
  await withSibling(template, async ({ create, read }) => {
    const theirs = await create({ config, name: "shared" }, "other");
    const ours = await create({ config: { VideoTracks: [] }, name: "shared" });
    expect(ours.id).not.toBe(theirs.id);
    expect((await read(theirs.id, theirs.state)).state.outputs).toMatchObject({ config });
    // One of the same config is the one that an earlier run made.
    expect((await create({ config: { VideoTracks: [] }, name: "shared" })).id).toBe(ours.id);
  });
});
