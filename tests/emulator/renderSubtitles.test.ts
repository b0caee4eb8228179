import { featureTable } from "../support/featureTable";
import { colorAt } from "../support/mediaMeasure";
import { NOTHING, type TitleStudio, onWide, openTitleStudio } from "../support/titleStudio";

let studio: TitleStudio;
beforeAll(async () => {
  studio = await openTitleStudio();
});
afterAll(() => studio.close());

featureTable("Subtitle files", ({ rendered, refused }) => {
  rendered(
    "Type Subtitle with an .srt file",
    "looks by every key of a title's style; TimelineIn and TimelineOut limit it. `0:00:05,5` is five and a half seconds _(chosen)_; `<b>`, `<i>`, `<u>`, `<font color>` and `{\\an8}` are read; UTF-8 or UTF-16",
    async () => {
      await studio.put(
        "lines.srt",
        "1\r\n00:00:00,400 --> 00:00:00,800\r\nFirst <i>line</i>\r\n\r\n2\r\n00:00:01,200 --> 00:00:01,600\r\n第二行\r\n\r\n3\r\n00:00:01,800 --> 00:00:02,000\r\nToo late\r\n",
      );
      const captions = "320:60:0:120";
      const film = await studio.titled({
        Type: "Subtitle",
        FileURL: "lines.srt",
        FontSize: 30,
        TimelineOut: 1.7,
        OutlineColour: "#0000ff",
        Outline: 4,
      });
      const drawn = await Promise.all(
        [8, 12, 25, 35, 47].map((frame) => studio.drawnIn(film, frame, captions)),
      );
      expect(drawn.map((much) => much > NOTHING)).toEqual([false, true, false, true, false]);
      const [, , outline = 0] = await colorAt(film.file, 12, captions);
      const [, , bare = 0] = await colorAt(film.file, 8, captions);
      expect(outline - bare).toBeGreaterThan(3);
    },
  );

  rendered(
    "Type Subtitle with an .ass file",
    "with the styles inside the file, which win over those beside FileURL; TimelineIn and TimelineOut limit it. Times with three digits after the point are thousandths",
    async () => {
      await studio.put(
        "styled.ass",
        "[Script Info]\nPlayResX: 320\nPlayResY: 180\n\n[V4+ Styles]\nFormat: Name, Fontname, Fontsize, PrimaryColour, Alignment\nStyle: Default,Any,80,&H0000FF00,2\n\n[Events]\nFormat: Start, End, Style, Text\nDialogue: 0:00:00.400,0:00:01.20,Default,███\n",
      );
      const captions = "100:30:110:130";
      const film = await studio.titled({
        Type: "Subtitle",
        FileURL: "styled.ass",
        FontSize: 4,
        TimelineOut: 1,
      });
      expect(await studio.drawnIn(film, 5, captions)).toBeLessThan(NOTHING);
      expect((await colorAt(film.file, 20, captions))[1]).toBeGreaterThan(120);
      expect(await studio.drawnIn(film, 27, captions)).toBeLessThan(NOTHING);
      const whole = await studio.titled({ Type: "Subtitle", FileURL: "styled.ass" });
      expect((await colorAt(whole.file, 27, captions))[1]).toBeGreaterThan(120);
    },
  );

  rendered("SubType srt, ass", "says the format where the file's name does not", async () => {
    await studio.put("lines.txt", Buffer.from("\uFEFF1\n0:00:00,4 --> 0:00:00,8\n███\n", "utf16le"));
    const film = await studio.titled({
      Type: "Subtitle",
      SubType: "srt",
      FileUrl: "lines.txt",
      FontSize: 60,
    });
    const captions = "320:60:0:120";
    expect(await studio.drawnIn(film, 8, captions)).toBeLessThan(NOTHING);
    expect(await studio.drawnIn(film, 12, captions)).toBeGreaterThan(NOTHING);
    expect(await studio.drawnIn(film, 22, captions)).toBeLessThan(NOTHING);
  });

  refused("Type AI_ASR", "nobody listens here", [
    [onWide({ Type: "AI_ASR", MediaURL: "wide" }), /^InvalidTimelineFormat: .*Type is "AI_ASR"/],
  ]);
});

it.each([
  ["times that are none", "1\n00:00:01,000 --> soon\nText\n", /by its line "00:00:01,000 --> soon"/],
  [
    "an encoding that is not told",
    Buffer.from([0x31, 0x0a, 0xd6, 0xd0, 0xce, 0xc4]),
    /is no \.srt file in UTF-8/,
  ],
])("a subtitle file with %s fails the film, and says so", async (_what, content, says) => {
  await studio.put("broken.srt", content);
  await expect(studio.titled({ Type: "Subtitle", FileURL: "broken.srt" })).rejects.toThrow(says);
});

it("subtitle files are refused when they are something else", async () => {
  studio.materials["music.srt"] = studio.materials["music"] ?? "";
  await expect(studio.titled({ Type: "Subtitle", FileURL: "music.srt" })).rejects.toMatchObject({
    code: "InvalidParameter.ResourceContentBad",
  });
});
