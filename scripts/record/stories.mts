export interface Story {
  readonly name: string;
  /** What the window is called. */
  readonly title: string;
  readonly program: string;
  readonly interruptAt?: RegExp;
  /** Everything that has to be in the last picture, or the recording is refused. */
  readonly shows: readonly RegExp[];
}

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

export const stories: readonly Story[] = [
  {
    name: "success",
    title: "pulumi up: two renders, and the page that waits for them",
    program: program(),
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
    program: program({ clip: "closing" }),
    shows: [/The render failed with InvalidMaterial\.NotFound/u],
  },
  {
    name: "interrupt",
    title: "pulumi up, and Ctrl-C while it renders",
    program: program(),
    interruptAt: /Processing [3-9]\d %/u,
    shows: [/Interrupted after 0:\d\d: job [0-9a-f]{32} in cn-shanghai is still Processing/u],
  },
  {
    name: "timeout",
    title: "pulumi up with a timeout that is too short",
    program: program({ timeout: "6s" }),
    shows: [/Timed out after 0:06: job [0-9a-f]{32} in cn-shanghai is still Processing/u],
  },
];
