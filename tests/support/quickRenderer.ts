import { writeFileSync } from "node:fs";
import type { Renderer } from "../../emulator/src/jobs/jobDeps";
import { listMaterials } from "../../emulator/src/render/listMaterials";

const FILM = { durationSeconds: 2, hasVideo: true, hasAudio: false, formatName: "mp4", sizeBytes: 4 };

/** For tests of what happens around a render: the film is a few bytes, and two seconds long. */
export const quickRenderer: Renderer = {
  render: ({ outputFile }) => {
    writeFileSync(outputFile, "film");
    return Promise.resolve(FILM);
  },
  probe: () => Promise.resolve(FILM),
  listMaterials,
};
