import { FinishedFilms } from "../../../../provider/src/hosts/plugin/finishedFilms";
import { secret } from "../../../../provider/src/hosts/stateKeys";

const film = {
  jobId: "j1",
  status: "Success",
  mediaUrl: "https://films.oss-cn-shanghai.aliyuncs.com/out/film.mp4",
  timeline: { VideoTracks: [] },
  userData: { note: "hush" },
  expect: { duration: 2 },
  unmetExpectations: [],
  outputMediaConfig: { width: 320 },
};
const learned = (outputs: object, isReady = true) => {
  const films = new FinishedFilms();
  films.learn({ outputs: { ...outputs }, secretOutputs: ["userData"] }, isReady);
  return films;
};

it("tells of a film that is there by the names of a job's outputs, its documents as text, its secrets as secrets", () => {
  const { jobId, status, mediaUrl } = film;
  expect(learned(film).find("j1", undefined)).toEqual({
    ...{ jobId, status, mediaUrl },
    timeline: '{"VideoTracks":[]}',
    userData: secret('{"note":"hush"}'),
  });
  expect(learned(film).find("j1", { duration: 2 })).toMatchObject({ jobId });
});

it.each([
  ["a job that has not succeeded", { ...film, status: "Processing" }, true, undefined],
  ["a film that is not as expected", { ...film, unmetExpectations: ["it has 3 s"] }, true, undefined],
  ["a success without an address", { ...film, mediaUrl: undefined }, true, undefined],
  ["a film that did not settle", film, false, undefined],
  ["another expectation", film, true, { duration: 42 }],
])("leaves it to ICE: %s", (_what, outputs, isReady, expected) => {
  expect(learned(outputs, isReady).find("j1", expected)).toBeUndefined();
});

it("forgets a film that turned out otherwise", () => {
  const films = learned(film);
  films.learn({ outputs: { ...film, unmetExpectations: ["it has 3 s"] }, secretOutputs: [] }, false);
  expect(films.find("j1", undefined)).toBeUndefined();
});
