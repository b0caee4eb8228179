/** One row a resource of the plugin: the class in provider/src/program, and the interface of its arguments. */
export const resourceRows: readonly ResourceRow[] = [
  { name: "MediaProducingJob", args: "MediaProducingJobArgs", gated: ["mediaUrl", "mediaId", "duration"] },
  { name: "MediaProducingJobGate", args: "MediaProducingJobGateArgs", gated: ["results"] },
  { name: "MediaProducingJobSet", args: "MediaProducingJobSetArgs", gated: ["mediaUrls"] },
  { name: "MediaInfo", args: "MediaInfoArgs", gated: [] },
  { name: "Template", args: "TemplateArgs", gated: [] },
  { name: "BatchMediaProducingJob", args: "BatchMediaProducingJobArgs", gated: [] },
];

export interface ResourceRow {
  /** The class, and the last part of the type. */
  readonly name: string;
  readonly args: string;
  /** Outputs that may be missing where a class of Node would refuse to resolve them. */
  readonly gated: readonly string[];
}

/** One row a function: interfaces of its arguments and its result. */
export const functionRows: readonly FunctionRow[] = [
  {
    name: "getMediaProducingJob",
    description: "Looks up a job without a resource. In a preview it looks once, even with `wait`.",
    args: "GetMediaProducingJobArgs",
    result: "GetMediaProducingJobResult",
  },
  {
    name: "requireMediaProducingJob",
    description:
      "The gate of a film: waits in `up` until the job has ended, and fails unless it succeeded. What is made from a film takes its address from here, so that it is held back under `--target` as well.",
    args: "RequireMediaProducingJobArgs",
    result: "GetMediaProducingJobResult",
  },
  {
    name: "getMediaInfo",
    description: "Looks up a registered material without a resource.",
    args: "GetMediaInfoArgs",
    result: "GetMediaInfoResult",
  },
  {
    name: "getTemplate",
    description: "Looks up a template without a resource.",
    args: "GetTemplateArgs",
    result: "GetTemplateResult",
  },
];

export interface FunctionRow {
  readonly name: string;
  readonly description: string;
  readonly args: string;
  readonly result: string;
}
