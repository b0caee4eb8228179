import { z } from "zod";
import type { EngineStack } from "../../support/engineStack";
import { configFlags, exampleBeside, putClips, withExample } from "../../support/withExample";

const exported = z.looseObject({
  deployment: z.looseObject({ resources: z.array(z.looseObject({ type: z.string() })) }),
});

const upstream = "organization/downstream-films/test";

test("a site takes a film of another stack, and never the old one for the new", async () => {
  await withExample("downstream/films", ["clips/trailer-1.mp4"], async (running) => {
    const { stack: films, emulator } = running;
    const site = await exampleBeside(running, "downstream/site");
    try {
      const upFilms = (version: string, ...flags: string[]) =>
        films.up(...configFlags({ bucket: "films", version }), ...flags);
      const upSite = (version: string) => site.up(...configFlags({ films: upstream, version }));

      expect(await upFilms("1")).toMatchObject({ code: 0 });
      const first = await films.outputs();
      expect(first).toMatchObject({ film: { version: "1" } });
      expect(await upSite("1")).toMatchObject({ code: 0 });
      expect(emulator.requests.count("SubmitMediaProducingJob")).toBe(1);

      // The fact that all of this is about: after an `up` that failed, the outputs are those of the one before.
      expect((await upFilms("2")).code).not.toBe(0);
      expect(await films.outputs()).toEqual(first);
      const isRefused = async (shown: string) => {
        const refused = await upSite("2");
        expect(refused.code).not.toBe(0);
        expect(refused.output).toContain(`The stack ${upstream} shows ${shown}, and version 2 is wanted`);
        expect(await site.outputs()).toMatchObject({ page: expect.stringContaining("?v=1") as unknown });
      };
      await isRefused("version 1");
      // With --continue-on-error the engine may as well write down what stands for a value that is not known.
      await showFilm(films, "04da6b54-80e4-46f7-96ec-b56ff0331ba9");
      await isRefused("no film");

      putClips(emulator, ["clips/trailer-2.mp4"]);
      expect(await upFilms("2")).toMatchObject({ code: 0 });
      expect(await upSite("2")).toMatchObject({ code: 0 });
      expect(await site.outputs()).toMatchObject({ page: expect.stringContaining("?v=2") as unknown });

      // An `up` that leaves the film out registers outputs, and rendered nothing.
      expect(await upFilms("3", "--exclude", "**::trailer")).toMatchObject({ code: 0 });
      expect((await upSite("3")).output).toContain(
        `The stack ${upstream} shows version 2, and version 3 is wanted`,
      );
    } finally {
      site.remove();
    }
  });
});

/** Writes the output `film` of a stack into its state. */
async function showFilm(stack: EngineStack, film: string): Promise<void> {
  const state = exported.parse(JSON.parse((await stack.run(["stack", "export"])).output));
  for (const resource of state.deployment.resources) {
    if (resource.type === "pulumi:pulumi:Stack") resource["outputs"] = { film };
  }
  const imported = await stack.run(["stack", "import", "--file", stack.write("edited.json", state)]);
  expect(imported).toMatchObject({ code: 0 });
}
