import { teller } from "../../../../provider/src/lifecycle/set/setProgress";
import { readPackedFilms, writePackedRecord } from "../../../../provider/src/lifecycle/set/packedRecord";
import type { StoredFilm } from "../../../../provider/src/lifecycle/set/storedFilm";
import { filmArgs } from "../../../support/films";
import { withLife } from "../../../support/lifecycle";
import { runOn } from "../../../support/runOn";
import { withSet } from "../../../support/setLife";

it("of thousands of films the first twenty have lines of their own, and that more are left out is said once", async () => {
  await withLife({}, (life) => {
    const lines: string[] = [];
    const say = teller(runOn(life, {}, lines), "urn");
    for (let film = 1; film <= 30; film += 1) say(`k${film}`, "stays.");
    expect(lines).toHaveLength(21);
    expect([lines[0], lines[19], lines[20]]).toEqual([
      '"k1": stays.',
      '"k20": stays.',
      "More lines about single films are left out.",
    ]);
    return Promise.resolve();
  });
});

it("films in one compressed text are read as they were written, messages cut", () => {
  const record = {
    given: "g",
    request: "r",
    settings: { expect: "e" },
    address: "oss://b/k",
    submittedAtMs: 1,
  };
  const films = new Map<string, StoredFilm>([
    ["done", { result: { jobId: "a", status: "Success", duration: 2 }, record }],
    ["failed", { result: { jobId: "b", status: "Failed", message: "x".repeat(500) }, record }],
  ]);
  const written = writePackedRecord("shared", films);
  expect(written).toMatchObject({ version: 1, shared: "shared" });
  const packed = "packed" in written && typeof written.packed === "string" ? written.packed : "";
  expect(readPackedFilms(packed)).toEqual([
    ["done", films.get("done")],
    ["failed", { result: { jobId: "b", status: "Failed", message: "x".repeat(200) }, record }],
  ]);
});

it("what a set will make is said before it is made, and what failed of it, and how many films go", async () => {
  await withSet(async (set) => {
    const films = { en: filmArgs({ out: "out/en.mp4" }), fr: filmArgs({ out: "out/fr.mp4" }) };
    set.life.emulator.jobs.failNext({ code: "ProduceFailed", message: "It did not work" });
    await set.up({ films, deletionPolicy: "delete" });
    const said = set.log.join("\n");
    expect(said).toMatch(/^2 films: 2 new; 2 billable minutes will be rendered\.$/mu);
    expect(said).toMatch(/^1 of 2 films done · 1 failed · /mu);
    expect(await set.up({ films, deletionPolicy: "delete" })).toMatchObject({ isOk: true, newJobs: 1 });
    expect(set.log.join("\n")).toMatch(/^1 of 1 film done · \d/mu);
    await set.destroy();
    expect(set.log).toContain("Deleting 2 films.");
  });
});

it("a set of films that are none is refused, with how it should look", async () => {
  await withSet(async (set) => {
    expect(await set.preview({})).toContain("films is required.");
    expect(await set.preview({ films: ["a"] })).toEqual([
      expect.stringMatching(/^films must be an object of films by key; got /u),
    ]);
    const tooLong = "k".repeat(1_000);
    expect((await set.preview({ films: { [tooLong]: filmArgs() } })).join()).toContain(
      "must have a key of 1 to",
    );
  });
});
