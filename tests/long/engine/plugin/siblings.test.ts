import { filmArgs, ossUrl } from "../../../support/films";
import { withLanguage, yamlFiles } from "../../../support/pluginStack";
import { callCount, jobCount } from "../../../support/withStack";

const clip = ossUrl("in/clip.mp4");
const output = (key: string) => ({ mediaUrl: ossUrl(key), width: 320, height: 180 });
const timeline = (source: object) => ({ VideoTracks: [{ VideoTrackClips: [{ ...source, Out: 1 }] }] });

const languages = ["en", "fr", "zh"];
const catalogue = {
  type: "alicloud-ice:MediaProducingJobSet",
  properties: {
    films: Object.fromEntries(languages.map((key) => [key, filmArgs({ out: `out/${key}.mp4`, seconds: 1 })])),
  },
};

/** @param hash `contentHash` of the material */
function resources(hash = "1", title = "Opening") {
  return {
    catalogue,
    opening: {
      type: "alicloud-ice:MediaInfo",
      properties: { inputUrl: clip, title, contentHash: hash },
    },
    film: {
      properties: {
        timeline: timeline({ MediaId: "${opening.mediaId}" }),
        // In the API's letters: the host's type check takes them as well.
        outputMediaConfig: { MediaURL: ossUrl("out/film.mp4"), Width: 320, Height: 180 },
      },
    },
    card: {
      type: "alicloud-ice:Template",
      properties: { config: timeline({ MediaURL: "$Clip" }) },
    },
    filled: {
      properties: {
        templateId: "${card.templateId}",
        clipsParam: { Clip: clip },
        triggers: ["${card.configHash}"],
        outputMediaConfig: output("out/filled.mp4"),
      },
    },
    ads: {
      type: "alicloud-ice:BatchMediaProducingJob",
      properties: {
        inputConfig: { MediaGroupArray: [{ GroupName: "one", MediaArray: [clip] }] },
        outputConfig: {
          MediaURL: ossUrl("out/ad-{index}.mp4"),
          Count: 2,
          MaxDuration: 15,
          Width: 320,
          Height: 180,
        },
      },
    },
  };
}

const variables = {
  media: {
    "fn::invoke": {
      function: "alicloud-ice:getMediaInfo",
      arguments: { mediaId: "${opening.mediaId}" },
    },
  },
  template: {
    "fn::invoke": {
      function: "alicloud-ice:getTemplate",
      arguments: { templateId: "${card.templateId}" },
    },
  },
};
const outputs = {
  urls: "${catalogue.mediaUrls}",
  film: "${film.mediaUrl}",
  filled: "${filled.mediaUrl}",
  ads: "${ads.succeeded}",
  seconds: "${media.duration}",
  parameters: "${template.parameters}",
};

const mediaIdOf = { id: "${opening.mediaId}" };

test("a set, a material, a template and a batch in one YAML program; the second up changes nothing", async () => {
  await withLanguage(
    "yaml",
    { files: yamlFiles({ resources: resources(), variables, outputs }) },
    async ({ stack, emulator }) => {
      const first = await stack.up();
      expect(first.output).not.toMatch(/error/iu);
      expect(first).toMatchObject({ code: 0 });
      expect(await stack.outputs()).toEqual({
        urls: Object.fromEntries(languages.map((key) => [key, ossUrl(`out/${key}.mp4`)])),
        film: ossUrl("out/film.mp4"),
        filled: ossUrl("out/filled.mp4"),
        ads: 2,
        seconds: 5,
        parameters: ["Clip"],
      });
      expect(jobCount(emulator)).toBe(7);

      emulator.requests.clear();
      const second = await stack.up();
      expect(second).toMatchObject({ code: 0 });
      expect(second.output).toMatch(/7 unchanged/u);
      expect(callCount(emulator, "SubmitMediaProducingJob")).toBe(0);
      expect(jobCount(emulator)).toBe(7);

      // An update leaves the ids as they are, and the hash of the same config: what is made from them is not touched.
      const changed = resources("1", "Another title");
      const card = {
        ...changed.card,
        properties: { ...changed.card.properties, coverUrl: ossUrl("card.png") },
      };
      stack.setFiles(yamlFiles({ resources: { ...changed, card }, variables, outputs }));
      const preview = await stack.preview();
      expect(preview.output).toMatch(/2 to update/u);
      expect(preview.output).toMatch(/5 unchanged/u);
    },
  );
});

test("a material of another content frees its address before it is registered anew; `get` shows one that is there", async () => {
  const of = (hash: string, extra: object = {}, shown: object = mediaIdOf) => {
    const { opening } = resources(hash);
    return yamlFiles({ resources: { opening, ...extra }, outputs: shown });
  };
  await withLanguage("yaml", { files: of("1") }, async ({ stack, emulator }) => {
    expect(await stack.up()).toMatchObject({ code: 0 });
    const before = await stack.outputs();

    stack.setFiles(of("2"));
    const again = await stack.up();
    expect(again).toMatchObject({ code: 0 });
    expect(callCount(emulator, "DeleteMediaInfos")).toBe(1);
    const after = await stack.outputs();
    expect(after["id"]).not.toBe(before["id"]);

    const seen = { type: "alicloud-ice:MediaInfo", get: { id: after["id"] } };
    stack.setFiles(of("2", { seen }, { address: "${seen.inputUrl}", seconds: "${seen.duration}" }));
    expect(await stack.up()).toMatchObject({ code: 0 });
    expect(await stack.outputs()).toEqual({ address: clip, seconds: 5 });
  });
});

test("`pulumi import` takes a material and a template that are there, and says what the program is to say", async () => {
  const { opening, card } = resources();
  const shown = { media: "${opening.mediaId}", template: "${card.templateId}" };
  const files = yamlFiles({ resources: { opening, card }, outputs: shown });
  await withLanguage("yaml", { files }, async ({ stack, emulator }) => {
    expect(await stack.up()).toMatchObject({ code: 0 });
    const { media, template } = await stack.outputs();
    const options = ["--yes", "--protect=false", "--generate-code=false"];
    for (const [type, name, id] of [
      ["MediaInfo", "theirs", media],
      ["Template", "theirCard", template],
    ])
      expect(
        await stack.run([
          "import",
          `alicloud-ice:index:${String(type)}`,
          String(name),
          String(id),
          ...options,
        ]),
      ).toMatchObject({ code: 0 });
    const theirs = stack.resource("theirs");
    expect(theirs?.inputs).toMatchObject({ inputUrl: clip, mediaType: "video", region: "cn-shanghai" });
    expect(theirs?.outputs).toMatchObject({ duration: 5, status: "Normal" });
    const theirCard = stack.resource("theirCard");
    expect(theirCard?.inputs).toMatchObject({ type: "Timeline" });
    expect(JSON.stringify(theirCard?.inputs["config"])).toContain("$Clip");
    expect(callCount(emulator, "RegisterMediaInfo")).toBe(1);
    expect(callCount(emulator, "AddTemplate")).toBe(1);
  });
});
