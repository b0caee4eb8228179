import { IceError } from "../../ice/errors/iceError";
import { iceSentence } from "../../ice/errors/sentence";
import { troubleOf, troubleSentence } from "../../ice/errors/trouble";
import type { Endpoint } from "../../base/endpoint";
import type { Failure } from "../../inputs/failure";
import { type Deadline, DeadlineReached } from "../../base/deadline";
import { clockTime } from "../../base/humanTime";
import type { LaidFilm } from "../../inputs/laidFilm";
import { isUnknownText } from "../../timeline/layout/fields";
import type { PictureSize } from "../../timeline/inspect/inspectTimeline";
import type { TimelineLayout, TimelineMaterial } from "../../timeline/layout/timelineLayout";
import type { Run } from "../../run/run";
import { withDeadline } from "../../run/withDeadline";
import { judgeMaterial, type MaterialProblem } from "./judgeMaterial";
import { addressOf } from "../../run/materialBook";
import { oneOfEach } from "./oneOfEach";
import { rangesBeyond } from "./rangesBeyond";

export interface PreflightRequest {
  readonly film: LaidFilm;
  readonly region: string;
  readonly endpoint: Endpoint | undefined;
  /** How long the render may take over all. */
  readonly timeoutMs: number;
}

export interface Preflight {
  readonly failures: readonly Failure[];
  readonly warnings: readonly Failure[];
  /** Lengths of materials in seconds, by URL or media id as written, where ICE tells them. */
  readonly materialSeconds: ReadonlyMap<string, number>;
  /** Sizes of their pictures, likewise. */
  readonly materialSizes?: ReadonlyMap<string, PictureSize>;
}

/** How long ICE may take over all; many materials need their share of the rate budget. */
const patienceMs = { least: 30_000, perMaterial: 200 };

/**
 * Asks ICE for each material of a timeline, before anything is paid for. What a preview does not know yet is left out.
 *
 * @see GetMediaInfo
 */
export async function preflight(run: Run, request: PreflightRequest): Promise<Preflight> {
  const { film, region, timeoutMs } = request;
  const { timeline } = film.args;
  // A template's film has none, and one that a preview does not know yet can't be read.
  if (timeline === undefined) return nothingAsked;
  const layout = film.layout();
  const materials = layout.materials.filter(({ name }) => !isUnknownText(name));
  const limitMs = patienceMs.least + patienceMs.perMaterial * materials.length;
  try {
    const looks = await withDeadline(run, Math.min(limitMs, timeoutMs), (deadline) =>
      lookAt(run, request, materials, deadline),
    );
    const materialSeconds = lengthsOf(looks);
    const problems = (wanted: MaterialProblem["severity"]) =>
      looks.flatMap(({ material, media }) => {
        const found = judgeMaterial(material, media, region);
        return found?.severity === wanted ? [failureOf(layout, material, found.problem)] : [];
      });
    return {
      failures: [...problems("refused"), ...rangesBeyond(timeline, layout, materialSeconds)],
      warnings: oneOfEach(problems("warned")),
      materialSeconds,
      materialSizes: sizesOf(looks),
    };
  } catch (error) {
    return {
      ...nothingAsked,
      failures: [couldNotAsk(error)],
    };
  }
}

export const nothingAsked: Preflight = { failures: [], warnings: [], materialSeconds: new Map() };

function lookAt(
  run: Run,
  { region, endpoint }: PreflightRequest,
  materials: readonly TimelineMaterial[],
  { signal }: Deadline,
) {
  const { materials: book } = run.connect(region, endpoint);
  return Promise.all(
    materials.map(async (material) => {
      const isChanging = run.memory.addresses.isClaimed(addressOf(material));
      return { material, media: await book.look(material, isChanging, signal) };
    }),
  );
}

type Look = Awaited<ReturnType<typeof lookAt>>[number];

function lengthsOf(looks: readonly Look[]): Map<string, number> {
  return new Map(
    looks.flatMap(({ material, media }) => {
      const seconds = media?.file?.durationSeconds;
      return typeof seconds === "number" && seconds > 0 ? [[material.name, seconds]] : [];
    }),
  );
}

function sizesOf(looks: readonly Look[]): Map<string, PictureSize> {
  return new Map(
    looks.flatMap(({ material, media }) => {
      const { widthPixels: width, heightPixels: height } = media?.file ?? {};
      return typeof width === "number" && typeof height === "number"
        ? [[material.name, { width, height }]]
        : [];
    }),
  );
}

/** At the first clip that uses it; how many others do is said. */
function failureOf({ tracks }: TimelineLayout, { kind, name }: TimelineMaterial, problem: string): Failure {
  const users = tracks.flatMap(({ clips }) => clips.filter(({ material }) => material?.name === name));
  const others = users.length > 1 ? ` (and ${users.length - 1} more)` : "";
  const key = kind === "url" ? "" : ".MediaId";
  return { path: `timeline.${users[0]?.path ?? ""}${key}${others}`, problem, value: name };
}

/** @throws what is not ICE's, such as an interruption */
export function couldNotAsk(error: unknown): Failure {
  return { path: "preflight", problem: `could not ask ICE: ${whyNot(error)}` };
}

function whyNot(error: unknown): string {
  if (error instanceof IceError) return iceSentence(error).replace(/\.$/u, "");
  if (error instanceof DeadlineReached) {
    const late = `it did not answer within ${clockTime(error.timeoutMs)}.${troubleSentence(troubleOf(error))}`;
    return late.replace(/\.$/u, "");
  }
  throw error;
}
