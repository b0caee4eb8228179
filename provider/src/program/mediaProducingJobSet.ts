import * as pulumi from "@pulumi/pulumi";
import { parsedText } from "../base/json";
import { entriesIn } from "../base/packedEntries";
import { pauseStackTraces } from "../base/pauseStackTraces";
import { programError } from "../hosts/dynamic/programError";
import { quickenTexts } from "../hosts/dynamic/quickTexts";
import { setShell } from "../hosts/dynamic/setShell";
import type { MediaProducingJobSetArgs, MediaProducingJobSetResult } from "./args/mediaProducingJobSet";
import { gatedFilms, gatedResults, isRecord } from "./filmGate";
import { handOverFilms, secretSince } from "./handedOverFilms";
import { isPlain } from "./isPlain";
import { withLastTransformation } from "./lastTransformation";
import { resourceContext } from "./resourceContext";

/** The type of the resource inside the engine. */
export const mediaProducingJobSetType = "pulumi-nodejs:dynamic/alicloud-ice:MediaProducingJobSet";

/**
 * Any number of films as one resource: for catalogues, languages, sizes, personalised films. Each film is a render with all
 * that a {@link MediaProducingJob} promises; the set renders them at ICE's own pace, whatever number of operations the engine
 * runs at once, and writes its state once. A change touches its films alone. A failed film fails the deployment after all
 * others have ended, and the next `up` renders only what failed.
 *
 * @example
 * ```ts
 * import { MediaProducingJobSet } from "pulumi-alicloud-ice";
 *
 * const bucket = "https://films.oss-cn-shanghai.aliyuncs.com";
 * const languages = ["en", "zh", "fr"];
 * const trailers = new MediaProducingJobSet("trailers", {
 *   films: Object.fromEntries(
 *     languages.map((language) => [
 *       language,
 *       {
 *         timeline: { VideoTracks: [{ VideoTrackClips: [{ MediaURL: `${bucket}/${language}.mp4` }] }] },
 *         outputMediaConfig: { mediaUrl: `${bucket}/out/${language}.mp4` },
 *       },
 *     ]),
 *   ),
 * });
 * export const mediaUrls = trailers.mediaUrls;
 * export const seconds = trailers.film("en").duration;
 * ```
 *
 * @see https://help.aliyun.com/document_detail/197853.htm SubmitMediaProducingJob
 */
export class MediaProducingJobSet extends pulumi.dynamic.Resource {
  /** How each film stands, by its key. */
  declare readonly results: pulumi.Output<Record<string, MediaProducingJobSetResult>>;
  /** The films' addresses by key. Refuses to resolve unless every film succeeded and is as expected. */
  declare readonly mediaUrls: pulumi.Output<Record<string, string>>;
  /** The region the jobs run in. */
  declare readonly region: pulumi.Output<string>;
  declare readonly endpoint: pulumi.Output<string | undefined>;
  declare readonly timeout: pulumi.Output<string | number | undefined>;
  declare readonly deletionPolicy: pulumi.Output<string | undefined>;
  declare readonly triggers: pulumi.Output<unknown[] | undefined>;
  declare readonly preflight: pulumi.Output<boolean | undefined>;

  private readonly filmsOfProgram: unknown;
  private readonly nameInProgram: string;

  /**
   * @param name the resource's name in the stack
   * @param args bad ones are refused in the preview, the first 20 of all films with their keys
   */
  constructor(name: string, args: MediaProducingJobSetArgs, opts: pulumi.CustomResourceOptions = {}) {
    quickenTexts();
    const { films: filmsOfProgram, ...shared } = args;
    const { films, secretArguments: filmSecrets } = handOverFilms(filmsOfProgram);
    const contextOf = (
      { films: itsFilms, ...its }: pulumi.Inputs,
      itsOpts: pulumi.CustomResourceOptions,
      parent?: pulumi.Resource,
    ) => {
      const context = resourceContext(mediaProducingJobSetType, name, its, itsOpts, parent);
      const names = Promise.all([context.secretArguments, filmSecrets, secretSince(films, itsFilms)]);
      return { ...context, secretArguments: names.then((all) => [...new Set(all.flat())]) };
    };
    const finalOpts = withLastTransformation(opts, ({ props, opts: final }) => ({
      ...props,
      __context: contextOf(props, final, final.parent),
    }));
    const outputs = Object.fromEntries(outputNames.map((output) => [output, undefined]));
    const goOn = pauseStackTraces();
    try {
      super(
        setShell,
        name,
        { ...outputs, ...shared, films, __context: contextOf({ ...shared, films }, opts) },
        finalOpts,
        "alicloud-ice",
        "MediaProducingJobSet",
      );
    } finally {
      goOn();
    }
    readResults(this);
    this.filmsOfProgram = filmsOfProgram;
    this.nameInProgram = name;
    gateMediaUrls(this, name, filmsOfProgram);
  }

  /**
   * How one film stands: for what is made from that film alone.
   *
   * @param key the film's key in `films`
   * @returns refuses to resolve unless this film succeeded and is as expected, whatever the others are
   * @throws in plain words when the set has no such film
   *
   * @example
   * ```ts
   * import { MediaProducingJobSet } from "pulumi-alicloud-ice";
   *
   * export const lengthOf = (catalogue: MediaProducingJobSet, product: string) => catalogue.film(product).duration;
   * ```
   */
  film(key: string): pulumi.Output<MediaProducingJobSetResult> {
    const { filmsOfProgram, nameInProgram } = this;
    if (isRecord(filmsOfProgram) && !Object.hasOwn(filmsOfProgram, key)) {
      throw programError(`The set "${nameInProgram}" has no film "${key}".`);
    }
    const asked = isRecord(filmsOfProgram)
      ? gatedFilms({ [key]: filmsOfProgram[key] })
      : { known: [{ key, isExpected: false }], later: undefined };
    const what = `The film "${key}" of the set "${nameInProgram}"`;
    const result = gatedResults(this.results, asked, what, (results) =>
      pulumi.output(results[key] ?? { jobId: "", status: "" }),
    );
    // One film with secrets makes all results one secret to the SDK; this one has none.
    return isRecord(filmsOfProgram) && isPlain(filmsOfProgram[key]) ? pulumi.unsecret(result) : result;
  }
}

const outputNames = ["results", "mediaUrls", "region", "endpoint", "timeout", "deletionPolicy"].concat([
  "triggers",
  "preflight",
]);

/** The state keeps the results as JSON text, whole or film by film: see BulkOutputs. They are read when they are first used. */
function readResults(set: MediaProducingJobSet): void {
  const stored: pulumi.Output<unknown> = set.results;
  let read: pulumi.Output<Record<string, MediaProducingJobSetResult> | undefined> | undefined;
  Object.defineProperty(set, "results", {
    configurable: true,
    enumerable: true,
    get: () => (read ??= stored.apply(resultsIn)),
  });
}

function resultsIn(stored: unknown): Record<string, MediaProducingJobSetResult> | undefined {
  const results = entriesIn(stored);
  if (results === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(results).flatMap(([key, told]): [string, MediaProducingJobSetResult][] => {
      const result = parsedText(told);
      return isResult(result) ? [[key, result]] : [];
    }),
  );
}

function isResult(value: unknown): value is MediaProducingJobSetResult {
  return isRecord(value) && typeof value["jobId"] === "string" && typeof value["status"] === "string";
}

/** Made when it is first used, so that a program that uses none does not fail. */
function gateMediaUrls(set: MediaProducingJobSet, name: string, films: unknown): void {
  let gated: pulumi.Output<Record<string, string>> | undefined;
  Object.defineProperty(set, "mediaUrls", {
    configurable: true,
    enumerable: true,
    get: () =>
      (gated ??= gatedResults(
        set.results,
        gatedFilms(films),
        `mediaUrls of the set "${name}"`,
        (its, wanted) =>
          pulumi.output(Object.fromEntries(wanted.map(({ key }) => [key, its[key]?.mediaUrl ?? ""]))),
      )),
  });
}
