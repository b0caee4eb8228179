import { z } from "zod";
import type { Clock } from "../../../provider/src/base/clock";
import type { LifecycleVerbs } from "../../../provider/src/hosts/dynamic/dynamicVerbs";
import type { IceConnection, Run } from "../../../provider/src/run/run";
import { IceError } from "../../../provider/src/ice/errors/iceError";
import { refusal } from "../ice/refusal";
import { InitFailure } from "../../../provider/src/hosts/dynamic/initFailure";
import { createJobIndex } from "../../../provider/src/job/find/jobIndex";
import { viewOf } from "../../../provider/src/job/find/ledgerView";
import { phaseOf } from "../../../provider/src/job/status";
import { bug, type PlantedBug } from "./plantedBug";

let counter = 0;
const diffSchema = z.object({ replaces: z.array(z.string()) });

export const plantedBugs: readonly PlantedBug[] = [
  bug("another token at every submit", ["oneNewJobPerUp"], {
    client: (client) => ({
      ...client,
      submitMediaProducingJob: (request, signal, tries) =>
        client.submitMediaProducingJob(
          { ...request, clientToken: `random ${(counter += 1)}` },
          signal,
          tries,
        ),
    }),
  }),
  bug("the mark is not written", ["oneRenderPerRequest"], {
    client: (client) => ({
      ...client,
      submitMediaProducingJob: (request, signal, tries) =>
        client.submitMediaProducingJob({ ...request, userData: '{"other":"mark"}' }, signal, tries),
    }),
  }),
  bug("a lost reply is followed by another token", ["oneNewJobPerUp"], {
    client: (client) => ({
      ...client,
      submitMediaProducingJob: (request, signal, tries) =>
        client
          .submitMediaProducingJob(request, signal, tries)
          .catch(() =>
            client.submitMediaProducingJob(
              { ...request, clientToken: `${request.clientToken.slice(1)}+` },
              signal,
            ),
          ),
    }),
  }),
  bug("a film is taken as there without asking", ["adoptedFilmIsThere"], {
    client: (client) => ({
      ...client,
      getMediaInfo: (query) =>
        Promise.resolve({
          mediaId: "mediaId" in query ? query.mediaId : "",
          file: { durationSeconds: 2 },
        }),
    }),
  }),
  bug("a failed render counts as healthy on the second up", ["allEndsWell"], { verbs: trustInitErrors }),
  bug("a render counts as a success when it is half done", ["gateOpensOnSuccessOnly"], {
    client: (client) => ({
      ...client,
      getMediaProducingJob: async (jobId, signal) => {
        const job = await client.getMediaProducingJob(jobId, signal);
        const isHalfDone = phaseOf(job.status) === "pending" && (job.progressPercent ?? 0) >= 50;
        return isHalfDone ? { ...job, status: "Success" } : job;
      },
    }),
  }),
  bug("a film that is not as expected counts as healthy on the second up", ["gateOpensOnSuccessOnly"], {
    verbs: (verbs) => ({
      ...verbs,
      update: (id, olds, news) =>
        verbs.update(id, olds, news).catch((error: unknown) => {
          if (!(error instanceof InitFailure) || error.properties["unmetExpectations"] === undefined)
            throw error;
          return { outs: { ...error.properties, unmetExpectations: [] } };
        }),
    }),
  }),
  bug("a film is deleted without looking for a newer writer", ["liveFilmsStay"], {
    connection: withoutOtherJobs,
    run: (run) => withMemory(run, { isReplacedInPlace: () => false, isShown: () => false }),
  }),
  bug("the deadline comes ten times too late", ["deadlinesHold"], {
    run: (run) => ({ ...run, clock: lateClock(run.clock) }),
  }),
  bug("userData in a log line", ["noSecretLeaves"], {
    verbs: (verbs, run) => ({
      ...verbs,
      create: (props) => {
        run.host.log.info("", `Rendering with ${JSON.stringify(props["userData"])}.`);
        return verbs.create(props);
      },
    }),
  }),
  bug("forty looks instead of one", ["withinRateBudget"], {
    client: (client) => ({
      ...client,
      getMediaProducingJob: async (jobId, signal) => {
        const looks = Array.from({ length: 40 }, () => client.getMediaProducingJob(jobId, signal));
        const [first] = await Promise.all(looks);
        return first ?? client.getMediaProducingJob(jobId, signal);
      },
    }),
  }),
  bug("a wait that fails forgets the job", ["noJobIdIsLost"], {
    verbs: (verbs) => ({
      ...verbs,
      create: (props) =>
        verbs.create(props).catch((error: unknown) => {
          throw error instanceof InitFailure ? new Error(error.message) : error;
        }),
    }),
  }),
  bug("a new render does not wait for an older one", ["oneWriterPerAddress"], {
    connection: (connection) => ({
      ...connection,
      watcher: {
        ...connection.watcher,
        watch: (jobId, options) =>
          // Only a wait for an older render looks at nothing.
          options.onLook === undefined
            ? Promise.resolve({ jobId, status: "Failed" })
            : connection.watcher.watch(jobId, options),
      },
    }),
  }),
  bug("every up finds something to change", ["quietUpChangesNothing"], {
    verbs: (verbs) => ({
      ...verbs,
      diff: async (id, olds, news) => {
        const { replaces } = diffSchema.parse(await verbs.diff(id, olds, news));
        return { replaces, changes: true };
      },
    }),
  }),
  bug("a wait that hears no signal", ["everyWaitEnds"], {
    connection: (connection) => ({
      ...connection,
      watcher: { watch: () => new Promise(() => undefined), learns: () => undefined },
    }),
  }),
  bug("one unreadable job makes a whole page unreadable", ["allEndsWell"], {
    client: (client) => ({
      ...client,
      listMediaProducingJobs: async (query, signal) => {
        const page = await client.listMediaProducingJobs(query, signal);
        if (page.unreadable !== undefined) throw refusal("ListMediaProducingJobs", "InternalError", 500);
        return page;
      },
    }),
  }),
  bug("a reply about another job counts as one about ours", ["gateOpensOnSuccessOnly"], {
    client: (client) => ({
      ...client,
      getMediaProducingJob: (jobId, signal) =>
        client.getMediaProducingJob(jobId, signal).catch((error: unknown) => {
          if (error instanceof IceError && error.code === "OtherJob") return { jobId, status: "Success" };
          throw error;
        }),
    }),
  }),
  bug("every film counts as shown", ["filmsGoWhenAsked"], {
    run: (run) => withMemory(run, { isShown: () => true }),
  }),
];

function trustInitErrors(verbs: LifecycleVerbs): LifecycleVerbs {
  return {
    ...verbs,
    diff: (id, olds, news) =>
      olds["status"] === "Failed"
        ? Promise.resolve({ changes: false, replaces: [] })
        : verbs.diff(id, olds, news),
    update: (id, olds, news) =>
      verbs.update(id, olds, news).catch((error: unknown) => {
        if (error instanceof InitFailure) return { outs: error.properties };
        throw error;
      }),
  };
}

function withoutOtherJobs(connection: IceConnection): IceConnection {
  const { ledger } = connection;
  const none = viewOf({ index: createJobIndex(), unreadable: [], gap: undefined }, createJobIndex());
  return { ...connection, ledger: { ...ledger, viewSince: () => Promise.resolve(none) } };
}

function withMemory(run: Run, changes: Partial<Run["memory"]>): Run {
  return { ...run, memory: { ...run.memory, ...changes } };
}

function lateClock(clock: Clock): Clock {
  return {
    now: () => clock.now(),
    sleep: (delayMs, signal) => clock.sleep(delayMs > 30_000 ? delayMs * 10 : delayMs, signal),
  };
}
