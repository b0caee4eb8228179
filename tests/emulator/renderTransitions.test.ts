import { TRANSITIONS } from "../../emulator/src/render/plan/transitions";
import { frameCount } from "../support/mediaMeasure";
import { type Studio, openStudio, videoTrack } from "../support/renderStudio";

let studio: Studio;
beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

it("draws every transition it knows", async () => {
  const names = Object.keys(TRANSITIONS);
  const clips = names.map((SubType, index) => ({
    MediaURL: index % 2 === 0 ? "red" : "bars",
    Out: 0.4,
    Effects: [{ Type: "Transition", SubType, Duration: 0.2 }],
  }));
  const film = await studio.film(videoTrack(...clips, { MediaURL: "blue", Out: 0.4 }), {
    width: 160,
    height: 128,
  });
  expect(await frameCount(film.file)).toBe(5 * (names.length + 2));
});
