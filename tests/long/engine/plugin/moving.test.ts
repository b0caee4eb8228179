import { filmArgs } from "../../../support/films";
import { runOver } from "../../../support/gateReport";
import { did, opensOnSuccess, pages, renders } from "../../../support/gateRows";
import { gateProgram, gateStates, SavedGateStates } from "../../../support/gateStates";
import { withLanguage, yamlFiles } from "../../../support/pluginStack";
import { openQuickStack } from "../../../support/withQuickStack";
import { jobCount } from "../../../support/withStack";
import { allPages, up } from "../../../engine/gate/verbsOverStates";

jest.setTimeout(300_000);

const film = filmArgs({ out: "out/succeeded.mp4" });
const dynamicFiles = {
  "Pulumi.yaml": "name: films\nruntime: nodejs\nmain: index.js\n",
  "package.json": JSON.stringify({ main: "index.js" }),
  "index.js": `new (require("pulumi-alicloud-ice").MediaProducingJob)("succeeded", ${JSON.stringify(film)});\n`,
};
const pluginType = "alicloud-ice:index:MediaProducingJob";

/** The dynamic provider knows no type of the plugin: a program that goes back has to say it. */
const goingBack = `
  pulumi.runtime.registerStackTransformation(({ type, props, opts }) => {
    const [, kind] = /^pulumi-nodejs:dynamic.alicloud-ice:(.+)$/.exec(type) ?? [];
    const aliases = kind === undefined ? [] : [{ type: "alicloud-ice:index:" + kind }];
    return { props, opts: pulumi.mergeOptions(opts, { aliases }) };
  });
`;

describe("a stack of the dynamic provider that moves to the plugin, and back", () => {
  it("keeps every job and the gate, whatever state a render is in: only the failed one is rendered again", async () => {
    const running = await openQuickStack({ program: "" });
    const { stack, emulator } = running;
    const saved = await SavedGateStates.build(stack, emulator);
    try {
      stack.setHost("plugin");
      stack.setProgram(gateProgram({ pages: allPages }));
      const preview = await runOver(running, ["preview"]);
      expect(preview.rows.filter((row) => row.did.startsWith("replace")).map(({ state }) => state)).toEqual([
        "failed",
      ]);
      const moved = await runOver(running, up);
      expect(pages(moved.rows)).toEqual(opensOnSuccess);
      expect(renders(moved.rows)).toEqual({ failed: 1 });
      for (const state of gateStates.filter((each) => each !== "failed")) {
        const it = stack.resource(state);
        expect(it).toMatchObject({ id: saved.jobIds[state], type: pluginType });
        for (const hidden of ["__provider", "__context"]) expect(it?.outputs).not.toHaveProperty(hidden);
        expect(it?.outputs).toHaveProperty("__render");
      }
      const again = await runOver(running, up);
      expect(pages(again.rows)).toEqual(opensOnSuccess);
      expect(renders(again.rows)).toEqual({ failed: 1 });
      expect(did(again.rows)).toMatchObject({ success: "same", agedOut: "same", mediaDeleted: "same" });

      stack.setHost("dynamic");
      stack.setProgram(goingBack + gateProgram({ pages: allPages }));
      const back = await runOver(running, up);
      expect(pages(back.rows)).toEqual(opensOnSuccess);
      expect(renders(back.rows)).toEqual({ failed: 1 });
    } finally {
      saved.remove();
      await running.close();
    }
  });

  it("finds the job of a run that died before its state was written", async () => {
    await withLanguage("yaml", { files: dynamicFiles }, async ({ stack, emulator }) => {
      expect(await stack.up()).toMatchObject({ code: 0 });
      const id = stack.resource("succeeded")?.id;
      const urn = "urn:pulumi:test::films::pulumi-nodejs:dynamic/alicloud-ice:MediaProducingJob::succeeded";
      expect(await stack.run(["state", "delete", urn, "--yes"])).toMatchObject({ code: 0 });
      stack.setFiles(yamlFiles({ resources: { succeeded: { properties: film } } }));
      expect(await stack.up()).toMatchObject({ code: 0 });
      expect(stack.resource("succeeded")?.id).toBe(id);
      expect(jobCount(emulator)).toBe(1);
    });
  });
});
