import { TRANSITIONS } from "../../emulator/src/render/plan/transitions";
import { featureTable } from "../support/featureTable";
import { colorAt, frameCount } from "../support/mediaMeasure";
import { planOf } from "../support/planning";
import { type Studio, distanceTo, openStudio, videoTrack } from "../support/renderStudio";

/** Lossy encoding moves a colour a little. */
const NEAR = 12;

let studio: Studio;
beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

const wide = (...Effects: readonly object[]) => videoTrack({ MediaURL: "wide", Out: 2, Effects });

featureTable("Transitions", ({ rendered, accepted, refused }) => {
  rendered(
    "Transition",
    "overlaps the next clip, so the film is shorter by Duration (default 1 s), also where TimelineIn puts the clips edge to edge; clips that the timeline lets overlap stay where they are _(chosen)_. Sound fades over with the picture",
    async () => {
      const film = await studio.film(
        videoTrack(
          { MediaURL: "red", Out: 2, Effects: [{ Type: "Transition", SubType: "fade" }] },
          { MediaURL: "blue", Out: 2 },
        ),
      );
      expect(await frameCount(film.file)).toBe(75);
      expect(distanceTo("red", await colorAt(film.file, 24))).toBeLessThan(NEAR);
      const [red = 0, , blue = 0] = await colorAt(film.file, 37);
      expect(Math.abs(red - 115)).toBeLessThan(2 * NEAR);
      expect(Math.abs(blue - 115)).toBeLessThan(2 * NEAR);
      expect(distanceTo("blue", await colorAt(film.file, 51))).toBeLessThan(NEAR);
      const placed = (TimelineIn: number, Effects: readonly object[] = []) => ({
        MediaURL: "wide",
        Out: 4,
        TimelineIn,
        TimelineOut: TimelineIn + 4,
        Effects,
      });
      const over = [{ Type: "Transition", SubType: "directional" }];
      expect(planOf(videoTrack(placed(0, over), placed(4, over), placed(8))).seconds).toBeCloseTo(10);
    },
  );

  rendered(
    "Transition on the later of two clips that overlap",
    "as ICE's editor writes it; one that stands on the earlier clip comes first",
    () => {
      const still = { Type: "Image", MediaURL: "still", TimelineIn: 0, TimelineOut: 5 };
      const later = { MediaURL: "wide", Out: 5, TimelineIn: 4, TimelineOut: 9 };
      const directional = { Type: "Transition", SubType: "directional", Duration: 1, From: 3, To: 4 };
      const plan = planOf(videoTrack(still, { ...later, Effects: [directional] }));
      expect(plan.seconds).toBe(9);
      const usual = planOf(videoTrack({ ...still, Effects: [directional] }, later));
      expect(plan.picture?.layers[0]?.clips[1]?.entry).toEqual(usual.picture?.layers[0]?.clips[1]?.entry);
      expect(plan.picture?.layers[0]?.clips[1]?.entry?.frames).toBe(25);
      return Promise.resolve();
    },
  );

  rendered(
    "Transition SubType",
    "the names ICE documents, **drawn by a relative**: ICE's transitions are shaders, the emulator's are FFmpeg's `xfade` (see `plan/transitions.ts` in the emulator). `random` and lists choose the same way every time",
    async () => {
      const names = [...Object.keys(TRANSITIONS), "random", "wiperight,perlin"];
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
      // In the middle of each, neither clip stands alone.
      const [first, second] = ["fade", "wiperight"].map((name) => 5 * names.indexOf(name) + 7);
      expect(distanceTo("red", await colorAt(film.file, first ?? 0))).toBeGreaterThan(NEAR);
      expect(distanceTo("red", await colorAt(film.file, second ?? 0))).toBeGreaterThan(NEAR);
      expect(planOf(wideThenWide("random"))).toEqual(planOf(wideThenWide("random")));
    },
  );

  refused("Transition SubType OT0001-... and unknown names", "ICE's paid package has the former", [
    [wideThenWide("OT0001-000001"), /^InvalidEffectParam: .*knows no transition/],
    [wideThenWide("shake"), /^InvalidEffectParam: .*Effects\[0\]\.SubType is "shake"/],
  ]);

  accepted("Transition on a last clip, or before a gap", "there is nothing to go over to", [
    [wide({ Type: "Transition", SubType: "fade" }), wide()],
    [
      videoTrack(
        { MediaURL: "wide", Out: 2, Effects: [{ Type: "Transition", SubType: "fade" }] },
        { MediaURL: "wide", Out: 2, TimelineIn: 5 },
      ),
      videoTrack({ MediaURL: "wide", Out: 2 }, { MediaURL: "wide", Out: 2, TimelineIn: 5 }),
    ],
  ]);

  refused("Transition between clips of different X, Y, Width, Height or tilt", "", [
    [
      videoTrack(
        { MediaURL: "wide", Out: 2, Effects: [{ Type: "Transition", SubType: "fade" }] },
        { MediaURL: "wide", Out: 2, X: 0.5, Y: 0, Width: 0.5 },
      ),
      /^InvalidEffectParam: VideoTracks\[0\]\.VideoTrackClips\[1\] has another X, Y, Width, Height or Rotate/,
    ],
  ]);

  rendered("DLTransition", "the clip before goes on under the next one; the length stays", async () => {
    const film = await studio.film(
      videoTrack(
        { MediaURL: "red", Out: 1, Effects: [{ Type: "DLTransition", SubType: "fade", Duration: 1 }] },
        { MediaURL: "blue", Out: 1 },
      ),
    );
    expect(await frameCount(film.file)).toBe(50);
    const [red = 0, , blue = 0] = await colorAt(film.file, 37);
    expect(Math.abs(red - blue)).toBeLessThan(3 * NEAR);
  });
});

function wideThenWide(SubType: string) {
  return videoTrack(
    { MediaURL: "wide", Out: 3, Effects: [{ Type: "Transition", SubType }] },
    { MediaURL: "wide", Out: 3 },
  );
}
