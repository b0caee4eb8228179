import { makeTestClip } from "../../emulator/src/render/makeTestClip";
import { colorAt, difference, frameCount } from "../support/mediaMeasure";
import { type Studio, distanceTo, openStudio } from "../support/renderStudio";

let studio: Studio;
beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

/** Large materials make slices of a few clips; what lies over them must not notice. */
it("a film of many clips is drawn in slices, without a seam", async () => {
  const file = `${studio.folder}/large.mp4`;
  await makeTestClip({
    file,
    kind: "video",
    look: "color",
    color: "c81e1e",
    width: 3840,
    height: 2160,
    durationSeconds: 1,
  });
  studio.materials["large"] = file;
  const overlay = {
    VideoTrackClips: [{ MediaURL: "bars", X: 0, Y: 0, Width: 160, Height: 90, Duration: 3 }],
  };
  const clips = Array.from({ length: 15 }, (_, index) => ({
    MediaURL: index % 2 === 0 ? "large" : "blue",
    Out: 0.2,
  }));
  const sliced = await studio.film({ VideoTracks: [{ VideoTrackClips: clips }, overlay] });
  const whole = await studio.film({
    VideoTracks: [{ VideoTrackClips: [{ Type: "Image", MediaURL: "green", Duration: 3 }] }, overlay],
  });
  expect(await frameCount(sliced.file)).toBe(75);
  const beside = "150:180:165:0";
  for (const frame of [0, 24, 25, 26, 49, 50, 74]) {
    const [one, other] = [sliced, whole].map((film) => ({ file: film.file, frame }));
    if (one !== undefined && other !== undefined)
      expect(await difference(one, other, "150:80:4:4")).toBeLessThan(6);
    const color = Math.floor(frame / 5) % 2 === 0 ? "red" : "blue";
    expect(distanceTo(color, await colorAt(sliced.file, frame, beside))).toBeLessThan(14);
  }
});
