import { abortReason } from "../../../provider/src/base/clock";
import type { IceClient } from "../../../provider/src/ice/client";
import { IceError, isRefusal } from "../../../provider/src/ice/errors/iceError";
import type { IceModel } from "../ice/iceModel";
import { networkFailure, refusal } from "../ice/refusal";
import { regionAt } from "../ice/regions";
import type { ProviderProcess } from "./providerProcess";
import { toldReplies } from "./toldReplies";
import type { CallFaultKind, Operation } from "./faults";

/** The client gives up after this long. */
const callTimeoutMs = 15_000;

/** ICE as one process reaches it by an endpoint: calls travel, go wrong, and outlive the process that made them. */
export function simulatedClient(ice: IceModel, process: ProviderProcess, host: string): IceClient {
  const region = regionAt(host);
  const { random } = process.world;
  const told = toldReplies(process.world);
  let hasStaleCredentials = false;

  const call = <Reply, T>(
    operation: Operation,
    signal: AbortSignal,
    act: () => Reply,
    read: (reply: Reply) => T,
    { onReply = () => undefined, about = [] }: CallOptions<T> = {},
  ): Promise<T> => {
    const { time } = process.world;
    const kind = process.fault(operation);
    process.called(operation, host, about);
    if (kind === "interrupt") process.interrupt();
    if (signal.aborted) return Promise.reject(abortReason(signal));
    if (kind === "crashBefore") {
      process.die();
      return new Promise(() => undefined);
    }
    if (kind === "staleCredentials") hasStaleCredentials = true;
    const thereMs = random.between(5, 150) + (kind === "slow" ? 9_000 : 0);
    const backMs = random.between(5, 150);
    // A call in flight may or may not arrive when its process is gone.
    const arrivesAnyway = random.chance(0.5);
    const isStale = hasStaleCredentials;
    return new Promise((resolve, reject) => {
      let isOver = false;
      const end = (settle: () => void) => {
        if (isOver || process.isGone) return;
        isOver = true;
        signal.removeEventListener("abort", onAbort);
        settle();
      };
      const onAbort = () => end(() => reject(abortReason(signal)));
      signal.addEventListener("abort", onAbort, { once: true });
      time.after(thereMs, () => {
        if (process.isGone && !arrivesAnyway) return;
        if (kind === "hang") {
          time.after(callTimeoutMs, () => end(() => reject(networkFailure(operation, "Timeout"))));
          return;
        }
        const reply = outcomeOf(() => {
          if (isStale) throw refusal(operation, "InvalidSecurityToken.Expired", 400);
          refuse(operation, kind);
          process.world.throttle.admit(region);
          return act();
        });
        if (kind === "crashAfter") process.die();
        time.after(backMs, () => {
          if (kind === "crashReplied") time.after(0, () => process.die());
          const spoiled = spoiledReply(operation, kind);
          end(() => {
            if (spoiled !== undefined) reject(spoiled);
            else if (reply.ok) {
              const told = outcomeOf(() => read(reply.value));
              if (told.ok) {
                onReply(told.value);
                resolve(told.value);
              } else reject(told.error);
            } else reject(reply.error);
          });
        });
      });
    });
  };

  return {
    submitMediaProducingJob: (request, signal, tries) => {
      const asker = process.asker(request);
      tries?.onSent();
      return call(
        "submit",
        signal,
        () => {
          const { reply, job, isNew } = ice.submit(request, asker, region);
          process.submitted(request, job, isNew, asker);
          return reply;
        },
        told.submit,
        { onReply: (reply) => process.answered(asker, reply) },
      ).catch((error: unknown) => {
        if (error instanceof IceError && isRefusal(error)) tries?.onRefused();
        throw error;
      });
    },
    getMediaProducingJob: (jobId, signal) =>
      call("get", signal, () => ice.get(jobId, region), told.job(jobId), { about: [jobId] }),
    listMediaProducingJobs: (query, signal) => call("list", signal, () => ice.list(query, region), told.page),
    getMediaInfo: (query, signal) =>
      call("mediaInfo", signal, () => ice.mediaInfo(query, region), told.media, {
        about: "mediaId" in query ? [query.mediaId] : [],
      }),
    deleteMediaInfos: (request, signal) => {
      const context = process.verbContext();
      const act = () => {
        process.deletes(request, context);
        return ice.deleteMedia(request, region);
      };
      return call("deleteMedia", signal, act, told.deletion, { about: request.mediaIds });
    },
    updateMediaInfo: (update, signal) =>
      call("updateMedia", signal, () => ice.updateMedia(update, region), nothing, {
        about: [update.mediaId],
      }),
    updateEditingProject: (update, signal) =>
      call("updateProject", signal, () => ice.updateProject(update), nothing, {
        about: [update.projectId],
      }),
    call: ({ operation, query, read }, signal) => {
      if (operation !== "BatchGetMediaInfos")
        return Promise.reject(new Error(`The model has no ${operation}.`));
      const mediaIds = query?.["MediaIds"]?.split(",") ?? [];
      return call(
        "batchMedia",
        signal,
        () => ice.manyMedia(mediaIds, region),
        (all) => read(told.manyMedia(all)),
        { about: mediaIds },
      );
    },
    renewCredentials() {
      hasStaleCredentials = false;
    },
  };
}

interface CallOptions<T> {
  readonly onReply?: (reply: T) => void;
  /** The ids of the jobs, media or projects that it names. */
  readonly about?: readonly string[];
}

const nothing = () => undefined;

type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Error };

function outcomeOf<T>(act: () => T): Outcome<T> {
  try {
    return { ok: true, value: act() };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { ok: false, error };
  }
}

/** The faults by which ICE never acts. */
function refuse(operation: Operation, kind: CallFaultKind | undefined): void {
  switch (kind) {
    case "lostBefore":
      throw networkFailure(operation, "ECONNRESET");
    case "throttled":
      throw refusal(operation, "Throttling.User", 400);
    case "unavailable":
      throw refusal(operation, "ServiceUnavailable", 503);
    case "denied":
      throw refusal(operation, "Forbidden.RAM", 403);
    default:
  }
}

/** The faults by which ICE acted, and its reply does not say so. */
function spoiledReply(operation: Operation, kind: CallFaultKind | undefined): Error | undefined {
  if (kind === "lostAfter") return networkFailure(operation, "ECONNRESET");
  return kind === "unreadable" ? refusal(operation, "UnreadableReply", 502) : undefined;
}
