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
    "Font, FontURL, FontSize, FontColor, Outline, OutlineColour, Y, Alignment; TimelineIn and TimelineOut limit it",
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
    "with the styles inside the file; keys beside FileURL are refused",
    async () => {
      await studio.put(
        "styled.ass",
        "[Script Info]\nPlayResX: 320\nPlayResY: 180\n\n[V4+ Styles]\nFormat: Name, Fontname, Fontsize, PrimaryColour, Alignment\nStyle: Default,Any,80,&H0000FF00,2\n\n[Events]\nFormat: Start, End, Style, Text\nDialogue: 0:00:00.40,0:00:01.20,Default,███\n",
      );
      const film = await studio.titled({ Type: "Subtitle", FileURL: "styled.ass" });
      const captions = "100:30:110:130";
      expect(await studio.drawnIn(film, 5, captions)).toBeLessThan(NOTHING);
      expect((await colorAt(film.file, 20, captions))[1]).toBeGreaterThan(120);
    },
  );

  refused("Type AI_ASR", "nobody listens here", [
    [onWide({ Type: "AI_ASR", MediaURL: "wide" }), /^InvalidTimelineFormat: .*Type is "AI_ASR"/],
  ]);
});

it("subtitle files are refused when they are something else", async () => {
  studio.materials["music.srt"] = studio.materials["music"] ?? "";
  await expect(studio.titled({ Type: "Subtitle", FileURL: "music.srt" })).rejects.toMatchObject({
    code: "InvalidParameter.ResourceContentBad",
  });
});
