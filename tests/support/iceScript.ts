import type { IceClient } from "../../provider/src/ice/client";
import { IceError } from "../../provider/src/ice/errors/iceError";
import { iceTime } from "../../provider/src/job/find/sweepAccount";
import { phaseOf } from "../../provider/src/job/status";
import { filmArgs, ossUrl } from "./films";

/** ICE, real, emulated or modelled, with a hand on when renders end. */
export interface IceUnderTest {
  readonly client: IceClient;
  /** Lets all renders that run come to their end. */
  readonly endRenders: () => Promise<void>;
}

const dayMs = 24 * 60 * 60_000;

/** What ICE answers to one long script of calls, with ids by order of appearance and without times. */
export async function answersOf({ client, endRenders }: IceUnderTest): Promise<readonly unknown[]> {
  const answers: unknown[] = [];
  const ids = new Map<string, string>();
  const { signal } = new AbortController();
  const ask = async <T>(what: string, call: Promise<T>): Promise<T | undefined> => {
    try {
      const reply = await call;
      answers.push([what, comparable(reply, ids)]);
      return reply;
    } catch (error) {
      if (!(error instanceof IceError)) throw error;
      answers.push([what, { code: error.code, kind: error.kind }]);
      return undefined;
    }
  };
  const submit = (what: string, clientToken: string, changes: object = {}) =>
    ask(
      what,
      client.submitMediaProducingJob({ ...request("out/film.mp4"), ...changes, clientToken }, signal),
    );
  const get = (what: string, jobId = "") => ask(what, client.getMediaProducingJob(jobId, signal));
  const list = (what: string, fromDaysAgo: number, toDaysAgo: number) =>
    ask(
      what,
      client.listMediaProducingJobs(
        {
          startTime: iceTime(Date.now() - fromDaysAgo * dayMs),
          endTime: iceTime(Date.now() - toDaysAgo * dayMs + 60_000),
          maxResults: 2,
        },
        signal,
      ),
    );
  const media = (what: string, mediaId = "") => ask(what, client.getMediaInfo({ mediaId }, signal));

  const failing = await submit("a submit", "token 1");
  await get("a running job", failing?.jobId);
  await submit("the same again", "token 1");
  await submit("the token with other words", "token 1", { userData: '{"other":"words"}' });
  await endRenders();
  await get("a failed job", failing?.jobId);
  await media("the media of a failed job", failing?.mediaId);
  const first = await submit("another token", "token 2", { userData: '{"my":"own"}' });
  await endRenders();
  await get("a finished job", first?.jobId);
  await media("its media", first?.mediaId);
  const second = await submit("a job to the same address", "token 3");
  await endRenders();
  await media("the media that was overwritten", first?.mediaId);
  await media("the media that is there", second?.mediaId);
  await list("a list of two", 1, 0);
  await list("a list of more than 30 days", 40, 0);
  await list("a list of nothing", 30, 20);
  await ask("a title", client.updateMediaInfo({ mediaId: second?.mediaId ?? "", title: "New" }, signal));
  await ask(
    "a project's title",
    client.updateEditingProject({ projectId: second?.projectId ?? "", title: "New" }, signal),
  );
  const remove = { mediaIds: [second?.mediaId ?? ""], deletePhysicalFiles: true };
  await ask("a deletion", client.deleteMediaInfos(remove, signal));
  await ask("the same deletion", client.deleteMediaInfos(remove, signal));
  await media("media that was deleted", second?.mediaId);
  await ask(
    "a title of nothing",
    client.updateMediaInfo({ mediaId: second?.mediaId ?? "", title: "New" }, signal),
  );
  await get("a job whose media was deleted", second?.jobId);
  await get("a job that never was", "0".repeat(32));
  return answers;
}

function request(key: string) {
  const { timeline } = filmArgs({ out: key });
  return {
    timeline: JSON.stringify(timeline),
    outputMediaConfig: JSON.stringify({ MediaURL: ossUrl(key), Width: 320, Height: 180 }),
    outputMediaTarget: "oss-object",
  };
}

/** Ids by order of appearance, statuses by phase; without times, messages, progress, and what the encoder makes of a film. */
function comparable(reply: unknown, ids: Map<string, string>): unknown {
  if (Array.isArray(reply)) return reply.map((item) => comparable(item, ids));
  if (typeof reply === "string" && /^[0-9a-f]{32}$/u.test(reply)) {
    const name = ids.get(reply) ?? `id ${ids.size + 1}`;
    ids.set(reply, name);
    return name;
  }
  if (typeof reply !== "object" || reply === null) return reply;
  const fields = Object.entries(reply)
    .filter(([name]) => !/Time|time|message|progress|nextToken|Kbps|Pixels|Bytes|audioStreams/u.test(name))
    .map(([name, value]): [string, unknown] => [
      name,
      name === "status" && "jobId" in reply ? phaseOf(String(value)) : comparable(value, ids),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields);
}
