import { configFlags, exampleBeside, putClips, withExample } from "../support/withExample";

const upstreamStack = "organization/downstream-films/test";

test("a site takes a film of another stack, and never the old one for the new", async () => {
  await withExample("downstream/films", ["clips/trailer-1.mp4"], async (running) => {
    const { stack: films, emulator } = running;
    const site = await exampleBeside(running, "downstream/site");
    try {
      const upFilms = (version: string, ...flags: string[]) =>
        films.up(...configFlags({ bucket: "films", version }), ...flags);
      const upSite = (version: string, ...flags: string[]) =>
        site.up(...configFlags({ films: upstreamStack, version }), ...flags);

      expect(await upFilms("1")).toMatchObject({ code: 0 });
      expect(await upSite("1")).toMatchObject({ code: 0 });
      const { film } = await films.outputs();
      console.log(JSON.stringify(film));
      
      const failed = await upFilms("2");
      console.log("FAILED", failed.output);
      console.log("outputs after failed", JSON.stringify(await films.outputs()));
      const failed2 = await upFilms("2", "--continue-on-error");
      console.log("FAILED continue", failed2.code);
      console.log("outputs after failed continue", JSON.stringify(await films.outputs()));
      const refresh = await films.refresh(...configFlags({ bucket: "films", version: "2" }));
      console.log("outputs after refresh", refresh.code, JSON.stringify(await films.outputs()));
      const targeted = await upFilms("3", "--target", "**nothing");
      console.log("target", targeted.code, targeted.output);
      console.log("outputs after target", JSON.stringify(await films.outputs()));
      const s = await upSite("2");
      console.log("SITE", s.code, s.output);
      const s1 = await upSite("1");
      console.log("SITE1", s1.code, s1.output);
      putClips(emulator, ["clips/trailer-2.mp4"]);
      const u=await upFilms("2");
      console.log("fixed", u.code, u.output);
      const s2 = await upSite("2");
      console.log("SITE2", s2.code, s2.output);
      const t2 = await upFilms("3", "--exclude", "**trailer");
      console.log("exclude", t2.code, t2.output);
      console.log("outputs after exclude", JSON.stringify(await films.outputs()));
    } finally {
      site.remove();
    }
  });
}, 300_000);
