import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { featureTable } from "../support/featureTable";
import { colorAt, difference } from "../support/mediaMeasure";
import { type Film, type Studio, openStudio, videoTrack } from "../support/renderStudio";
import { asWoff, halfSizeFont } from "../support/testFont";

/** Where a title of the tests stands, and a part of the picture where it never does. */
const TITLE = "300:50:10:10";
const ELSEWHERE = "300:60:10:110";

const NOTHING = 1;
const SOMETHING = 3;

let studio: Studio;
let plain: Film;
beforeAll(async () => {
  studio = await openStudio();
  plain = await studio.film(videoTrack({ MediaURL: "red", Out: 2 }));
});
afterAll(() => studio.close());

const text = (Content: string, more: object = {}) => ({
  Type: "Text",
  Content,
  FontSize: 36,
  X: 0.05,
  Y: 0.06,
  ...more,
});

const titled = (...clips: readonly object[]) =>
  studio.film({
    ...videoTrack({ MediaURL: "red", Out: 2 }),
    SubtitleTracks: [{ SubtitleTrackClips: clips }],
  });

/** How much a title changes the plain film. */
const drawnIn = (film: Film, frame: number, box: string) =>
  difference({ file: film.file, frame }, { file: plain.file, frame }, box);

const onWide = (clip: object) => ({
  ...videoTrack({ MediaURL: "wide", Out: 2 }),
  SubtitleTracks: [{ SubtitleTrackClips: [clip] }],
});

/** A block of the title's colour, which is easy to measure. */
const block = { FontSize: 120, X: 0, Y: 0, FontFace: { Bold: true }, FontColor: "#00ff00" };
const BLOCK = "40:40:60:50";

async function put(name: string, content: string | Buffer): Promise<void> {
  studio.materials[name] = join(studio.folder, name);
  await writeFile(studio.materials[name], content);
}

featureTable("Titles and subtitles", ({ rendered, accepted, refused }) => {
  rendered(
    "Type Text, Content",
    "any characters; line breaks as such or written `\\n`, `\\N`; ICE's inline codes `{\\b1}`, `{\\i1}`, `{\\u1}`, `{\\s1}`, `{\\fs40}`, `{\\bord2}`, `{\\1c&BBGGRR&}`; `{\\fnName}` changes nothing. Any other brace is a character",
    async () => {
      const lines = await titled(text("one\\ntwo"));
      expect(await drawnIn(lines, 25, "100:30:10:50")).toBeGreaterThan(SOMETHING);
      expect(await drawnIn(await titled(text("one two")), 25, "100:30:10:50")).toBeLessThan(NOTHING);
      const coloured = await titled(
        text("{\\1c&0000ff&}█{\\1c&ff0000&\\fnKaiTi}██", { ...block, FontColor: "#ffffff" }),
      );
      const [red = 0, , blue = 255] = await colorAt(coloured.file, 25, "20:30:20:50");
      expect([red > 180, blue < 90]).toEqual([true, true]);
    },
  );

  rendered("TimelineIn, TimelineOut", "to the frame; without them the whole film", async () => {
    const film = await titled(text("Now", { TimelineIn: 0.6, TimelineOut: 1.2 }));
    const drawn = await Promise.all([14, 15, 29, 30].map((frame) => drawnIn(film, frame, TITLE)));
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
      await put("half.ttf", half);
      await put("half.woff", asWoff(half));
      const own = await titled(text("Hamburg 字", block));
      for (const key of [{ FontURL: "half.ttf" }, { FontUrl: "half.woff" }]) {
        const film = await titled(text("Hamburg 字", { ...block, ...key }));
        expect(await drawnIn(own, 25, "100:50:200:40")).toBeGreaterThan(SOMETHING);
        expect(await drawnIn(film, 25, "90:100:0:10")).toBeGreaterThan(SOMETHING);
        // Half as large, the same text ends long before.
        expect(await drawnIn(film, 25, "60:160:255:10")).toBeLessThan(NOTHING);
      }
      await put("none.ttf", "not a font");
      await expect(titled(text("Hello", { FontURL: "none.ttf" }))).rejects.toMatchObject({
        code: "InvalidParameter.ResourceContentBad",
      });
    },
  );

  rendered(
    "FontSize, FontColor, FontColorOpacity, FontFace",
    "default size: an eighteenth of the height _(chosen)_",
    async () => {
      const green = await titled(text("███", block));
      const [, full = 0] = await colorAt(green.file, 25, BLOCK);
      expect(full).toBeGreaterThan(120);
      const faint = await titled(text("███", { ...block, FontColorOpacity: "0.2" }));
      const [, little = 0] = await colorAt(faint.file, 25, BLOCK);
      expect(little).toBeLessThan(full - 40);
      const [upright, slanted, bold] = [
        await titled(text("Illicit")),
        await titled(text("Illicit", { FontFace: { Italic: true, Underline: true } })),
        await titled(text("Illicit", { FontFace: { Bold: true } })),
      ];
      for (const film of [slanted, bold]) {
        const [one, other] = [film, upright].map(({ file }) => ({ file, frame: 25 }));
        if (one !== undefined && other !== undefined)
          expect(await difference(one, other, TITLE)).toBeGreaterThan(0.5);
      }
    },
  );

  rendered("Outline, OutlineColour, Shadow, BackColour, BorderStyle 1 and 3", "", async () => {
    const boxed = await titled(text("title", { BorderStyle: 3, Outline: 8, OutlineColour: "#0000ff" }));
    const [, , blue = 0] = await colorAt(boxed.file, 25, "40:20:30:15");
    expect(blue).toBeGreaterThan(90);
    const outlined = await titled(
      text("██", { ...block, X: 40, Y: 10, Outline: 12, OutlineColour: "#0000ff" }),
    );
    const whole = await colorAt(outlined.file, 25);
    const bare = await colorAt((await titled(text("██", { ...block, X: 40, Y: 10 }))).file, 25);
    expect((whole[2] ?? 0) - (bare[2] ?? 0)).toBeGreaterThan(8);
    const shaded = await titled(text("██", { ...block, Shadow: 16, BackColour: "#0000ff" }));
    expect(((await colorAt(shaded.file, 25))[2] ?? 0) - (bare[2] ?? 0)).toBeGreaterThan(4);
  });

  rendered("Spacing, Angle", "", async () => {
    const spaced = await titled(text("Hi ho", { Spacing: 30 }));
    const tight = await titled(text("Hi ho"));
    const right = "120:50:150:10";
    expect(await drawnIn(tight, 25, right)).toBeLessThan(NOTHING);
    expect(await drawnIn(spaced, 25, right)).toBeGreaterThan(NOTHING);
    const steep = await titled(text("Hello film", { X: 160, Y: 90, Alignment: "CenterCenter", Angle: 90 }));
    expect(await drawnIn(steep, 25, "40:60:140:10")).toBeGreaterThan(NOTHING);
    expect(await drawnIn(steep, 25, "100:180:0:0")).toBeLessThan(NOTHING);
  });

  rendered(
    "X, Y, Alignment",
    "X and Y count from the edges that Alignment names; on a centre line 0 is the line itself, anything else a position. Left, Center and Right pin the text's upper left corner, upper middle and upper right corner _(chosen)_",
    async () => {
      const corner = { X: 0, Y: 0, FontSize: 40 };
      const right = await titled(text("Hi", { ...corner, Alignment: "BottomRight" }));
      expect(await drawnIn(right, 25, "80:50:240:130")).toBeGreaterThan(SOMETHING);
      expect(await drawnIn(right, 25, "160:180:0:0")).toBeLessThan(NOTHING);
      const centre = await titled(text("Hi", { ...corner, Alignment: "CenterCenter" }));
      expect(await drawnIn(centre, 25, "80:60:120:60")).toBeGreaterThan(SOMETHING);
      expect(await drawnIn(centre, 25, "320:50:0:0")).toBeLessThan(NOTHING);
    },
  );

  rendered(
    "AdaptMode AutoWrap, AutoWrapAtSpaces, TextWidth",
    "both wrap Latin at spaces and Chinese anywhere",
    async () => {
      const long = "several words that are too long";
      const below = "150:40:10:60";
      const wrapped = await titled(text(long, { AdaptMode: "AutoWrap", TextWidth: 0.5, FontSize: 30 }));
      expect(await drawnIn(wrapped, 25, below)).toBeGreaterThan(SOMETHING);
      expect(await drawnIn(wrapped, 25, "120:180:195:0")).toBeLessThan(NOTHING);
      expect(await drawnIn(await titled(text(long, { FontSize: 30 })), 25, below)).toBeLessThan(NOTHING);
    },
  );

  rendered(
    "AaiMotionInEffect fade_in, blur_in, slide_left_in, slide_right_in, slide_up_in, slide_down_in, typewriter1_in; AaiMotionIn",
    "half a second unless AaiMotionIn says otherwise _(chosen)_. A slide moves in the direction of its name, in from the edge _(chosen)_",
    async () => {
      const still = await titled(text("███", block));
      const full = await drawnIn(still, 10, BLOCK);
      const coming = (name: string) =>
        titled(text("███", { ...block, AaiMotionInEffect: name, AaiMotionIn: 1 }));
      for (const name of ["fade_in", "blur_in"]) {
        const film = await coming(name);
        expect(await drawnIn(film, 10, BLOCK)).toBeLessThan(0.7 * full);
        expect(await drawnIn(film, 30, BLOCK)).toBeGreaterThan(0.9 * full);
      }
      const left = await coming("slide_left_in");
      expect(await drawnIn(left, 8, "100:140:0:20")).toBeLessThan(NOTHING);
      expect(await drawnIn(left, 8, "80:80:240:20")).toBeGreaterThan(SOMETHING);
      const down = await coming("slide_down_in");
      expect(await drawnIn(down, 4, "320:170:0:0")).toBeLessThan(NOTHING);
      for (const film of [left, down]) expect(await drawnIn(film, 30, BLOCK)).toBeGreaterThan(0.9 * full);
      const typed = await titled(text("Hello film", { AaiMotionInEffect: "typewriter1_in", AaiMotionIn: 1 }));
      expect(await drawnIn(typed, 6, "30:40:14:10")).toBeGreaterThan(SOMETHING);
      expect(await drawnIn(typed, 6, "60:40:90:10")).toBeLessThan(NOTHING);
      expect(await drawnIn(typed, 30, "60:40:90:10")).toBeGreaterThan(SOMETHING);
    },
  );

  rendered(
    "AaiMotionOutEffect fade_out, blur_out, slide_left_out, slide_right_out, slide_up_out, slide_down_out; AaiMotionOut",
    "the same, at the end",
    async () => {
      const going = (name: string) =>
        titled(text("███", { ...block, AaiMotionOutEffect: name, AaiMotionOut: 1 }));
      const [fade, right] = [await going("fade_out"), await going("slide_right_out")];
      const full = await drawnIn(fade, 10, BLOCK);
      expect(await drawnIn(fade, 40, BLOCK)).toBeLessThan(0.7 * full);
      expect(await drawnIn(right, 10, BLOCK)).toBeGreaterThan(0.9 * full);
      expect(await drawnIn(right, 45, BLOCK)).toBeLessThan(NOTHING);
    },
  );

  rendered(
    "SubtitleEffects Outline, Shadow, Box",
    "layers under the text, the first lowest _(chosen)_: Color, Opacity, XShift, YShift, Bord, XBord, YBord, Blur. Up to 1 a share of the font's size, above it pixels",
    async () => {
      const box = { Type: "Box", Color: "0000ff", Bord: 20 };
      const boxed = await titled(text("Hi", { X: 60, Y: 50, SubtitleEffects: [box] }));
      const [red = 255, , blue = 0] = await colorAt(boxed.file, 25, "8:20:44:60");
      expect([red < 90, blue > 180]).toEqual([true, true]);
      const shadow = { Type: "Shadow", Color: "#0000ff", XShift: 100, YShift: 40 };
      const shaded = await titled(text("██", { ...block, FontSize: 60, SubtitleEffects: [shadow] }));
      expect(await drawnIn(shaded, 25, "40:20:115:70")).toBeGreaterThan(SOMETHING);
      const outline = { Type: "Outline", Color: "#0000ff", Bord: 0.2 };
      const outlined = await titled(text("██", { ...block, X: 60, Y: 20, SubtitleEffects: [outline] }));
      const bare = await titled(text("██", { ...block, X: 60, Y: 20 }));
      const blueOf = async (film: Film) => (await colorAt(film.file, 25))[2] ?? 0;
      expect((await blueOf(outlined)) - (await blueOf(bare))).toBeGreaterThan(8);
    },
  );

  rendered(
    "ScrollStartY, ScrollEndY, ScrollSpeed, ScrollStartFreeze, ScrollEndFreeze",
    "upwards or downwards, in pixels; without ScrollSpeed over the title's whole time",
    async () => {
      const film = await titled(
        text("██", { ...block, FontSize: 40, ScrollStartY: 180, ScrollEndY: -60, ScrollSpeed: 120 }),
      );
      expect(await drawnIn(film, 0, "320:170:0:0")).toBeLessThan(NOTHING);
      expect(await drawnIn(film, 12, "60:30:0:130")).toBeGreaterThan(SOMETHING);
      expect(await drawnIn(film, 30, "60:30:0:50")).toBeGreaterThan(SOMETHING);
      expect(await drawnIn(film, 30, "60:40:0:130")).toBeLessThan(NOTHING);
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
      const drawn = await Promise.all([24, 25, 39, 40, 49].map((frame) => drawnIn(film, frame, TITLE)));
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

  rendered(
    "Type Subtitle with an .srt file",
    "Font, FontURL, FontSize, FontColor, Outline, OutlineColour, Y, Alignment; TimelineIn and TimelineOut limit it",
    async () => {
      await put(
        "lines.srt",
        "1\r\n00:00:00,400 --> 00:00:00,800\r\nFirst <i>line</i>\r\n\r\n2\r\n00:00:01,200 --> 00:00:01,600\r\n第二行\r\n\r\n3\r\n00:00:01,800 --> 00:00:02,000\r\nToo late\r\n",
      );
      const captions = "320:60:0:120";
      const film = await titled({
        Type: "Subtitle",
        FileURL: "lines.srt",
        FontSize: 30,
        TimelineOut: 1.7,
        OutlineColour: "#0000ff",
        Outline: 4,
      });
      const drawn = await Promise.all([8, 12, 25, 35, 47].map((frame) => drawnIn(film, frame, captions)));
      expect(drawn.map((much) => much > NOTHING)).toEqual([false, true, false, true, false]);
      const [, , outline = 0] = await colorAt(film.file, 12, captions);
      const [, , bare = 0] = await colorAt(plain.file, 12, captions);
      expect(outline - bare).toBeGreaterThan(3);
    },
  );

  rendered(
    "Type Subtitle with an .ass file",
    "with the styles inside the file; keys beside FileURL are refused",
    async () => {
      await put(
        "styled.ass",
        "[Script Info]\nPlayResX: 320\nPlayResY: 180\n\n[V4+ Styles]\nFormat: Name, Fontname, Fontsize, PrimaryColour, Alignment\nStyle: Default,Any,80,&H0000FF00,2\n\n[Events]\nFormat: Start, End, Style, Text\nDialogue: 0:00:00.40,0:00:01.20,Default,███\n",
      );
      const film = await titled({ Type: "Subtitle", FileURL: "styled.ass" });
      const captions = "100:30:110:130";
      expect(await drawnIn(film, 5, captions)).toBeLessThan(NOTHING);
      expect((await colorAt(film.file, 20, captions))[1]).toBeGreaterThan(120);
    },
  );

  refused("LineSpacing, AdaptMode AutoScale, EffectColorStyle, Bubble\\*, AaiMotionLoopEffect", "", [
    ...["LineSpacing", "EffectColorStyle", "BubbleStyleId", "AaiMotionLoopEffect"].map(
      (key) =>
        [onWide(text("Hello", { [key]: "1" })), new RegExp(`^InvalidTimelineFormat: .*${key}`)] as const,
    ),
    [onWide(text("Hello", { AdaptMode: "AutoScale" })), /AdaptMode is "AutoScale"/],
  ]);

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

  refused("Type AI_ASR", "nobody listens here", [
    [onWide({ Type: "AI_ASR", MediaURL: "wide" }), /^InvalidTimelineFormat: .*Type is "AI_ASR"/],
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
    const film = await titled(text(content));
    expect(await drawnIn(film, 25, TITLE)).toBeGreaterThan(SOMETHING);
    expect(await drawnIn(film, 25, ELSEWHERE)).toBeLessThan(NOTHING);
  });

  it("have different letters for different texts, also Chinese ones", async () => {
    const [one, other] = [await titled(text("世界世界")), await titled(text("你好你好"))];
    const place = (film: Film) => ({ file: film.file, frame: 25 });
    expect(await difference(place(one), place(other), TITLE)).toBeGreaterThan(SOMETHING);
  });
});

it("subtitle files are refused when they are something else", async () => {
  studio.materials["music.srt"] = studio.materials["music"] ?? "";
  await expect(titled({ Type: "Subtitle", FileURL: "music.srt" })).rejects.toMatchObject({
    code: "InvalidParameter.ResourceContentBad",
  });
});
