import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { colorAt, difference } from "../support/mediaMeasure";
import { type Film, type Studio, openStudio, videoTrack } from "../support/renderStudio";

/** Where a title of the tests stands, and a part of the picture where it never does. */
const TITLE = "300:50:10:10";
const ELSEWHERE = "300:60:10:110";

let studio: Studio;
let plain: Film;
beforeAll(async () => {
  studio = await openStudio();
  plain = await studio.film(videoTrack({ MediaURL: "red" }));
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
  studio.film({ ...videoTrack({ MediaURL: "red" }), SubtitleTracks: [{ SubtitleTrackClips: clips }] });

/** How much a title changes the plain film. */
const drawnIn = (film: Film, frame: number, box: string) =>
  difference({ file: film.file, frame }, { file: plain.file, frame }, box);

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
    expect(await drawnIn(film, 50, TITLE)).toBeGreaterThan(3);
    expect(await drawnIn(film, 50, ELSEWHERE)).toBeLessThan(1);
  });

  it("have different letters for different texts, also Chinese ones", async () => {
    const [one, other] = [await titled(text("世界世界")), await titled(text("你好你好"))];
    const place = (film: Film) => ({ file: film.file, frame: 50 });
    expect(await difference(place(one), place(other), TITLE)).toBeGreaterThan(3);
  });

  it("break lines at newlines and at a written \\n", async () => {
    for (const content of ["one\ntwo", "one\\ntwo"]) {
      const film = await titled(text(content));
      expect(await drawnIn(film, 50, "100:30:10:50")).toBeGreaterThan(3);
    }
    expect(await drawnIn(await titled(text("one two")), 50, "100:30:10:50")).toBeLessThan(1);
  });

  it("stand from TimelineIn to TimelineOut, to the frame", async () => {
    const film = await titled(text("Now", { TimelineIn: 1, TimelineOut: 2 }));
    expect(await drawnIn(film, 24, TITLE)).toBeLessThan(1);
    expect(await drawnIn(film, 25, TITLE)).toBeGreaterThan(1.5);
    expect(await drawnIn(film, 49, TITLE)).toBeGreaterThan(1.5);
    expect(await drawnIn(film, 50, TITLE)).toBeLessThan(1);
  });

  it("have the colour, opacity, outline and box asked for", async () => {
    const block = { FontSize: 120, X: 0, Y: 0, FontFace: { Bold: true } };
    const green = await titled(text("███", { ...block, FontColor: "#00ff00" }));
    const [, full = 0] = await colorAt(green.file, 50, "40:40:60:50");
    expect(full).toBeGreaterThan(120);
    const faint = await titled(text("███", { ...block, FontColor: "#00ff00", FontColorOpacity: "0.2" }));
    const [, little = 0] = await colorAt(faint.file, 50, "40:40:60:50");
    expect(little).toBeLessThan(full - 40);
    const boxed = await titled(text("title", { BorderStyle: 3, Outline: 8, OutlineColour: "#0000ff" }));
    const [, , blue = 0] = await colorAt(boxed.file, 50, "40:20:30:15");
    expect(blue).toBeGreaterThan(90);
  });

  it("are placed by Alignment", async () => {
    const corner = { X: 0, Y: 0, FontSize: 40 };
    const right = await titled(text("Hi", { ...corner, Alignment: "BottomRight" }));
    expect(await drawnIn(right, 50, "80:50:240:130")).toBeGreaterThan(3);
    expect(await drawnIn(right, 50, "160:180:0:0")).toBeLessThan(1);
    const centre = await titled(text("Hi", { ...corner, Alignment: "CenterCenter" }));
    expect(await drawnIn(centre, 50, "80:60:120:60")).toBeGreaterThan(3);
    expect(await drawnIn(centre, 50, "320:50:0:0")).toBeLessThan(1);
  });

  it("wrap inside of TextWidth with AdaptMode AutoWrap", async () => {
    const long = "several words that are too long";
    const below = "150:40:10:60";
    const wrapped = await titled(text(long, { AdaptMode: "AutoWrap", TextWidth: 0.5, FontSize: 30 }));
    expect(await drawnIn(wrapped, 50, below)).toBeGreaterThan(3);
    expect(await drawnIn(wrapped, 50, "120:180:195:0")).toBeLessThan(1);
    expect(await drawnIn(await titled(text(long, { FontSize: 30 })), 50, below)).toBeLessThan(1);
  });

  it("stand as long as their clip when they are one of its Effects", async () => {
    const film = await studio.film(
      videoTrack({ MediaURL: "red", Out: 2, Effects: [text("Clip")] }, { MediaURL: "red", In: 2 }),
    );
    expect(await drawnIn(film, 49, TITLE)).toBeGreaterThan(1.5);
    expect(await drawnIn(film, 50, TITLE)).toBeLessThan(1);
  });
});

describe("subtitle files", () => {
  const captions = "320:60:0:120";

  it("show the lines of an .srt file at their times", async () => {
    const file = join(studio.folder, "lines.srt");
    await writeFile(
      file,
      "1\r\n00:00:01,000 --> 00:00:02,000\r\nFirst <i>line</i>\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\n第二行\r\n",
    );
    studio.materials["lines.srt"] = file;
    const film = await titled({ Type: "Subtitle", FileURL: "lines.srt", FontSize: 30 });
    expect(await drawnIn(film, 20, captions)).toBeLessThan(1);
    expect(await drawnIn(film, 30, captions)).toBeGreaterThan(1);
    expect(await drawnIn(film, 60, captions)).toBeLessThan(1);
    expect(await drawnIn(film, 80, captions)).toBeGreaterThan(1);
  });

  it("draw an .ass file with its own styles", async () => {
    const file = join(studio.folder, "styled.ass");
    await writeFile(
      file,
      "[Script Info]\nPlayResX: 320\nPlayResY: 180\n\n[V4+ Styles]\nFormat: Name, Fontname, Fontsize, PrimaryColour, Alignment\nStyle: Default,Any,40,&H0000FF00,2\n\n[Events]\nFormat: Start, End, Style, Text\nDialogue: 0:00:01.00,0:00:02.00,Default,Styled\n",
    );
    studio.materials["styled.ass"] = file;
    const film = await titled({ Type: "Subtitle", FileURL: "styled.ass" });
    expect(await drawnIn(film, 20, captions)).toBeLessThan(1);
    expect(await drawnIn(film, 30, captions)).toBeGreaterThan(1);
  });

  it("are refused when they are something else", async () => {
    studio.materials["music.srt"] = studio.materials["music"] ?? "";
    await expect(titled({ Type: "Subtitle", FileURL: "music.srt" })).rejects.toMatchObject({
      code: "InvalidParameter.ResourceContentBad",
    });
  });
});
