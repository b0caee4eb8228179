/** The smallest program in each of the languages, as a stranger would write it. */
export interface Program {
  readonly language: string;
  readonly files: Readonly<Record<string, string>>;
}

const argumentsOfFilm = `{
  region: "cn-shanghai",
  timeline: { VideoTracks: [{ VideoTrackClips: [{ Type: "Image", MediaURL: base + "still.png", Duration: 2 }] }] },
  outputMediaConfig: { mediaUrl: base + "film.mp4", width: 320, height: 180 },
}`;
const base = `"https://packaging.oss-cn-shanghai.aliyuncs.com/"`;
const projectFile = (main: string, options = "") =>
  `name: packaging\nmain: ${main}\nruntime:\n  name: nodejs\n${options}`;

export const programs: readonly Program[] = [
  {
    language: "CommonJS",
    files: {
      "Pulumi.yaml": projectFile("index.js"),
      "package.json": `{ "name": "commonjs", "private": true, "main": "index.js" }`,
      "index.js": `
const { MediaProducingJob } = require("pulumi-alicloud-ice");
const base = ${base};
const film = new MediaProducingJob("film", ${argumentsOfFilm});
exports.mediaUrl = film.mediaUrl;
exports.duration = film.duration;
`,
    },
  },
  {
    language: "ESM",
    files: {
      "Pulumi.yaml": projectFile("index.mjs"),
      "package.json": `{ "name": "esm", "private": true, "main": "index.mjs", "type": "module" }`,
      "index.mjs": `
import { MediaProducingJob } from "pulumi-alicloud-ice";
const base = ${base};
const film = new MediaProducingJob("film", ${argumentsOfFilm});
export const mediaUrl = film.mediaUrl;
export const duration = film.duration;
`,
    },
  },
  {
    language: "TypeScript",
    files: {
      "Pulumi.yaml": projectFile("index.ts", "  options:\n    typescript: true\n"),
      "package.json": `{ "name": "typescript", "private": true, "main": "index.ts" }`,
      "tsconfig.json": `{ "compilerOptions": { "target": "ES2022", "module": "node16", "strict": true, "noEmit": true } }`,
      "index.ts": `
import * as pulumi from "@pulumi/pulumi";
import { MediaProducingJob, type MediaProducingJobArgs } from "pulumi-alicloud-ice";
const base = ${base};
const args: MediaProducingJobArgs = ${argumentsOfFilm};
const film = new MediaProducingJob("film", args);
export const mediaUrl: pulumi.Output<string> = film.mediaUrl;
export const duration: pulumi.Output<number> = film.duration;
`,
    },
  },
];
