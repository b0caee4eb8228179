import { copyFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { checkTimeline } from "../../provider/src/timeline/check/checkTimeline";
import { parseInputs } from "../../provider/src/inputs/parseInputs";
import { withEmulator } from "../support/emulatorFixture";
import { renderFilm } from "../support/emulatorJobs";
import { ossFile } from "../support/films";
import { inTurns } from "../support/inTurns";
import { oddAddresses } from "../support/oddAddresses";
import { makeMaterials } from "../support/timelineMaterials";

const region = "cn-shanghai";
const timelineOf = (MediaURL: string) => ({ VideoTracks: [{ VideoTrackClips: [{ MediaURL, Out: 1 }] }] });

it("the preview says of each address of a material what is so", () => {
  const told = oddAddresses.map(({ about, address }) => {
    const [finding] = checkTimeline(timelineOf(address), { region });
    return [about, finding?.severity ?? "clean"];
  });
  expect(told).toEqual(oddAddresses.map(({ about, check }) => [about, check]));
});

it("the emulator finds those that the preview passes, and fails or refuses the others", async () => {
  await withEmulator({ speed: "instant", parallelRenders: 2 }, async ({ emulator, client }) => {
    await makeMaterials(emulator, 4);
    const made = ossFile(emulator, "in/clip.mp4");
    for (const name of ["a b.mp4", "a+b.mp4", "片.mp4"]) {
      mkdirSync(dirname(made), { recursive: true });
      copyFileSync(made, ossFile(emulator, `in/${name}`));
    }
    const isFound = await inTurns(oddAddresses, 4, async ({ about, address }) => {
      const timeline = JSON.stringify(timelineOf(address));
      const job = await renderFilm(client, { timeline }).catch(() => undefined);
      return [about, job?.Status === "Success"];
    });
    expect(isFound).toEqual(oddAddresses.map(({ about, isFound: is }) => [about, is]));
  });
});

it("of an output's address, the preview says what the emulator refuses", async () => {
  await withEmulator({ speed: "instant" }, async ({ emulator, client }) => {
    await makeMaterials(emulator, 4);
    const timeline = timelineOf("https://films.oss-cn-shanghai.aliyuncs.com/in/clip.mp4");
    const outputs = oddAddresses.map(({ address }) => ({ mediaUrl: address, width: 320, height: 180 }));
    const silent = await inTurns(outputs, 2, async (outputMediaConfig) => {
      const { failures, warnings } = parseInputs({ timeline, outputMediaConfig }, region);
      if (failures.length + warnings.length > 0) return [];
      const config = { MediaURL: outputMediaConfig.mediaUrl, Width: 320, Height: 180 };
      const query = { OutputMediaConfig: JSON.stringify(config) };
      const job = await renderFilm(client, { timeline: JSON.stringify(timeline), query }).catch(
        () => undefined,
      );
      return job?.Status === "Success" ? [] : [outputMediaConfig.mediaUrl];
    });
    expect(silent.flat()).toEqual([]);
  });
});
