import { writeFileSync } from "node:fs";
import type { Renderer } from "../../emulator/dist/jobs/jobDeps.js";
import { listMaterials } from "../../emulator/dist/render/listMaterials.js";

const FILM = { durationSeconds: 2, hasVideo: true, hasAudio: false, formatName: "mp4", sizeBytes: 4 };

/** Films of a few bytes: only when they end is measured. */
export const renderer: Renderer = {
  render: ({ outputFile }) => {
    writeFileSync(outputFile, "film");
    return Promise.resolve(FILM);
  },
  probe: () => Promise.resolve(FILM),
  listMaterials,
};
