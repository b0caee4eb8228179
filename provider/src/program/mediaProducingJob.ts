import * as pulumi from "@pulumi/pulumi";
import { type ArgumentName, argumentNames } from "../inputs/argumentTable";
import type { JobOutputs } from "../job/state/jobOutputs";
import type { GetMediaProducingJobState, MediaProducingJobArgs } from "./args";
import { type GateArgs, gateOutputs } from "./gatedOutputs";
import { keptExpectation } from "./keptExpectation";
import { pauseStackTraces } from "../base/pauseStackTraces";
import { withLastTransformation } from "./lastTransformation";
import { rememberSecrets } from "./secretJobs";
import { resourceContext } from "./resourceContext";
import { withSecretCredentials } from "./secretCredentials";
import { tellValueless } from "./valuelessOutputs";
import { shell } from "../hosts/dynamic/shell";

/** The type of the resource inside the engine. */
export const mediaProducingJobType = "pulumi-nodejs:dynamic/alicloud-ice:MediaProducingJob";

/**
 * A render on Alibaba Cloud ICE as a resource. `pulumi up` submits the job and returns when the render has ended: success
 * gives its outputs, failure fails the deployment, and whatever uses `mediaUrl` waits.
 *
 * The resource id is ICE's JobId.
 *
 * @example
 * ```ts
 * import { MediaProducingJob } from "pulumi-alicloud-ice";
 *
 * const trailer = new MediaProducingJob("trailer", {
 *   timeline: {
 *     VideoTracks: [
 *       { VideoTrackClips: [{ MediaURL: "https://films.oss-cn-shanghai.aliyuncs.com/clips/opening.mp4", In: 0, Out: 5 }] },
 *     ],
 *   },
 *   outputMediaConfig: { mediaUrl: "https://films.oss-cn-shanghai.aliyuncs.com/out/trailer.mp4", width: 1280, height: 720 },
 * });
 * export const trailerUrl = trailer.mediaUrl;
 * ```
 *
 * @see https://help.aliyun.com/document_detail/197853.htm SubmitMediaProducingJob
 */
export class MediaProducingJob extends pulumi.dynamic.Resource {
  /** ICE's JobId. */
  declare readonly jobId: pulumi.Output<string>;
  declare readonly projectId: pulumi.Output<string | undefined>;
  /** Refuses to resolve unless the render succeeded, or is not waited for. */
  declare readonly mediaId: pulumi.Output<string>;
  /** The film's address. Refuses to resolve unless the render succeeded, or is not waited for. */
  declare readonly mediaUrl: pulumi.Output<string>;
  /** Only for the target "vod-media". */
  declare readonly vodMediaId: pulumi.Output<string | undefined>;
  /** ICE's own word: Init, Queuing, Processing, Success, Failed. */
  declare readonly status: pulumi.Output<string>;
  /** ICE's Code of a failed render. */
  declare readonly code: pulumi.Output<string | undefined>;
  /** ICE's Message of a failed render. */
  declare readonly message: pulumi.Output<string | undefined>;
  /** The film's length in seconds. Refuses to resolve unless the render succeeded, or is not waited for. */
  declare readonly duration: pulumi.Output<number>;
  /** 0 to 100. */
  declare readonly progress: pulumi.Output<number | undefined>;
  declare readonly timeline: pulumi.Output<unknown>;
  declare readonly templateId: pulumi.Output<string | undefined>;
  declare readonly clipsParam: pulumi.Output<unknown>;
  declare readonly userData: pulumi.Output<unknown>;
  declare readonly subJobMaterials: pulumi.Output<string | undefined>;
  /** UTC, `yyyy-MM-ddTHH:mm:ssZ`. */
  declare readonly createTime: pulumi.Output<string>;
  /** UTC, `yyyy-MM-ddTHH:mm:ssZ`. */
  declare readonly modifiedTime: pulumi.Output<string | undefined>;
  /** UTC, `yyyy-MM-ddTHH:mm:ssZ`. */
  declare readonly completeTime: pulumi.Output<string | undefined>;
  declare readonly outputMediaConfig: pulumi.Output<unknown>;
  declare readonly outputMediaTarget: pulumi.Output<string | undefined>;
  declare readonly editingProduceConfig: pulumi.Output<unknown>;
  declare readonly mediaMetadata: pulumi.Output<unknown>;
  declare readonly projectMetadata: pulumi.Output<unknown>;
  declare readonly source: pulumi.Output<string | undefined>;
  declare readonly triggers: pulumi.Output<unknown[] | undefined>;
  /** The region the job runs in. */
  declare readonly region: pulumi.Output<string>;
  declare readonly endpoint: pulumi.Output<string | undefined>;
  declare readonly timeout: pulumi.Output<string | number | undefined>;
  declare readonly skipAwait: pulumi.Output<boolean | undefined>;
  declare readonly deletionPolicy: pulumi.Output<string | undefined>;
  declare readonly rerenderIfMissing: pulumi.Output<boolean | undefined>;
  declare readonly expect: pulumi.Output<unknown>;
  declare readonly preflight: pulumi.Output<boolean | undefined>;
  /** How the film differs from `expect`: empty when it is as expected, undefined when it has not been checked. */
  declare readonly unmetExpectations: pulumi.Output<string[] | undefined>;
  declare readonly maxOutputMinutes: pulumi.Output<number | undefined>;

  /**
   * Submits a job.
   *
   * @param name the resource's name in the stack
   * @param args bad ones are refused in the preview, all at once
   */
  constructor(name: string, args: MediaProducingJobArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal Reads a job: see {@link MediaProducingJob.get}. */
  constructor(
    name: string,
    args: GetMediaProducingJobState,
    opts: pulumi.CustomResourceOptions & { id: pulumi.Input<pulumi.ID> },
  );
  constructor(
    name: string,
    args: MediaProducingJobArgs | GetMediaProducingJobState,
    opts: pulumi.CustomResourceOptions = {},
  ) {
    const inputs = withSecretCredentials({ ...args });
    const context = resourceContext(mediaProducingJobType, name, inputs, opts);
    let { secretArguments } = context;
    let gated: GateArgs = args;
    let { ignoreChanges } = opts;
    const finalOpts = withLastTransformation(opts, ({ props, opts: final }) => {
      const last = resourceContext(mediaProducingJobType, name, props, final, final.parent);
      ({ secretArguments } = last);
      gated = props;
      ({ ignoreChanges } = final);
      return { ...props, __context: last };
    });
    const goOn = pauseStackTraces();
    try {
      super(
        shell,
        name,
        { ...noOutputs, ...inputs, __context: context },
        finalOpts,
        "alicloud-ice",
        "MediaProducingJob",
      );
    } finally {
      goOn();
    }
    tellValueless(this, Object.keys(noOutputs), "status");
    rememberSecrets(this, { jobId: this.jobId, secretArguments: Promise.resolve(secretArguments) });
    gateOutputs(this, name, gated, keptExpectation(ignoreChanges));
  }

  /**
   * Gates on a job that was submitted elsewhere: every `up` reads it, waits until it has ended, and fails if it failed. A
   * preview and a refresh look once.
   *
   * @param jobId ICE's JobId
   *
   * @example
   * ```ts
   * import { MediaProducingJob } from "pulumi-alicloud-ice";
   *
   * const film = MediaProducingJob.get("film", "8b3cdb3e74639973036bc84f6e2b1a90", { region: "cn-shanghai" });
   * export const filmUrl = film.mediaUrl;
   * ```
   *
   * @see https://help.aliyun.com/document_detail/197854.html GetMediaProducingJob
   */
  static get(
    name: string,
    jobId: pulumi.Input<pulumi.ID>,
    state: GetMediaProducingJobState = {},
    opts: pulumi.CustomResourceOptions = {},
  ): MediaProducingJob {
    return new MediaProducingJob(name, state, { ...opts, id: jobId });
  }
}

/** What the class declares beside what every resource has. */
type DeclaredOutput = Exclude<keyof MediaProducingJob, keyof pulumi.dynamic.Resource>;

/** Does not compile for a name that the class does not declare. */
type OnlyDeclared<Name extends DeclaredOutput> = Name;

/** Outputs that are not arguments as well. */
type Answer = OnlyDeclared<Exclude<keyof JobOutputs | "unmetExpectations", ArgumentName>>;

const noAnswers: Readonly<Record<Answer, undefined>> = {
  jobId: undefined,
  mediaId: undefined,
  mediaUrl: undefined,
  vodMediaId: undefined,
  status: undefined,
  code: undefined,
  message: undefined,
  duration: undefined,
  progress: undefined,
  subJobMaterials: undefined,
  createTime: undefined,
  modifiedTime: undefined,
  completeTime: undefined,
  unmetExpectations: undefined,
};

/** The SDK gives a resource an output for each of these, and none for what is not named. */
const noOutputs: Readonly<Record<DeclaredOutput, undefined>> = {
  ...noAnswers,
  ...(nothingFor<OnlyDeclared<ArgumentName>>(argumentNames) satisfies Readonly<
    Record<keyof MediaProducingJobArgs, undefined>
  >),
};

function nothingFor<K extends string>(names: readonly K[]): Readonly<Record<K, undefined>>;
function nothingFor(names: readonly string[]): Readonly<Record<string, undefined>> {
  return Object.fromEntries(names.map((name) => [name, undefined]));
}
