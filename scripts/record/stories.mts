import { join } from "node:path";
import { cloneDir } from "../lib/paths.mts";
import { cutInAnEditor } from "./editStory.mts";

/** The files of a project, by name. */
export type ProjectFiles = Readonly<Record<string, string>>;

export interface Story {
  readonly name: string;
  /** What the window is called. */
  readonly title: string;
  readonly files: ProjectFiles;
  /** What is typed, one after the other. Default: a `pulumi up`. */
  readonly commands?: readonly string[];
  /** The language of a program on the plugin; without it, the program is one of Node on the dynamic provider. */
  readonly language?: "yaml" | "python";
  readonly interruptAt?: RegExp;
  /** Everything that has to be in the last picture, or the recording is refused. */
  readonly shows: readonly RegExp[];
}

export const up = "pulumi up --yes --skip-preview";

const oss = "https://my-films.oss-cn-shanghai.aliyuncs.com";

/** A page that needs the films: held back until they are there. */
const page = `
  class Page extends pulumi.dynamic.Resource {
    constructor(name, inputs) {
      super({ create: async (outs) => ({ id: "page", outs }) }, name, inputs, undefined, "website", "Page");
    }
  }
  new Page("website", { films: films.map(({ mediaUrl }) => mediaUrl) });`;

function program({ clip = "opening", timeout = "1h" }: { clip?: string; timeout?: string } = {}): string {
  return `
  const pulumi = require("@pulumi/pulumi");
  const { MediaProducingJob } = require("pulumi-alicloud-ice");
  const film = (language, clip) => new MediaProducingJob("trailer-" + language, {
    timeline: { VideoTracks: [{ VideoTrackClips: [{ MediaURL: "${oss}/clips/" + clip + ".mp4", In: 0, Out: 4 }] }] },
    outputMediaConfig: { mediaUrl: "${oss}/out/" + language + ".mp4", width: 640, height: 360 },
    timeout: "${timeout}",
  });
  const films = [film("en", "opening"), film("zh", "${clip}")];
  ${page}
  exports.trailers = films.map(({ mediaUrl }) => mediaUrl);`;
}

/** A clip for each product, of which one is not there. */
const catalogue = `
  const { MediaProducingJobSet } = require("pulumi-alicloud-ice");
  const filmOf = (product, clip) => ({
    timeline: { VideoTracks: [{ VideoTrackClips: [{ MediaURL: "${oss}/clips/" + clip + ".mp4", In: 0, Out: 4 }] }] },
    outputMediaConfig: { mediaUrl: "${oss}/out/" + product + ".mp4", width: 640, height: 360 },
  });
  const films = Object.fromEntries(["kettle", "lamp", "chair", "mug"].map((product) => [product, filmOf(product, "opening")]));
  films.mug = filmOf("mug", "mug");
  exports.urls = new MediaProducingJobSet("catalogue", { films }).mediaUrls;`;

const converted = `
  const { readFileSync } = require("node:fs");
  const { MediaProducingJob } = require("pulumi-alicloud-ice");
  exports.url = new MediaProducingJob("trailer", {
    timeline: readFileSync("timeline.json", "utf8"),
    outputMediaConfig: { mediaUrl: "${oss}/out/trailer.mp4", width: 640, height: 360 },
  }).mediaUrl;`;

const inPython = `
import pulumi
import pulumi_alicloud_ice as ice

bucket = "${oss}"
film = ice.MediaProducingJob(
    "trailer",
    timeline={"VideoTracks": [{"VideoTrackClips": [{"MediaURL": f"{bucket}/clips/opening.mp4", "In": 0, "Out": 4}]}]},
    output_media_config=ice.OutputMediaConfigArgs(media_url=f"{bucket}/out/trailer.mp4", width=640, height=360),
)
pulumi.export("url", film.media_url)
pulumi.export("seconds", film.duration)
`;

const inYaml = {
  resources: {
    trailer: {
      type: "alicloud-ice:MediaProducingJob",
      properties: {
        timeline: {
          VideoTracks: [{ VideoTrackClips: [{ MediaURL: `${oss}/clips/opening.mp4`, In: 0, Out: 4 }] }],
        },
        outputMediaConfig: { mediaUrl: `${oss}/out/trailer.mp4`, width: 640, height: 360 },
      },
    },
  },
  outputs: { url: "${trailer.mediaUrl}", seconds: "${trailer.duration}" },
};

export const stories: readonly Story[] = [
  {
    name: "success",
    title: "pulumi up: two renders, and the page that waits for them",
    files: onNode(program()),
    shows: [
      /trailer-zh\s+created/u,
      /Success 100 % · 0:\d\d · film of 0:04/u,
      /website\s+created/u,
      /\+ 4 created/u,
    ],
  },
  {
    name: "failure",
    title: "pulumi up: one render fails, and the page is held back",
    files: onNode(program({ clip: "closing" })),
    shows: [/The render failed with InvalidMaterial\.NotFound/u],
  },
  {
    name: "interrupt",
    title: "pulumi up, and Ctrl-C while it renders",
    files: onNode(program()),
    interruptAt: /Processing [3-9]\d %/u,
    shows: [/Interrupted after 0:\d\d: job [0-9a-f]{32} in cn-shanghai is still Processing/u],
  },
  {
    name: "timeout",
    title: "pulumi up with a timeout that is too short",
    files: onNode(program({ timeout: "6s" })),
    shows: [/Timed out after 0:06: job [0-9a-f]{32} in cn-shanghai is still Processing/u],
  },
  {
    name: "set",
    title: "pulumi up: a set of four films, of which one fails",
    files: onNode(catalogue),
    shows: [/"mug": The render failed with InvalidMaterial\.NotFound/u],
  },
  {
    name: "yaml",
    title: "pulumi up: a YAML program on the plugin",
    language: "yaml",
    files: onPlugin("yaml", inYaml),
    shows: [/seconds: 4/u, /Success 100 %/u],
  },
  {
    name: "python",
    title: "pulumi up: a Python program on the plugin",
    language: "python",
    files: { ...onPlugin("python"), "__main__.py": inPython },
    shows: [/seconds: 4/u, /Success 100 %/u],
  },
  {
    name: "edit",
    title: "An edit from an editor: converted, checked, rendered",
    files: { ...onNode(converted), "trailer.otio": JSON.stringify(cutInAnEditor) },
    commands: [
      `pulumi-alicloud-ice convert trailer.otio --media /Volumes/Job/=${oss}/ -o timeline.json`,
      "pulumi-alicloud-ice check timeline.json",
      up,
    ],
    shows: [/Nothing is wrong with it/u, /Success 100 %/u],
  },
];

function onNode(code: string): ProjectFiles {
  return {
    "Pulumi.yaml": "name: films\nruntime: nodejs\nmain: index.js\n",
    "package.json": JSON.stringify({ main: "index.js" }),
    "index.js": code,
  };
}

/** What is JSON is YAML. */
function onPlugin(runtime: string, rest: object = {}): ProjectFiles {
  const providers = [{ name: "alicloud-ice", path: join(cloneDir, "plugin", "bin") }];
  return { "Pulumi.yaml": JSON.stringify({ name: "films", runtime, plugins: { providers }, ...rest }) };
}
