import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ossUrl } from "../../support/films";
import { configFlags, withExample } from "../../support/withExample";
import { jobCount } from "../../support/withStack";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ice-list-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const clips = ["morning", "evening", "lamp", "chair"].map((name) => `clips/${name}.mp4`);

test("the list comes with the last film; a failed one holds it until another run is asked for", async () => {
  await withExample("batch", clips, async ({ stack, emulator }) => {
    const listFile = join(folder, "ads.txt");
    const up = (run: string) => stack.up(...configFlags({ bucket: "films", listFile, run }));

    emulator.jobs.failNext({ code: "ProduceFailed", message: "It did not work", times: 1 });
    const failed = await up("1");
    expect(failed.code).not.toBe(0);
    expect(failed.output).toContain("1 of 3 films of the batch failed");
    expect(existsSync(listFile)).toBe(false);
    expect((await up("1")).code).not.toBe(0);
    expect(jobCount(emulator)).toBe(3);

    expect(await up("2")).toMatchObject({ code: 0 });
    const addresses = [1, 2, 3].map((index) => ossUrl(`films/ad-${index}.mp4`));
    expect(await stack.outputs()).toEqual({ films: addresses, listFile });
    const lines = readFileSync(listFile, "utf8").trimEnd().split("\n");
    expect(lines.map((line) => line.split(" ")[1])).toEqual(addresses);
    expect(jobCount(emulator)).toBe(6);
  });
});
