import { featureTable } from "../support/featureTable";
import { planOf } from "../support/planning";
import { colorAt } from "../support/mediaMeasure";
import { type Film } from "../support/renderStudio";
import {
  BLOCK,
  NOTHING,
  SOMETHING,
  type TitleStudio,
  block,
  onWide,
  openTitleStudio,
  text,
} from "../support/titleStudio";

let studio: TitleStudio;
beforeAll(async () => {
  studio = await openTitleStudio();
});
afterAll(() => studio.close());

featureTable("Motion and layers of titles", ({ rendered, refused }) => {
  rendered(
    "AaiMotionInEffect fade_in, blur_in, slide_left_in, slide_right_in, slide_up_in, slide_down_in, typewriter1_in; AaiMotionIn",
    "half a second unless AaiMotionIn says otherwise _(chosen)_. A slide moves in the direction of its name, in from the edge _(chosen)_",
    async () => {
      const still = await studio.titled(text("███", block));
      const full = await studio.drawnIn(still, 10, BLOCK);
      const coming = (name: string) =>
        studio.titled(text("███", { ...block, AaiMotionInEffect: name, AaiMotionIn: 1 }));
      for (const name of ["fade_in", "blur_in"]) {
        const film = await coming(name);
        expect(await studio.drawnIn(film, 10, BLOCK)).toBeLessThan(0.7 * full);
        expect(await studio.drawnIn(film, 30, BLOCK)).toBeGreaterThan(0.9 * full);
      }
      const left = await coming("slide_left_in");
      expect(await studio.drawnIn(left, 8, "100:140:0:20")).toBeLessThan(NOTHING);
      expect(await studio.drawnIn(left, 8, "80:80:240:20")).toBeGreaterThan(SOMETHING);
      const down = await coming("slide_down_in");
      expect(await studio.drawnIn(down, 4, "320:170:0:0")).toBeLessThan(NOTHING);
      for (const film of [left, down])
        expect(await studio.drawnIn(film, 30, BLOCK)).toBeGreaterThan(0.9 * full);
      const typed = await studio.titled(
        text("Hello film", { AaiMotionInEffect: "typewriter1_in", AaiMotionIn: 1 }),
      );
      expect(await studio.drawnIn(typed, 6, "30:40:14:10")).toBeGreaterThan(SOMETHING);
      expect(await studio.drawnIn(typed, 6, "60:40:90:10")).toBeLessThan(NOTHING);
      expect(await studio.drawnIn(typed, 30, "60:40:90:10")).toBeGreaterThan(SOMETHING);
    },
  );

  rendered(
    "AaiMotionOutEffect fade_out, blur_out, slide_left_out, slide_right_out, slide_up_out, slide_down_out; AaiMotionOut",
    "the same, at the end",
    async () => {
      const going = (name: string) =>
        studio.titled(text("███", { ...block, AaiMotionOutEffect: name, AaiMotionOut: 1 }));
      const [fade, right] = [await going("fade_out"), await going("slide_right_out")];
      const full = await studio.drawnIn(fade, 10, BLOCK);
      expect(await studio.drawnIn(fade, 40, BLOCK)).toBeLessThan(0.7 * full);
      expect(await studio.drawnIn(right, 10, BLOCK)).toBeGreaterThan(0.9 * full);
      expect(await studio.drawnIn(right, 45, BLOCK)).toBeLessThan(NOTHING);
    },
  );

  rendered(
    "SubtitleEffects Outline, Shadow, Box",
    "layers under the text, the first lowest _(chosen)_: Color, Opacity, XShift, YShift, Bord, XBord, YBord, Blur. Up to 1 a share of the font's size, above it pixels",
    async () => {
      const box = { Type: "Box", Color: "0000ff", Bord: 20 };
      const boxed = await studio.titled(text("Hi", { X: 60, Y: 50, SubtitleEffects: [box] }));
      const [red = 255, , blue = 0] = await colorAt(boxed.file, 25, "8:20:44:60");
      expect([red < 90, blue > 180]).toEqual([true, true]);
      const shadow = { Type: "Shadow", Color: "#0000ff", XShift: 100, YShift: 40 };
      const shaded = await studio.titled(text("██", { ...block, FontSize: 60, SubtitleEffects: [shadow] }));
      expect(await studio.drawnIn(shaded, 25, "40:20:115:70")).toBeGreaterThan(SOMETHING);
      const outline = { Type: "Outline", Color: "#0000ff", Bord: 0.2 };
      const outlined = await studio.titled(
        text("██", { ...block, X: 60, Y: 20, SubtitleEffects: [outline] }),
      );
      const bare = await studio.titled(text("██", { ...block, X: 60, Y: 20 }));
      const blueOf = async (film: Film) => (await colorAt(film.file, 25))[2] ?? 0;
      expect((await blueOf(outlined)) - (await blueOf(bare))).toBeGreaterThan(8);
    },
  );

  rendered(
    "ScrollStartY, ScrollEndY, ScrollSpeed, ScrollStartFreeze, ScrollEndFreeze",
    "upwards or downwards, in pixels; without ScrollSpeed over the title's whole time, with it until it arrives, where it stands, or until TimelineOut",
    async () => {
      const film = await studio.titled(
        text("██", { ...block, FontSize: 40, ScrollStartY: 180, ScrollEndY: -60, ScrollSpeed: 120 }),
      );
      expect(await studio.drawnIn(film, 0, "320:170:0:0")).toBeLessThan(NOTHING);
      expect(await studio.drawnIn(film, 12, "60:30:0:130")).toBeGreaterThan(SOMETHING);
      expect(await studio.drawnIn(film, 30, "60:30:0:50")).toBeGreaterThan(SOMETHING);
      expect(await studio.drawnIn(film, 30, "60:40:0:130")).toBeLessThan(NOTHING);
      const paced = (ScrollSpeed: number) =>
        planOf(onWide(text("A", { ScrollStartY: 180, ScrollEndY: 60, ScrollSpeed, TimelineOut: 2 }))).picture
          ?.titles[0]?.scroll;
      expect(paced(120)).toMatchObject({ toY: 60, endFreezeSeconds: 1 });
      expect(paced(30)).toMatchObject({ toY: 120, endFreezeSeconds: 0 });
    },
  );

  refused(
    "any other AaiMotion effect; SubtitleEffects with Radius or ImageURL; ScrollDirection, ScrollLoop",
    "",
    [
      [onWide(text("Hello", { AaiMotionInEffect: "wave_in" })), /AaiMotionInEffect is "wave_in"/],
      [
        onWide(text("Hello", { SubtitleEffects: [{ Type: "Box", Radius: 20 }] })),
        /SubtitleEffects\[0\]\.Radius/,
      ],
      [onWide(text("Hello", { ScrollDirection: "Left" })), /ScrollDirection/],
    ],
  );
});
