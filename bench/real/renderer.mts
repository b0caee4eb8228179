import { writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { Renderer } from "../../emulator/dist/jobs/jobDeps.js";
import { listMaterials } from "../../emulator/dist/render/listMaterials.js";

const FILM = { durationSeconds: 2, hasVideo: true, hasAudio: false, formatName: "mp4", sizeBytes: 4 };

/** Films of a few bytes: only when they end is measured. @param probeMs how long a look at a file takes */
export const rendererThatLooks = (probeMs: number): Renderer => ({
  render: ({ outputFile }) => {
    writeFileSync(outputFile, "film");
    return Promise.resolve(FILM);
  },
  probe: async () => {
    if (probeMs > 0) await sleep(probeMs);
    return FILM;
  },
  listMaterials,
});
