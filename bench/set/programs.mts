const oss = "https://films.oss-cn-shanghai.aliyuncs.com";

/** Films of a catalogue: a clip, a title and an address each. One of them may show another length. */
const films = (count: number, changed: number | undefined) => `
  const pulumi = require("@pulumi/pulumi");
  const filmOf = (index) => ({
    timeline: {
      VideoTracks: [{ VideoTrackClips: [{ MediaURL: "${oss}/in/clip.mp4", In: 0, Out: index === ${changed ?? -1} ? 1 : 2 }] }],
      SubtitleTracks: [{ SubtitleTrackClips: [{ Type: "Text", Content: "Product " + index, TimelineIn: 0, TimelineOut: 1 }] }],
    },
    outputMediaConfig: { mediaUrl: "${oss}/out/" + index + ".mp4", width: 320, height: 180 },
  });
  const films = Object.fromEntries(Array.from({ length: ${count} }, (_, index) => ["product-" + index, filmOf(index)]));`;

/** All films as one set. */
export function inSet(count: number, changed?: number): string {
  return `${films(count, changed)}
  const { MediaProducingJobSet } = require("pulumi-alicloud-ice");
  new MediaProducingJobSet("films", { films, timeout: "2h" });`;
}

/** The same films as text, in one resource that does nothing but look for a change. */
export function inNothing(count: number, changed?: number): string {
  return `${films(count, changed)}
  const verbs = {
    create: async (outs) => ({ id: "nothing", outs }),
    diff: async (id, olds, news) => ({ changes: Object.keys(news.films).some((key) => olds.films[key] !== news.films[key]) }),
    update: async (id, olds, outs) => ({ outs }),
  };
  class Nothing extends pulumi.dynamic.Resource {
    constructor(name, args) {
      super(verbs, name, args);
    }
  }
  const texts = Object.fromEntries(Object.entries(films).map(([key, film]) => [key, JSON.stringify(film)]));
  new Nothing("films", { films: texts });`;
}

/** Each film as a resource of its own. */
export function asResources(count: number): string {
  return `${films(count, undefined)}
  const { MediaProducingJob } = require("pulumi-alicloud-ice");
  for (const [key, film] of Object.entries(films)) new MediaProducingJob(key, { ...film, timeout: "2h" });`;
}
