import * as pulumi from "@pulumi/pulumi";
import { batchShell } from "../hosts/dynamic/batchShell";
import { programError } from "../hosts/dynamic/programError";
import type { BatchFilmResult, BatchMediaProducingJobArgs } from "./args/siblings";
import { SiblingResource } from "./siblingResource";
import { batchArgumentNames } from "./siblingNames";
import { wrapOutput } from "./wrapOutput";

const kind = {
  shell: batchShell,
  type: "BatchMediaProducingJob",
  answers: ["jobId", "status", "films", "succeeded", "failed", "createTime", "completeTime"],
  told: "jobId",
};

/**
 * Many films of one request on Alibaba Cloud ICE ("one click, many films"): ICE draws the clips, titles and music of each. `up`
 * returns when all have ended. Every run draws other films, so nothing is ever submitted again by itself: a change of the
 * request, or of `triggers`, renders all of them anew, and a batch with failed films stays failed until then.
 *
 * @example
 * ```ts
 * import { BatchMediaProducingJob } from "pulumi-alicloud-ice";
 *
 * const oss = "https://films.oss-cn-shanghai.aliyuncs.com";
 * const ads = new BatchMediaProducingJob("ads", {
 *   inputConfig: {
 *     MediaGroupArray: [
 *       { GroupName: "opening", MediaArray: [`${oss}/a.mp4`, `${oss}/b.mp4`] },
 *       { GroupName: "product", MediaArray: [`${oss}/c.mp4`, `${oss}/d.mp4`] },
 *     ],
 *   },
 *   outputConfig: { MediaURL: `${oss}/out/ad-{index}.mp4`, Count: 10, MaxDuration: 15, Width: 1080, Height: 1920 },
 * });
 * export const addresses = ads.films.apply((films) => films.map(({ mediaUrl }) => mediaUrl));
 * ```
 *
 * @see https://help.aliyun.com/document_detail/2692547.html SubmitBatchMediaProducingJob
 */
export class BatchMediaProducingJob extends SiblingResource {
  /** ICE's JobId of the batch. */
  declare readonly jobId: pulumi.Output<string>;
  /** Init, Processing, Finished, Failed. Finished says that all films have ended, not that they succeeded. */
  declare readonly status: pulumi.Output<string>;
  /** The films by their number. Refuses to resolve unless the batch is as asked for, or is not waited for. */
  declare readonly films: pulumi.Output<BatchFilmResult[]>;
  /** How many films succeeded. */
  declare readonly succeeded: pulumi.Output<number>;
  /** How many films failed. */
  declare readonly failed: pulumi.Output<number>;
  /** UTC, `yyyy-MM-ddTHH:mm:ssZ`. */
  declare readonly createTime: pulumi.Output<string | undefined>;
  /** UTC, `yyyy-MM-ddTHH:mm:ssZ`. */
  declare readonly completeTime: pulumi.Output<string | undefined>;
  declare readonly inputConfig: pulumi.Output<unknown>;
  declare readonly outputConfig: pulumi.Output<unknown>;
  declare readonly editingConfig: pulumi.Output<unknown>;
  declare readonly templateConfig: pulumi.Output<string[] | undefined>;
  declare readonly userData: pulumi.Output<unknown>;
  declare readonly triggers: pulumi.Output<unknown[] | undefined>;
  declare readonly failWhen: pulumi.Output<string | undefined>;
  declare readonly timeout: pulumi.Output<string | number | undefined>;
  declare readonly skipAwait: pulumi.Output<boolean | undefined>;
  declare readonly deletionPolicy: pulumi.Output<string | undefined>;
  declare readonly region: pulumi.Output<string>;
  declare readonly endpoint: pulumi.Output<string | undefined>;

  /** Submits a batch. @param args bad ones are refused in the preview, all at once */
  constructor(name: string, args: BatchMediaProducingJobArgs, opts: pulumi.CustomResourceOptions = {}) {
    super(kind, batchArgumentNames, name, args, opts);
    const { status, succeeded, failed } = this;
    wrapOutput(this, "films", (films) =>
      pulumi
        .all([films, status, succeeded, failed, args.failWhen ?? "any", args.skipAwait ?? false])
        .apply(([resolved, itsStatus, good, bad, failWhen, isSkipped]): pulumi.Output<unknown> => {
          const isAsAsked = itsStatus === "Finished" && good > 0 && (failWhen === "all" || bad === 0);
          if (isAsAsked || isSkipped) return pulumi.output(resolved);
          if (pulumi.runtime.isDryRun()) return films;
          throw programError(
            `films of the batch "${name}" is not available: it is ${itsStatus}, ${bad} of its films failed. Run \`pulumi up\` without leaving the batch out.`,
          );
        }),
    );
  }
}
