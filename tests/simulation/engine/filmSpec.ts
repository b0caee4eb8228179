import { isDeepStrictEqual } from "node:util";
import type { Props } from "../../../provider/src/lifecycle/props";
import type { Region } from "../ice/regions";

/** One film, as the program of a stack asks for it: by a resource of its own, or in a set. */
export interface FilmSpec {
  /** Which film: another number is another timeline. */
  readonly film: number;
  /** Which address of its resource's own; `sharedOut` is one that all resources have in common, and `movingOut` another. */
  readonly out: number;
  readonly triggers: number;
  /** What is expected of the film: nothing, the two seconds that every film lasts, or more. */
  readonly expect: "none" | "met" | "unmet";
  readonly rerenderIfMissing: boolean;
  readonly title: number;
  readonly projectTitle: number;
  /** "full" leaves no room for the mark. */
  readonly userData: "none" | "some" | "full" | "secret";
  readonly hasSecretTimeline: boolean;
}

/** Nothing but its timeline and its address. */
export const plainFilm: FilmSpec = {
  film: 0,
  out: 0,
  triggers: 0,
  expect: "none",
  rerenderIfMissing: false,
  title: 0,
  projectTitle: 0,
  userData: "none",
  hasSecretTimeline: false,
};

export const sharedOut = 9;
/** An address at which a film lies, whichever resource has it: it moves from a render to a set. */
export const movingOut = 8;
/** So begins every one: what does not hold this holds none. */
export const secretStart = "hush-";
export const secretTexts = [`${secretStart}user-data-4711`, `${secretStart}timeline-0815`] as const;

/** Where a resource has its films. */
export interface FilmPlace {
  /** Of the resource. */
  readonly name: string;
  readonly region: Region;
}

export function mediaUrlOf({ out }: FilmSpec, { name, region }: FilmPlace): string {
  const common = out === sharedOut ? "shared" : out === movingOut ? "moving" : undefined;
  return `https://films.oss-${region}.aliyuncs.com/out/${common ?? `${name}-${out}`}.mp4`;
}

/** Everything that decides about the film: two specs of one resource with the same text ask for the same render. */
export function requestOf(spec: FilmSpec, place: FilmPlace, sharedTriggers = 0): string {
  const { film, hasSecretTimeline, triggers } = spec;
  return JSON.stringify([film, hasSecretTimeline, mediaUrlOf(spec, place), triggers, sharedTriggers]);
}

/** The film's arguments, as a program writes them. */
export function filmArguments(spec: FilmSpec, place: FilmPlace): Props {
  return {
    timeline: timelineOf(spec, place),
    outputMediaConfig: { mediaUrl: mediaUrlOf(spec, place), width: 320, height: 180 },
    ...(spec.triggers > 0 && { triggers: [spec.triggers] }),
    ...expectationOf(spec.expect),
    ...(spec.rerenderIfMissing && { rerenderIfMissing: true }),
    ...(spec.title > 0 && { mediaMetadata: { title: `Title ${spec.title}` } }),
    ...(spec.projectTitle > 0 && { projectMetadata: { title: `Project ${spec.projectTitle}` } }),
    ...userDataOf(spec),
  };
}

/** Names of those of them that are secrets. */
export function secretNamesOf({ hasSecretTimeline, userData }: FilmSpec): readonly string[] {
  return [...(hasSecretTimeline ? ["timeline"] : []), ...(userData === "secret" ? ["userData"] : [])];
}

/** The argument `expect`. */
export function expectationOf(expect: FilmSpec["expect"]): Props {
  return expect === "none" ? {} : { expect: expectations[expect] };
}

const expectations = { met: { duration: 2 }, unmet: { duration: 42 } };

/** Whether no film is what these arguments expect. */
export function expectsTheImpossible({ expect }: Props): boolean {
  return isDeepStrictEqual(expect, expectations.unmet);
}

function timelineOf({ film, hasSecretTimeline }: FilmSpec, { region }: FilmPlace) {
  const clip = hasSecretTimeline ? `${secretTexts[1]}-${film}` : `clip-${film}`;
  return {
    VideoTracks: [
      {
        VideoTrackClips: [
          { MediaURL: `https://films.oss-${region}.aliyuncs.com/in/${clip}.mp4`, In: 0, Out: 2 },
        ],
      },
    ],
  };
}

function userDataOf({ userData }: FilmSpec): Props {
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
