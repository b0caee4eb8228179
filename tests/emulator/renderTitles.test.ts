import { featureTable } from "../support/featureTable";
import { colorAt, difference } from "../support/mediaMeasure";
import { type Film, videoTrack } from "../support/renderStudio";
import { asWoff, halfSizeFont } from "../support/testFont";
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

/** Where a title of the tests stands, and a part of the picture where it never does. */
const TITLE = "300:50:10:10";
const ELSEWHERE = "300:60:10:110";

let studio: TitleStudio;
beforeAll(async () => {
  studio = await openTitleStudio();
});
afterAll(() => studio.close());

featureTable("Titles", ({ rendered, accepted, refused }) => {
  rendered(
    "Type Text, Content",
    "any characters; line breaks as such or written `\\n`, `\\N`; ICE's inline codes `{\\b1}`, `{\\i1}`, `{\\u1}`, `{\\s1}`, `{\\fs40}`, `{\\bord2}`, `{\\1c&BBGGRR&}`; `{\\fnName}` changes nothing. Any other brace is a character",
    async () => {
      const lines = await studio.titled(text("one\\ntwo"));
      expect(await studio.drawnIn(lines, 25, "100:30:10:50")).toBeGreaterThan(SOMETHING);
      expect(await studio.drawnIn(await studio.titled(text("one two")), 25, "100:30:10:50")).toBeLessThan(
        NOTHING,
      );
      const coloured = await studio.titled(
        text("{\\1c&0000ff&}█{\\1c&ff0000&\\fnKaiTi}██", { ...block, FontColor: "#ffffff" }),
      );
      const [red = 0, , blue = 255] = await colorAt(coloured.file, 25, "20:30:20:50");
      expect([red > 180, blue < 90]).toEqual([true, true]);
    },
  );

  rendered("TimelineIn, TimelineOut", "to the frame; without them the whole film", async () => {
    const film = await studio.titled(text("Now", { TimelineIn: 0.6, TimelineOut: 1.2 }));
    const drawn = await Promise.all([14, 15, 29, 30].map((frame) => studio.drawnIn(film, frame, TITLE)));
    expect(drawn.map((much) => much > 1.2)).toEqual([false, true, true, false]);
  });

  accepted(
    "Font",
    "every name is drawn with ZCOOL XiaoWei, which has Latin and Chinese; what it lacks (emoji, Arabic ...) is drawn by a font of the machine, or as a box",
    [[onWide(text("Hello", { Font: "KaiTi" })), onWide(text("Hello"))]],
  );

  rendered(
    "FontURL (also written FontUrl)",
    "a TrueType, OpenType or WOFF file in the object store; wins over Font. Never fetched from anywhere else; a file that is no font fails the job",
    async () => {
      const half = halfSizeFont();
      await studio.put("half.ttf", half);
      await studio.put("half.woff", asWoff(half));
      const own = await studio.titled(text("Hamburg 字", block));
      for (const key of [{ FontURL: "half.ttf" }, { FontUrl: "half.woff" }]) {
        const film = await studio.titled(text("Hamburg 字", { ...block, ...key }));
        expect(await studio.drawnIn(own, 25, "100:50:200:40")).toBeGreaterThan(SOMETHING);
        expect(await studio.drawnIn(film, 25, "90:100:0:10")).toBeGreaterThan(SOMETHING);
        // Half as large, the same text ends long before.
        expect(await studio.drawnIn(film, 25, "60:160:255:10")).toBeLessThan(NOTHING);
      }
      await studio.put("none.ttf", "not a font");
      await expect(studio.titled(text("Hello", { FontURL: "none.ttf" }))).rejects.toMatchObject({
        code: "InvalidParameter.ResourceContentBad",
      });
    },
  );

  rendered(
    "FontSize, FontColor, FontColorOpacity, FontFace",
    "default size: an eighteenth of the height _(chosen)_",
    async () => {
      const green = await studio.titled(text("███", block));
      const [, full = 0] = await colorAt(green.file, 25, BLOCK);
      expect(full).toBeGreaterThan(120);
      const faint = await studio.titled(text("███", { ...block, FontColorOpacity: "0.2" }));
      const [, little = 0] = await colorAt(faint.file, 25, BLOCK);
      expect(little).toBeLessThan(full - 40);
      const [upright, slanted, bold] = [
        await studio.titled(text("Illicit")),
        await studio.titled(text("Illicit", { FontFace: { Italic: true, Underline: true } })),
        await studio.titled(text("Illicit", { FontFace: { Bold: true } })),
      ];
      for (const film of [slanted, bold]) {
        const [one, other] = [film, upright].map(({ file }) => ({ file, frame: 25 }));
        if (one !== undefined && other !== undefined)
          expect(await difference(one, other, TITLE)).toBeGreaterThan(0.5);
      }
    },
  );

  rendered("Outline, OutlineColour, Shadow, BackColour, BorderStyle 1 and 3", "", async () => {
    const boxed = await studio.titled(
      text("title", { BorderStyle: 3, Outline: 8, OutlineColour: "#0000ff" }),
    );
    const [, , blue = 0] = await colorAt(boxed.file, 25, "40:20:30:15");
    expect(blue).toBeGreaterThan(90);
    const outlined = await studio.titled(
      text("██", { ...block, X: 40, Y: 10, Outline: 12, OutlineColour: "#0000ff" }),
    );
    const whole = await colorAt(outlined.file, 25);
    const bare = await colorAt((await studio.titled(text("██", { ...block, X: 40, Y: 10 }))).file, 25);
    expect((whole[2] ?? 0) - (bare[2] ?? 0)).toBeGreaterThan(8);
    const shaded = await studio.titled(text("██", { ...block, Shadow: 16, BackColour: "#0000ff" }));
    expect(((await colorAt(shaded.file, 25))[2] ?? 0) - (bare[2] ?? 0)).toBeGreaterThan(4);
  });

  rendered("Spacing, Angle", "", async () => {
    const spaced = await studio.titled(text("Hi ho", { Spacing: 30 }));
    const tight = await studio.titled(text("Hi ho"));
    const right = "120:50:150:10";
    expect(await studio.drawnIn(tight, 25, right)).toBeLessThan(NOTHING);
    expect(await studio.drawnIn(spaced, 25, right)).toBeGreaterThan(NOTHING);
    const steep = await studio.titled(
      text("Hello film", { X: 160, Y: 90, Alignment: "CenterCenter", Angle: 90 }),
    );
    expect(await studio.drawnIn(steep, 25, "40:60:140:10")).toBeGreaterThan(NOTHING);
    expect(await studio.drawnIn(steep, 25, "100:180:0:0")).toBeLessThan(NOTHING);
  });

  rendered(
    "X, Y, Alignment",
    "X and Y count from the edges that Alignment names; on a centre line 0 is the line itself, anything else a position. Left, Center and Right pin the text's upper left corner, upper middle and upper right corner _(chosen)_",
    async () => {
      const corner = { X: 0, Y: 0, FontSize: 40 };
      const right = await studio.titled(text("Hi", { ...corner, Alignment: "BottomRight" }));
      expect(await studio.drawnIn(right, 25, "80:50:240:130")).toBeGreaterThan(SOMETHING);
      expect(await studio.drawnIn(right, 25, "160:180:0:0")).toBeLessThan(NOTHING);
      const centre = await studio.titled(text("Hi", { ...corner, Alignment: "CenterCenter" }));
      expect(await studio.drawnIn(centre, 25, "80:60:120:60")).toBeGreaterThan(SOMETHING);
      expect(await studio.drawnIn(centre, 25, "320:50:0:0")).toBeLessThan(NOTHING);
    },
  );

  rendered(
    "AdaptMode AutoWrap, AutoWrapAtSpaces, TextWidth",
    "both wrap Latin at spaces and Chinese anywhere",
    async () => {
      const long = "several words that are too long";
      const below = "150:40:10:60";
      const wrapped = await studio.titled(
        text(long, { AdaptMode: "AutoWrap", TextWidth: 0.5, FontSize: 30 }),
      );
      expect(await studio.drawnIn(wrapped, 25, below)).toBeGreaterThan(SOMETHING);
      expect(await studio.drawnIn(wrapped, 25, "120:180:195:0")).toBeLessThan(NOTHING);
      expect(await studio.drawnIn(await studio.titled(text(long, { FontSize: 30 })), 25, below)).toBeLessThan(
        NOTHING,
      );
    },
  );

  rendered(
    "Effects Text on a video clip",
    "like a title, as long as its clip or from TimelineIn to TimelineOut",
    async () => {
      const film = await studio.film(
        videoTrack(
          { MediaURL: "red", Out: 1, Effects: [text("Clip")] },
          { MediaURL: "red", In: 1, Out: 2, Effects: [text("Late", { TimelineIn: 1.6 })] },
        ),
      );
      const drawn = await Promise.all(
        [24, 25, 39, 40, 49].map((frame) => studio.drawnIn(film, frame, TITLE)),
      );
      expect(drawn.map((much) => much > 1.5)).toEqual([true, false, false, true, true]);
    },
  );

  rendered(
    "FixedFontSize, FixedX, FixedY in Effects Text",
    "pixels of the film, whatever FECanvas says",
    async () => {
      const fixed = {
        Type: "Text",
        Content: "██",
        FixedFontSize: 120,
        FixedX: 2,
        FixedY: 2,
        FontColor: "#00ff00",
      };
      const film = await studio.film({
        FECanvas: { Width: 640, Height: 360 },
        ...videoTrack({ MediaURL: "red", Out: 1, Effects: [fixed] }),
      });
      expect((await colorAt(film.file, 10, BLOCK))[1]).toBeGreaterThan(120);
    },
  );

  refused("LineSpacing, AdaptMode AutoScale, EffectColorStyle, Bubble\\*, AaiMotionLoopEffect", "", [
    ...["LineSpacing", "EffectColorStyle", "BubbleStyleId", "AaiMotionLoopEffect"].map(
      (key) =>
        [onWide(text("Hello", { [key]: "1" })), new RegExp(`^InvalidTimelineFormat: .*${key}`)] as const,
    ),
    [onWide(text("Hello", { AdaptMode: "AutoScale" })), /AdaptMode is "AutoScale"/],
  ]);
});

describe("titles", () => {
  it.each([
    ["Latin", "Hello, film"],
    ["Chinese", "世界你好"],
    ["quotes and colons", `it's "12:30", isn't it?`],
    ["what ends a filter", "a]b[c;d,e=f:g'h\\\\i"],
    ["percent signs and braces", "100% %{pts} ${x} {\\pos(0,170)} }{"],
    ["a filter", "',drawbox=c=white:t=fill,drawtext=text='"],
  ])("are drawn where they stand: %s", async (_, content) => {
    const film = await studio.titled(text(content));
    expect(await studio.drawnIn(film, 25, TITLE)).toBeGreaterThan(SOMETHING);
    expect(await studio.drawnIn(film, 25, ELSEWHERE)).toBeLessThan(NOTHING);
  });

  it("have different letters for different texts, also Chinese ones", async () => {
    const [one, other] = [await studio.titled(text("世界世界")), await studio.titled(text("你好你好"))];
    const place = (film: Film) => ({ file: film.file, frame: 25 });
    expect(await difference(place(one), place(other), TITLE)).toBeGreaterThan(SOMETHING);
  });
});
