import { PlainError } from "../../base/plainError";
import { definedFields } from "../../base/definedFields";
import { plainJson } from "../../base/plainJson";
import { timeoutSchema } from "../../inputs/argumentSchemas";
import { outcomeSentence } from "../../job/outcomeSentence";
import { phaseOf } from "../../job/status";
import { mediaInfo } from "../../lifecycle/mediaInfo/mediaInfo";
import { mediaProducingJob } from "../../lifecycle/mediaProducingJob";
import type { Props } from "../../lifecycle/props";
import type { ResourceKind } from "../../lifecycle/resourceKind";
import type { ResourceState } from "../../lifecycle/results";
import { template } from "../../lifecycle/template/template";
import { verbsOn } from "../../lifecycle/verbsOn";
import type { Run } from "../../run/run";
import { secret } from "../stateKeys";
import type { FinishedFilms } from "./finishedFilms";

/** A function of the schema; what is a secret in its answer is marked as one. */
export type PluginFunction = (call: FunctionCall) => Promise<Props>;

export interface FunctionCall {
  readonly run: Run;
  readonly args: Props;
  readonly isPreview: boolean;
  readonly films: FinishedFilms;
}

/** One row a function: `alicloud-ice:index:<name>`. */
export const functions: Readonly<Record<string, PluginFunction>> = {
  async getMediaProducingJob({ run, args, isPreview }) {
    return answer(await lookUp(run, args, Boolean(args["wait"]) && !isPreview));
  },

  async getMediaInfo({ run, args }) {
    return answer(await look(run, mediaInfo, "mediaId", args));
  },

  async getTemplate({ run, args }) {
    return answer(await look(run, template, "templateId", args));
  },

  /** The gate where outputs can't refuse to resolve: fails unless the job has succeeded, with a film as `expect` says. */
  async requireMediaProducingJob({ run, args, isPreview, films }) {
    const known = films.find(args["jobId"], args["expect"]);
    if (known !== undefined) return known;
    const { outputs, ...state } = await lookUp(run, args, !isPreview);
    const { jobId, status, code, message, region } = outputs;
    if (typeof jobId === "string" && typeof status === "string" && phaseOf(status) === "failed") {
      const isMessageSecret = state.secretOutputs.includes("message");
      const failed = definedFields({ jobId, status, code: text(code), message: text(message) });
      const where = { jobId, region: text(region) ?? "", elapsedMs: 0, isForeign: true, isMessageSecret };
      throw new PlainError(
        outcomeSentence({ kind: "ended", job: failed }, where) ?? `Job ${jobId} is ${status}.`,
      );
    }
    return answer({ ...state, outputs });
  },
};

/** Arguments that a `get` keeps beside what it saw. */
const argumentNames = ["endpoint", "timeout", "wait", "expect", "unmetExpectations"];

function answer({ outputs, secretOutputs }: ResourceState): Props {
  const shown = Object.entries(plainJson(outputs)).filter(([name]) => !argumentNames.includes(name));
  return Object.fromEntries(
    shown.map(([name, value]) => [name, secretOutputs.includes(name) ? secret(value) : value]),
  );
}

/** The same look as that of the resource's `get`; at a gate it waits. */
async function look(
  run: Run,
  kind: ResourceKind,
  idName: string,
  args: Props,
  waits = false,
): Promise<ResourceState> {
  const { [idName]: id, ...outputs } = args;
  if (typeof id !== "string" || id === "") throw new PlainError(`${idName} must be an id that ICE gave.`);
  const context = { urn: "", name: id, protect: false, secretArguments: [], timeouts: {}, waits };
  const { state } = await verbsOn(run, kind).read(context, { id, outputs, record: undefined });
  return { ...state, outputs: { ...state.outputs, [idName]: id } };
}

async function lookUp(run: Run, args: Props, mustSucceed: boolean): Promise<ResourceState> {
  const issue =
    args["timeout"] === undefined ? undefined : timeoutSchema.safeParse(args["timeout"]).error?.issues[0];
  if (issue !== undefined) throw new PlainError(`timeout ${issue.message}.`);
  return look(run, mediaProducingJob, "jobId", args, mustSucceed);
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
