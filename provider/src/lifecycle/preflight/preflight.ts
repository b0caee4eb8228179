import { IceError } from "../../ice/errors";
import { iceSentence } from "../../ice/iceSentence";
import type { Endpoint } from "../../endpoint";
import type { Failure } from "../../inputs/failure";
import { type Deadline, DeadlineReached, startDeadline } from "../../job/deadline";
import { clockTime } from "../../job/humanTime";
import type { JsonObject } from "../../json";
import { isUnknownText } from "../../timeline/layout/fields";
import { layoutTimeline } from "../../timeline/layout/layoutTimeline";
import type { TimelineLayout, TimelineMaterial } from "../../timeline/layout/timelineLayout";
import type { Run } from "../run";
import { judgeMaterial, type MaterialProblem } from "./judgeMaterial";
import { addressOf } from "./materialBook";
import { oneOfEach } from "./oneOfEach";
import { rangesBeyond } from "./rangesBeyond";

export interface PreflightRequest {
  /** Undefined for a film that is made from a template or a project. */
  readonly timeline: JsonObject | undefined;
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
}

/** How long ICE may take over all; many materials need their share of the rate budget. */
const patienceMs = { least: 30_000, perMaterial: 200 };

/**
 * Asks ICE for each material of a timeline, before anything is paid for. What a preview does not know yet is left out.
 *
 * @see GetMediaInfo
 */
export async function preflight(run: Run, request: PreflightRequest): Promise<Preflight> {
  const { timeline, region, timeoutMs } = request;
  if (timeline === undefined) return { ...nothingAsked, warnings: [onlyOfTimelines] };
  const layout = layoutTimeline(timeline);
  const materials = layout.materials.filter(({ name }) => !isUnknownText(name));
  const limitMs = patienceMs.least + patienceMs.perMaterial * materials.length;
  const deadline = startDeadline(Math.min(limitMs, timeoutMs), run.host.cancelled, run.clock);
  try {
    const looks = await lookAt(run, request, materials, deadline);
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
    };
  } catch (error) {
    return {
      ...nothingAsked,
      failures: [{ path: "preflight", problem: `could not ask ICE: ${whyNot(error)}` }],
    };
  } finally {
    deadline.release();
  }
}

export const nothingAsked: Preflight = { failures: [], warnings: [], materialSeconds: new Map() };

const onlyOfTimelines: Failure = {
  path: "preflight",
  problem: "asks for the materials of a `timeline` alone: nothing was asked for here",
};

function lookAt(
  run: Run,
  { region, endpoint }: PreflightRequest,
  materials: readonly TimelineMaterial[],
  { signal }: Deadline,
) {
  const { materials: book } = run.connect(region, endpoint);
  return Promise.all(
    materials.map(async (material) => {
      const isChanging = run.memory.isWritten(addressOf(material));
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

/** At the first clip that uses it; how many others do is said. */
function failureOf({ tracks }: TimelineLayout, { kind, name }: TimelineMaterial, problem: string): Failure {
  const users = tracks.flatMap(({ clips }) => clips.filter(({ material }) => material?.name === name));
  const others = users.length > 1 ? ` (and ${users.length - 1} more)` : "";
  const key = kind === "url" ? "" : ".MediaId";
  return { path: `timeline.${users[0]?.path ?? ""}${key}${others}`, problem, value: name };
}

/** @throws what is not ICE's, such as an interruption */
function whyNot(error: unknown): string {
  if (error instanceof IceError) return iceSentence(error).replace(/\.$/u, "");
  if (error instanceof DeadlineReached) return `it did not answer within ${clockTime(error.timeoutMs)}`;
  throw error;
}
