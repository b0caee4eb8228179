import { placeTexts } from "../../../provider/src/ice/placeTexts";
import { withStory } from "../../support/identityStory";
import { ossUrl } from "../../support/films";

describe("the parameters of a call", () => {
  it("go into the address while it is short, each where the API's own clients put it", () => {
    const query = { ClientToken: "t", ClipsParam: '{"Text":"短い"}', UserData: undefined };
    expect(placeTexts(query, { Timeline: "{}" })).toEqual({ query, body: { Timeline: "{}" } });
  });

  it("go into the body, the longest first, until the address is short", () => {
    const long = "é".repeat(800);
    const query = { ClientToken: "t", ClipsParam: "x".repeat(60_000), UserData: long, Source: "s" };
    expect(placeTexts(query, undefined)).toEqual({
      query: { ClientToken: "t", Source: "s" },
      body: { ClipsParam: query.ClipsParam, UserData: long },
    });
  });
});

describe("a template's film", () => {
  const film = (bytes: number) => ({
    templateId: "a1b2",
    clipsParam: { Text: "字".repeat(bytes / 3) },
    outputMediaConfig: { mediaUrl: ossUrl("out/film.mp4"), width: 320, height: 180 },
  });

  it.each([3, 12, 24, 300].map((kb) => kb * 1_000))(
    "is rendered with a clipsParam of %i bytes",
    async (bytes) => {
      await withStory({}, async (story) => {
        const { emulator } = story.life;
        const { errors } = await story.up(film(bytes));
        // It came through whole, and was judged by ICE.
        expect(errors).toEqual([expect.stringContaining("emplate")]);
        const [asked] = emulator.requests
          .list()
          .filter(({ operation }) => operation === "SubmitMediaProducingJob");
        expect(JSON.stringify(asked?.params)).toContain("字".repeat(bytes / 3));
      });
    },
  );
});
