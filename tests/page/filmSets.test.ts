import { filmSets } from "../../emulator/page/src/filmSets";
import type { JobRow } from "../../emulator/src/page/wire";

let count = 0;
function job(place: string, changes: Partial<JobRow> = {}): JobRow {
  count += 1;
  const name = place.replace(/^.*\//u, "");
  const base = { jobId: `job${count}`, status: "Success", progress: 100, createdAtMs: count };
  return { ...base, name, place, resource: `resource${count}`, ...changes };
}

const shown = (jobs: readonly JobRow[]) =>
  filmSets(jobs).map(({ place, films }) => [place, films.map(({ name }) => name)]);

test("films in one folder are a set, named by whole words that only they have, 2 before 10", () => {
  expect(shown(["kettle", "kitchen", "lamp"].map((key) => job(`oss/films/out/${key}.mp4`)))).toEqual([
    ["oss/films/out/*.mp4", ["kettle", "kitchen", "lamp"]],
  ]);
  expect(shown(["10", "2", "1"].map((key) => job(`oss/films/out/film-${key}.mp4`)))).toEqual([
    ["oss/films/out/film-*.mp4", ["1", "2", "10"]],
  ]);
  expect(shown(["film", "film-de", "灯"].map((key) => job(`oss/films/out/${key}.mp4`)))).toEqual([
    ["oss/films/out/*.mp4", ["film", "film-de", "灯"]],
  ]);
  expect(shown([job("oss/films/out/a.mp4"), job("oss/films/out/a.webm")])).toEqual([
    ["oss/films/out/a.*", ["mp4", "webm"]],
  ]);
});

test("films of one name in folders side by side are a set, too", () => {
  expect(shown(["en", "de"].map((key) => job(`oss/films/out/${key}/spot.mp4`)))).toEqual([
    ["oss/films/out/*/spot.mp4", ["de", "en"]],
  ]);
});

test("a film shows its newest job, also where it moved; an address has one film", () => {
  const [first, other, again] = [
    job("oss/films/out/a.mp4", { resource: "a" }),
    job("oss/films/out/b.mp4", { resource: "b" }),
    job("oss/films/out/c.mp4", { resource: "a" }),
  ];
  const renamed = job("oss/films/out/b.mp4", { resource: "renamed" });
  const [set] = filmSets([renamed, again, other, first]);
  expect(set?.films.map(({ job: { jobId } }) => jobId)).toEqual([renamed.jobId, again.jobId]);
});

test("what Pulumi did not mark, the films of a batch, and a film alone are no set", () => {
  expect(
    shown([
      job("oss/films/out/a.mp4", { resource: undefined }),
      job("oss/films/out/b.mp4", { resource: undefined }),
      job("oss/films/batch/1.mp4", { batchId: "batch" }),
      job("oss/films/batch/2.mp4", { batchId: "batch" }),
      job("oss/films/alone/film.mp4"),
    ]),
  ).toEqual([]);
});

test("the set that rendered last comes first", () => {
  const [early, late] = [job("oss/films/x/1.mp4"), job("oss/films/y/1.mp4")];
  const jobs = [early, late, job("oss/films/y/2.mp4"), job("oss/films/x/2.mp4")];
  expect(shown(jobs).map(([place]) => place)).toEqual(["oss/films/x/*.mp4", "oss/films/y/*.mp4"]);
});
