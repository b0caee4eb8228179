import { isDeepStrictEqual } from "node:util";
import type { Props } from "../../../provider/src/lifecycle/props";

/** A render in the program of a stack. A page that uses its address depends on each. */
export interface RenderSpec {
  readonly name: string;
  /** Which film: another number is another timeline. */
  readonly film: number;
  /** Which address of its own; `sharedOut` is one that all resources have in common. */
  readonly out: number;
  readonly triggers: number;
  readonly deletionPolicy: "retain" | "delete";
  readonly skipAwait: boolean;
  /** What is expected of the film: nothing, the two seconds that every film lasts, or more. */
  readonly expect: "none" | "met" | "unmet";
  readonly timeoutMs: number;
  readonly title: number;
  readonly projectTitle: number;
  /** "full" leaves no room for the mark. */
  readonly userData: "none" | "some" | "full" | "secret";
  readonly hasSecretTimeline: boolean;
  /** The name of a render that has to be there first. */
  readonly after: string | undefined;
}

export const sharedOut = 9;
export const secretTexts = ["hush-user-data-4711", "hush-timeline-0815"] as const;

export function urnOf(name: string): string {
  return `urn:pulumi:test::films::pulumi-nodejs:dynamic/alicloud-ice:MediaProducingJob::${name}`;
}

export function mediaUrlOf({ name, out }: RenderSpec): string {
  const key = out === sharedOut ? "out/shared.mp4" : `out/${name}-${out}.mp4`;
  return `https://films.oss-cn-shanghai.aliyuncs.com/${key}`;
}

/** Everything that decides about the film: two specs of one resource with the same text ask for the same render. */
export function requestOf(spec: RenderSpec): string {
  return JSON.stringify([spec.film, spec.hasSecretTimeline, mediaUrlOf(spec), spec.triggers]);
}

/** What the program hands to the engine: the arguments, and what the resource's constructor adds. */
export function inputsOf(spec: RenderSpec): Props {
  const secretArguments = [
    ...(spec.hasSecretTimeline ? ["timeline"] : []),
    ...(spec.userData === "secret" ? ["userData"] : []),
  ];
  return {
    timeline: timelineOf(spec),
    outputMediaConfig: { mediaUrl: mediaUrlOf(spec), width: 320, height: 180 },
    ...(spec.triggers > 0 && { triggers: [spec.triggers] }),
    ...(spec.deletionPolicy === "delete" && { deletionPolicy: "delete" }),
    ...(spec.skipAwait && { skipAwait: true }),
    ...(spec.expect !== "none" && { expect: expectations[spec.expect] }),
    timeout: spec.timeoutMs / 1_000,
    ...(spec.title > 0 && { mediaMetadata: { title: `Title ${spec.title}` } }),
    ...(spec.projectTitle > 0 && { projectMetadata: { title: `Project ${spec.projectTitle}` } }),
    ...userDataOf(spec),
    __provider: "shell",
    __context: { urn: urnOf(spec.name), name: spec.name, protect: false, secretArguments },
  };
}

const expectations = { met: { duration: 2 }, unmet: { duration: 42 } };

/** Whether no film is what these inputs expect. */
export function expectsTheImpossible({ expect }: Props): boolean {
  return isDeepStrictEqual(expect, expectations.unmet);
}

function timelineOf({ film, hasSecretTimeline }: RenderSpec) {
  const clip = hasSecretTimeline ? `${secretTexts[1]}-${film}` : `clip-${film}`;
  return {
    VideoTracks: [
      {
        VideoTrackClips: [
          { MediaURL: `https://films.oss-cn-shanghai.aliyuncs.com/in/${clip}.mp4`, In: 0, Out: 2 },
        ],
      },
    ],
  };
}

function userDataOf({ userData }: RenderSpec): Props {
  switch (userData) {
    case "none":
      return {};
    case "some":
      return { userData: { order: "77" } };
    case "full":
      return { userData: { note: "x".repeat(490) } };
    case "secret":
      return { userData: { password: secretTexts[0] } };
  }
}
