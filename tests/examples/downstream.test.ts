import { configFlags, exampleBeside, putClips, withExample } from "../support/withExample";

const upstream = "organization/downstream-films/test";

test("a site takes a film of another stack, and never the old one for the new", async () => {
  await withExample("downstream/films", ["clips/trailer-1.mp4"], async (running) => {
    const { stack: films, emulator } = running;
    const site = await exampleBeside(running, "downstream/site");
    try {
      const upFilms = (version: string, ...flags: string[]) =>
        films.up(...configFlags({ bucket: "films", version }), ...flags);
      const upSite = (version: string) => site.up(...configFlags({ films: upstream, version }));
      const refusal = (shown: string, wanted: string) =>
        `The stack ${upstream} shows version ${shown}, and version ${wanted} is wanted`;

      expect(await upFilms("1")).toMatchObject({ code: 0 });
      const first = await films.outputs();
      expect(first).toMatchObject({ film: { version: "1" } });
      expect(await upSite("1")).toMatchObject({ code: 0 });
      expect(emulator.requests.count("SubmitMediaProducingJob")).toBe(1);

      // The fact that all of this is about: after an `up` that failed, the outputs are those of the one before.
      expect((await upFilms("2", "--continue-on-error")).code).not.toBe(0);
      expect(await films.outputs()).toEqual(first);
      const refused = await upSite("2");
      expect(refused.code).not.toBe(0);
      expect(refused.output).toContain(refusal("1", "2"));
      expect(await site.outputs()).toMatchObject({ page: expect.stringContaining("?v=1") as unknown });

      putClips(emulator, ["clips/trailer-2.mp4"]);
      expect(await upFilms("2")).toMatchObject({ code: 0 });
      expect(await upSite("2")).toMatchObject({ code: 0 });
      expect(await site.outputs()).toMatchObject({ page: expect.stringContaining("?v=2") as unknown });

      // An `up` that leaves the film out registers outputs, and rendered nothing.
      expect(await upFilms("3", "--exclude", "**::trailer")).toMatchObject({ code: 0 });
      expect((await upSite("3")).output).toContain(refusal("2", "3"));
    } finally {
      site.remove();
    }
  });
});
