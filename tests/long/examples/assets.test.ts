import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { probe } from "../../../emulator/src/render/probe";
import { ossFile, ossUrl } from "../../support/films";
import { configFlags, withExample } from "../../support/withExample";
import { callCount, jobCount } from "../../support/withStack";

const list = readFileSync(join(__dirname, "../../../examples/assets/clips.ts"), "utf8");
const clips = ["clips/opening.mp4", "clips/speaker.mp4", "clips/closing.mp4"];

test("the film waits for its clips; a new title renders nothing, and an entry that goes leaves its object", async () => {
  await withExample("assets", clips, async ({ stack, emulator }) => {
    const flags = configFlags({ bucket: "films" });
    const film = ossFile(emulator, "films/trailer.mp4");
    expect(await stack.up(...flags)).toMatchObject({ code: 0 });
    const mediaIds = {
      opening: expect.any(String) as unknown,
      speaker: expect.any(String) as unknown,
      closing: expect.any(String) as unknown,
    };
    expect(await stack.outputs()).toEqual({
      mediaIds,
      seconds: [5, 5, 5],
      mediaUrl: ossUrl("films/trailer.mp4"),
    });
    expect((await probe(film)).durationSeconds).toBeCloseTo(6, 1);

    stack.setFiles({ "clips.ts": list.replace("The speaker", "Our speaker") });
    expect((await stack.up(...flags)).output).toContain("~ 1 updated");
    expect(jobCount(emulator)).toBe(1);

    stack.setFiles({ "clips.ts": list.replace(/^ *closing:.*\n/mu, "") });
    expect(await stack.up(...flags)).toMatchObject({ code: 0 });
    expect((await probe(film)).durationSeconds).toBeCloseTo(4, 1);
    expect(existsSync(ossFile(emulator, "clips/closing.mp4"))).toBe(true);
    expect(callCount(emulator, "RegisterMediaInfo")).toBe(3);
    expect(callCount(emulator, "DeleteMediaInfos")).toBe(1);
  });
});
