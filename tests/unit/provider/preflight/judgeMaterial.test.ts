import type { IceMedia } from "../../../../provider/src/ice/api";
import { judgeMaterial } from "../../../../provider/src/lifecycle/preflight/judgeMaterial";
import { rangesBeyond } from "../../../../provider/src/lifecycle/preflight/rangesBeyond";
import { layoutTimeline } from "../../../../provider/src/timeline/layout/layoutTimeline";
import type { TimelineMaterial } from "../../../../provider/src/timeline/layout/timelineLayout";
import { ossUrl } from "../../../support/films";

const byUrl: TimelineMaterial = { kind: "url", name: ossUrl("in/clip.mp4"), use: "video" };
const byId: TimelineMaterial = { kind: "mediaId", name: "m", use: "video" };
const media = (changes: Partial<IceMedia>): IceMedia => ({ mediaId: "m", status: "Normal", ...changes });

describe("what ICE tells of a material", () => {
  it.each<[string, TimelineMaterial, IceMedia | undefined, ReturnType<typeof judgeMaterial>]>([
    ["normal", byId, media({}), undefined],
    ["without a status", byUrl, { mediaId: "m" }, undefined],
    ["with a file whose region is not told", byUrl, media({ file: {} }), undefined],
    ["in the job's region", byUrl, media({ file: { region: "oss-cn-shanghai" } }), undefined],
    [
      "an id that is unknown",
      byId,
      undefined,
      { severity: "refused", problem: "is no media that ICE knows in cn-shanghai" },
    ],
    [
      "an address that is not registered",
      byUrl,
      undefined,
      {
        severity: "warned",
        problem: "is not registered with ICE in cn-shanghai, so whether it is there can't be told",
      },
    ],
    [
      "in another region",
      byUrl,
      media({ file: { region: "cn-beijing" } }),
      { severity: "refused", problem: "is in cn-beijing, and the job would run in cn-shanghai" },
    ],
    [
      "broken",
      byUrl,
      media({ status: "PrepareFail" }),
      { severity: "refused", problem: "can't be read by ICE (its media is PrepareFail)" },
    ],
    ...["Init", "Preparing", "Reviewing"].map(
      (status): [string, TimelineMaterial, IceMedia, ReturnType<typeof judgeMaterial>] => [
        status,
        byId,
        media({ status }),
        {
          severity: "warned",
          problem: `is not ready in ICE (its media is ${status}): the render may fail until it is`,
        },
      ],
    ),
  ])("%s", (_what, material, told, problem) => {
    expect(judgeMaterial(material, told, "cn-shanghai")).toEqual(problem);
  });
});

describe("clips beyond the end of their material", () => {
  const beyond = (clip: object, use: "Video" | "Audio" = "Video") => {
    const timeline = {
      VideoTracks: [{ VideoTrackClips: [{ MediaId: "long" }, ...(use === "Video" ? [clip] : [])] }],
      AudioTracks: [{ AudioTrackClips: use === "Audio" ? [clip] : [] }],
      // A clip without material.
      SubtitleTracks: [{ SubtitleTrackClips: [{ Type: "Text", Content: "Hi", In: 0, Out: 999 }] }],
    };
    const seconds = new Map([
      ["m", 4.98],
      ["long", 99],
    ]);
    return rangesBeyond(timeline, layoutTimeline(timeline), seconds);
  };

  it.each([
    {},
    { In: 0, Out: 5 },
    { In: 4.97 },
    { In: 1, Out: 5.08 },
    { In: "$From", Out: "$To" },
    { Type: "Image", Out: 7 },
    { MediaId: "unknown", Out: 7 },
  ])("%j is not", (clip) => {
    expect(beyond({ MediaId: "m", ...clip })).toEqual([]);
  });

  it("%j is, with both values", () => {
    const path = "timeline.VideoTracks[0].VideoTrackClips[1]";
    const out = "must not be beyond the end: its material lasts 4.98 s";
    expect(beyond({ MediaId: "m", Out: 5.1 })).toEqual([{ path: `${path}.Out`, problem: out, value: 5.1 }]);
    expect(beyond({ MediaId: "m", Out: "7" })).toEqual([{ path: `${path}.Out`, problem: out, value: 7 }]);
    expect(beyond({ MediaId: "m", In: 4.98, Out: 7 })).toEqual([
      { path: `${path}.In`, problem: "must be before the end: its material lasts 4.98 s", value: 4.98 },
    ]);
    expect(beyond({ MediaId: "m", Out: 6 }, "Audio")).toEqual([
      { path: "timeline.AudioTracks[0].AudioTrackClips[0].Out", problem: out, value: 6 },
    ]);
  });
});
