import { z } from "zod";
import type { Emulator } from "../../emulator/src/emulator";
import { probe } from "../../emulator/src/render/probe";
import { EmulatorClient } from "../support/emulatorClient";
import { ossFile, ossUrl } from "../support/films";
import { jobCount, withStack } from "../support/withStack";

const template = {
  VideoTracks: [
    {
      VideoTrackClips: [
        {
          Sys_Type: "ArrayItems",
          Sys_ArrayObject: "$Clips",
          Sys_Template: { MediaURL: "$Url", In: 0, Out: "$Seconds:1" },
        },
      ],
    },
  ],
  SubtitleTracks: [{ SubtitleTrackClips: [{ Type: "Text", Content: "$Title:Untitled", FontSize: 30 }] }],
};

async function addTemplate(emulator: Emulator): Promise<string> {
  const answer = await new EmulatorClient(emulator).call(
    "AddTemplate",
    { Name: "Trailer", Type: "Timeline" },
    { Config: JSON.stringify(template) },
  );
  return z.object({ Template: z.object({ TemplateId: z.string() }) }).parse(answer).Template.TemplateId;
}

describe("a render from a template", () => {
  it("fills it by clipsParam, renders again when that changes, and fails on a placeholder left open", async () => {
    await withStack({ program: "" }, async ({ stack, emulator }) => {
      const templateId = await addTemplate(emulator);
      const program = (clipsParam: unknown) => `
        const film = new ice.MediaProducingJob("film", {
          templateId: "${templateId}",
          clipsParam: ${JSON.stringify(clipsParam)},
          outputMediaConfig: { mediaUrl: "${ossUrl("out/film.mp4")}", width: 320, height: 180 },
          expect: { minDuration: 0.9, hasVideo: true },
        });
        exports.url = film.mediaUrl;
        exports.duration = film.duration;`;
      const Url = ossUrl("in/clip.mp4");
      stack.setProgram(program({ Clips: [{ Url }, { Url, Seconds: 2 }], Title: "Rivers" }));
      expect(await stack.up()).toMatchObject({ code: 0 });
      expect((await stack.outputs())["duration"]).toBeCloseTo(3, 1);
      expect((await probe(ossFile(emulator, "out/film.mp4"))).durationSeconds).toBeCloseTo(3, 1);

      // The same in other words, and as text.
      stack.setProgram(program(JSON.stringify({ Title: "Rivers", Clips: [{ Url }, { Seconds: 2, Url }] })));
      expect(await stack.up()).toMatchObject({ code: 0 });
      expect(jobCount(emulator)).toBe(1);

      stack.setProgram(program({ Clips: [{ Url }] }));
      expect((await stack.preview()).output).toMatch(/film replace .*clipsParam/u);
      expect(await stack.up()).toMatchObject({ code: 0 });
      expect((await stack.outputs())["duration"]).toBeCloseTo(1, 1);
      expect(jobCount(emulator)).toBe(2);

      stack.setProgram(program({ Title: "hush" }));
      const open = await stack.up();
      expect(open.code).not.toBe(0);
      expect(open.output).toContain("$Clips");
      expect(open.output).not.toMatch(/film.*hush/u);
      expect(jobCount(emulator)).toBe(2);
    });
  });
});
