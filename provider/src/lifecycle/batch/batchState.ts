import { z } from "zod";
import { digest } from "../../base/canonical";
import { isJsonObject } from "../../base/json";
import { definedFields } from "../../base/definedFields";
import { toApiLetters } from "../../inputs/apiLetters";
import { documentSchema } from "../../inputs/argumentSchemas";
import type { BatchFilm, BatchJob } from "../../ice/siblings/batchJobs";
import type { ResourceContext } from "../../inputs/resourceContext";
import type { Props } from "../props";
import type { ResourceState } from "../results";
import { hasEnded } from "./batchOutcome";

/** What a state keeps of a batch beside its arguments and films. */
export interface BatchRecord {
  readonly version: 1;
  /** Hash of what decides the films. */
  readonly request: string;
  readonly submittedAtMs: number;
}

const recordSchema = z.object({ version: z.literal(1), request: z.string(), submittedAtMs: z.number() });

export function readBatchRecord(record: unknown): BatchRecord | undefined {
  return recordSchema.safeParse(record).data;
}

export function requestHash(text: string): string {
  return digest("batch", text).slice(0, 32);
}

/** Films as outputs, by the number in their address: the order of ICE's list is not promised. */
export function batchState(
  { secretArguments }: ResourceContext,
  args: Props,
  job: BatchJob,
  region: string,
  record: BatchRecord | undefined,
): ResourceState {
  const numbered = numberIn(args["outputConfig"]);
  const films = job.films
    .map((film, place) => filmOutput(film, place, numbered))
    .sort((one, other) => one.index - other.index);
  const isOver = hasEnded(job);
  const isSecret = secretArguments.some((name) =>
    ["inputConfig", "outputConfig", "editingConfig"].includes(name),
  );
  return {
    outputs: definedFields({
      ...args,
      region,
      jobId: job.jobId,
      status: job.status,
      films,
      succeeded: films.filter(({ status }) => status === "Success").length,
      // One that has not ended with its batch never will.
      failed: films.filter(({ status }) => status === "Failed" || (isOver && status !== "Success")).length,
      createTime: job.createTime,
      completeTime: job.completeTime,
    }),
    record,
    secretOutputs: isSecret ? ["films"] : [],
    isRecordSecret: false,
  };
}

function filmOutput(film: BatchFilm, place: number, numbered: RegExp | undefined) {
  const isThere = film.status === "Success";
  const index = numbered?.exec(film.mediaUrl ?? "")?.[1];
  return definedFields({
    index: index === undefined ? place + 1 : Number(index),
    jobId: film.jobId,
    status: film.status,
    mediaId: isThere ? film.mediaId : undefined,
    mediaUrl: isThere ? film.mediaUrl : undefined,
    duration: isThere ? film.durationSeconds : undefined,
    code: film.status === "Failed" ? film.code : undefined,
    message: film.status === "Failed" ? film.message : undefined,
  });
}

/** What finds the number in a film's address: where `{index}` stands in the one that was asked for. */
function numberIn(outputConfig: unknown): RegExp | undefined {
  const written = documentSchema.safeParse(outputConfig).data;
  const output = isJsonObject(written) ? toApiLetters(written) : {};
  const address = output["MediaURL"] ?? output["FileName"];
  if (typeof address !== "string") return undefined;
  const [before = "", after = ""] = address
    .replace(/^https?:/u, "")
    .split("{index}")
    .map(escaped);
  return new RegExp(`${before}(\\d+)${after}`, "u");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
}
