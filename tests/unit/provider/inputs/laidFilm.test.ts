import { LaidFilm } from "../../../../provider/src/inputs/laidFilm";
import { inspectTimeline } from "../../../../provider/src/timeline/inspect/inspectTimeline";
import { checkTimeline } from "../../../../provider/src/timeline/check/checkTimeline";
import { layoutTimeline } from "../../../../provider/src/timeline/layout/layoutTimeline";
import { ossUrl } from "../../../support/films";

const material = ossUrl("in/long.mp4");
const timeline = {
  VideoTracks: [{ VideoTrackClips: [{ MediaURL: material }, { MediaURL: material, In: 0, Out: 5, Ou: 1 }] }],
  AudioTracks: [{ AudioTrackClips: [{ MediaURL: ossUrl("in/song.mp3"), LoopMode: true }] }],
};
const outputMediaConfig = { MaxDuration: 90 };
const laid = () => new LaidFilm({ timeline, outputMediaConfig });

it("is laid out once for all that look at it, and once more when lengths of its materials are known", () => {
  const film = laid();
  const layout = film.layout();
  film.findings("cn-shanghai");
  expect(film.layout(new Map())).toBe(layout);
  expect(film.summary().layout).toBe(layout);

  const known = new Map([[material, 80]]);
  const longer = film.layout(known);
  expect(longer).not.toBe(layout);
  expect(film.summary({ materialSeconds: known }).layout).toBe(longer);
  expect(film.layout()).toBe(layout);
});

it("is judged and told as its timeline is by itself", () => {
  const materialSeconds = new Map([[material, 80]]);
  const film = laid();
  expect(film.findings("cn-beijing")).toEqual(
    checkTimeline(timeline, { region: "cn-beijing", maxDurationSeconds: 90 }),
  );
  expect(film.findings("cn-beijing").length).toBeGreaterThan(1);
  expect(film.summary()).toEqual(inspectTimeline(timeline, { outputMediaConfig }));
  expect(film.summary({ materialSeconds })).toEqual(
    inspectTimeline(timeline, { outputMediaConfig, materialSeconds }),
  );
  expect(film.layout()).toEqual(layoutTimeline(timeline, { maxDurationSeconds: 90 }));
});

it("has nothing to judge, and a length that its output alone bounds, without a timeline", () => {
  const film = new LaidFilm({ outputMediaConfig });
  expect(film.findings("cn-shanghai")).toEqual([]);
  expect(film.layout()).toEqual({ tracks: [], durationSeconds: undefined, materials: [] });
  expect(film.summary()).toMatchObject({ atMostSeconds: 90, dependsOn: [] });
});
