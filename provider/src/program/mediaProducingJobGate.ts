import * as pulumi from "@pulumi/pulumi";
import { gateShell } from "../hosts/dynamic/gateShell";
import type { GateResult } from "../job/state/gateResult";
import { programError } from "../hosts/dynamic/programError";
import { tellValueless } from "./valuelessOutputs";
import { resourceContext } from "./resourceContext";

/** The arguments of a {@link MediaProducingJobGate}. */
export interface MediaProducingJobGateArgs {
  /** ICE's JobIds, all in one region. */
  readonly jobIds: pulumi.Input<pulumi.Input<string>[]>;
  /** @default the configuration `alicloud-ice:region`, `alicloud:region`, or ALICLOUD_REGION */
  readonly region?: pulumi.Input<string>;
  /** "host[:port]", or with http:// or https:// before it. @default `ice.<region>.aliyuncs.com` over HTTPS */
  readonly endpoint?: pulumi.Input<string>;
  /** How long `up` waits for all of them: "90s", "30m", "2h", or seconds. The resource option customTimeouts wins. @default "1h" */
  readonly timeout?: pulumi.Input<string> | pulumi.Input<number>;
}

const gateType = "pulumi-nodejs:dynamic/alicloud-ice:MediaProducingJobGate";

/**
 * Waits until many jobs have ended, and fails naming each that failed. With `skipAwait` renders it is the way to render
 * more films than the engine runs operations at once: the renders return at once, and the gate waits for all. After a
 * failure the next `up` renders the failed ones again, and the gate waits for those.
 *
 * @example
 * ```ts
 * import { MediaProducingJob, MediaProducingJobGate } from "pulumi-alicloud-ice";
 *
 * const languages = ["en", "zh", "fr"];
 * const films = languages.map(
 *   (language) =>
 *     new MediaProducingJob(`trailer-${language}`, {
 *       timeline: { VideoTracks: [{ VideoTrackClips: [{ MediaURL: `https://films.oss-cn-shanghai.aliyuncs.com/${language}.mp4` }] }] },
 *       outputMediaConfig: { mediaUrl: `https://films.oss-cn-shanghai.aliyuncs.com/out/${language}.mp4` },
 *       skipAwait: true,
 *     }),
 * );
 * const gate = new MediaProducingJobGate("trailers", { jobIds: films.map((film) => film.jobId) });
 * export const results = gate.results;
 * ```
 *
 * @see https://help.aliyun.com/document_detail/197854.html GetMediaProducingJob
 */
export class MediaProducingJobGate extends pulumi.dynamic.Resource {
  declare readonly jobIds: pulumi.Output<string[]>;
  /** How each job ended, by its id. Refuses to resolve unless all succeeded. */
  declare readonly results: pulumi.Output<Record<string, GateResult>>;
  declare readonly region: pulumi.Output<string>;
  declare readonly endpoint: pulumi.Output<string | undefined>;
  declare readonly timeout: pulumi.Output<string | number | undefined>;

  constructor(name: string, args: MediaProducingJobGateArgs, opts: pulumi.CustomResourceOptions = {}) {
    const inputs = { ...args };
    const context = resourceContext(gateType, name, inputs, opts);
    const outputs = { results: undefined, region: undefined, endpoint: undefined, timeout: undefined };
    super(
      gateShell,
      name,
      { ...outputs, ...inputs, __context: context },
      opts,
      "alicloud-ice",
      "MediaProducingJobGate",
    );
    tellValueless(this, Object.keys(outputs), "results");
    gateResults(this, name);
  }
}

/** Holds the gate where the engine never asks the provider: see `gateOutputs`. Made when first used. */
function gateResults(gate: MediaProducingJobGate, name: string): void {
  const { results } = gate;
  let gated: pulumi.Output<Record<string, GateResult>> | undefined;
  const refuseUnlessOpen = () =>
    pulumi.output(results).apply((resolved): pulumi.Output<Record<string, GateResult>> => {
      const shut = Object.entries(resolved).flatMap(([jobId, result]) => {
        const why = whyShut(result);
        return why === undefined ? [] : [`${jobId} ${why}`];
      });
      if (shut.length === 0) return pulumi.output(resolved);
      if (pulumi.runtime.isDryRun()) return pulumi.output(results);
      throw programError(
        `The gate "${name}" is not open: ${shut.join(", ")}. Run \`pulumi up\` without leaving it out.`,
      );
    });
  Object.defineProperty(gate, "results", {
    configurable: true,
    enumerable: true,
    get: () => (gated ??= refuseUnlessOpen()),
  });
}

function whyShut({ status, mediaUrl, vodMediaId }: GateResult): string | undefined {
  if (status !== "Success") return `is ${status}`;
  return mediaUrl === undefined && vodMediaId === undefined ? "has no address of its film" : undefined;
}
