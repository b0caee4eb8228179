import { hash } from "node:crypto";
import type {
  DeleteReply,
  DeleteRequest,
  IceJob,
  IceMedia,
  JobPage,
  ListQuery,
  MediaQuery,
  MediaUpdate,
  ProjectUpdate,
  SubmitReply,
  SubmitRequest,
} from "../../../provider/src/ice/api";
import { canonicalAddress } from "../../../provider/src/base/ossAddress";
import type { VirtualTime } from "../time/virtualTime";
import { type Asker, endsAtMs, type Job, listed, phaseAt, shown } from "./job";
import { Films, type Media } from "./films";
import { refusal } from "./refusal";
import { homeRegion, type Region } from "./regions";
import type { Switches } from "./switches";

const dayMs = 24 * 60 * 60_000;
const retentionMs = 365 * dayMs;
const listWindowMs = 30 * dayMs;

/**
 * ICE, as far as the provider calls it: its jobs, tokens and films, by the switches. Each operation acts at once, in one region,
 * which knows nothing of the others.
 */
export class IceModel {
  /** Every job there ever was, oldest first. */
  readonly jobs: Job[] = [];
  readonly films = new Films();
  private readonly byId = new Map<string, Job>();
  private readonly tokens = new Map<string, { said: string; job: Job }>();
  /** From now on every render succeeds within seconds. */
  isCalm = false;
  /** Titles and the like, by media or project id. */
  readonly titles = new Map<string, string>();

  constructor(
    private readonly time: VirtualTime,
    readonly switches: Switches,
  ) {}

  submit(
    request: SubmitRequest,
    asker: Asker,
    region = homeRegion,
  ): { reply: SubmitReply; job: Job; isNew: boolean } {
    const { clientToken, ...rest } = request;
    const said = JSON.stringify(rest);
    const token = `${region} ${clientToken}`;
    const known = this.tokens.get(token);
    if (known !== undefined && this.time.nowMs - known.job.createdAtMs < this.tokenLifetimeMs) {
      if (known.said !== said && this.switches.tokenMismatch === "error") {
        throw refusal("SubmitMediaProducingJob", "IdempotentParameterMismatch", 400);
      }
      return { reply: this.reply(known.job), job: known.job, isNew: false };
    }
    const job = this.newJob(request, asker, region);
    this.jobs.push(job);
    this.byId.set(job.jobId, job);
    this.tokens.set(token, { said, job });
    this.time.after(job.plan.durationMs, () => this.end(job));
    return { reply: this.reply(job), job, isNew: true };
  }

  get(jobId: string, region = homeRegion): IceJob {
    const job = this.job(jobId);
    const ageMs = this.time.nowMs - (job?.createdAtMs ?? 0);
    if (job?.region !== region || ageMs > retentionMs || ageMs < this.switches.notFoundLagMs) {
      throw refusal("GetMediaProducingJob", "JobNotFound", 404);
    }
    return shown(job, this.time.nowMs, this.switches.jobClockBehindMs);
  }

  list({ startTime, endTime, maxResults, nextToken, sortBy }: ListQuery, region = homeRegion): JobPage {
    const { nowMs } = this.time;
    const fromMs = Date.parse(startTime);
    const toMs = endTime === undefined ? nowMs : Date.parse(endTime);
    if (toMs - fromMs > listWindowMs) throw refusal("ListMediaProducingJobs", "InvalidParameter", 400);
    const found = this.jobs.filter(
      (job) =>
        job.region === region &&
        job.createdAtMs >= Math.max(fromMs, nowMs - retentionMs) &&
        job.createdAtMs <= toMs + 999 &&
        this.isListed(job, nowMs),
    );
    if (sortBy !== "CreationTime:Asc") found.reverse();
    const start = Number(nextToken ?? 0);
    const page = found
      .slice(start, start + maxResults)
      .map((job) => listed(job, nowMs, this.switches.jobClockBehindMs));
    const next = start + maxResults;
    return next < found.length ? { jobs: page, nextToken: String(next) } : { jobs: page };
  }

  mediaInfo(query: MediaQuery, region = homeRegion): IceMedia {
    const { materials } = this.switches;
    const file = fileIn(region);
    if ("inputUrl" in query && isMaterial(query.inputUrl) && materials !== "unknown") {
      const status = materials === "broken" && !this.isCalm ? "PrepareFail" : "Normal";
      return { mediaId: idOf("material", 0), inputUrl: query.inputUrl, status, file };
    }
    const media =
      "mediaId" in query
        ? this.films.media(query.mediaId)
        : this.films.mediaAt(canonicalAddress(query.inputUrl));
    if (!this.isHere(media, region) || !this.isRegistered(media))
      throw refusal("GetMediaInfo", "ResourceNotFound", 404);
    return { mediaId: media.mediaId, inputUrl: media.url, status: "Normal", file };
  }

  /** Of each that ICE knows. */
  manyMedia(mediaIds: readonly string[], region = homeRegion): IceMedia[] {
    return mediaIds.flatMap((mediaId) => {
      const media = this.films.media(mediaId);
      return this.isHere(media, region) && this.isRegistered(media)
        ? [this.mediaInfo({ mediaId }, region)]
        : [];
    });
  }

  private isRegistered({ address, jobId }: Media): boolean {
    const written = this.films.events.findLast((event) => event.address === address && event.jobId === jobId);
    return written === undefined || this.time.nowMs - written.atMs >= this.switches.mediaLagMs;
  }

  private isHere(media: Media | undefined, region: Region): media is Media {
    return media !== undefined && this.job(media.jobId)?.region === region;
  }

  deleteMedia({ mediaIds }: DeleteRequest, region = homeRegion): DeleteReply {
    const ignored = mediaIds.filter(
      (mediaId) =>
        !this.isHere(this.films.media(mediaId), region) || !this.films.delete(mediaId, this.time.nowMs),
    );
    return { forbidden: [], ignored };
  }

  updateMedia({ mediaId, title }: MediaUpdate, region = homeRegion): void {
    if (!this.isHere(this.films.media(mediaId), region))
      throw refusal("UpdateMediaInfo", "ResourceNotFound", 404);
    this.titles.set(mediaId, title ?? "");
  }

  updateProject({ projectId, title }: ProjectUpdate): void {
    this.titles.set(projectId, title ?? "");
  }

  job(jobId: string): Job | undefined {
    return this.byId.get(jobId);
  }

  /** Of a job, its media or its project. */
  regionOf(id: string): Region | undefined {
    const its = ({ jobId, mediaId, projectId }: Job) => [jobId, mediaId, projectId].includes(id);
    return (this.job(id) ?? this.jobs.find(its))?.region;
  }

  isListed(job: Job, nowMs: number): boolean {
    return nowMs - job.createdAtMs >= this.switches.listLagMs;
  }

  get tokenLifetimeMs(): number {
    return Math.min(this.switches.tokenLifetimeMs, retentionMs);
  }

  private newJob(request: SubmitRequest, asker: Asker, region: Region): Job {
    const config: unknown = JSON.parse(request.outputMediaConfig);
    const mediaUrl = String(Reflect.get(Object(config), "MediaURL"));
    const address = canonicalAddress(mediaUrl);
    const count = this.jobs.length;
    const { renders } = this.switches;
    return {
      jobId: idOf("job", count),
      region,
      projectId: idOf("project", count),
      mediaId: this.mediaIdFor(address, count),
      mediaUrl,
      address,
      userData: request.userData,
      timeline: request.timeline,
      createdAtMs: this.time.nowMs,
      plan: (this.isCalm ? undefined : renders[count]) ?? { durationMs: 20_000 },
      asker,
    };
  }

  private mediaIdFor(address: string, count: number): string {
    if (this.switches.mediaIdPer === "job") return idOf("media", count);
    const rendering = this.jobs.find(
      (job) => job.address === address && phaseAt(job, this.time.nowMs) === "pending",
    );
    return this.films.mediaAt(address)?.mediaId ?? rendering?.mediaId ?? idOf("media", count);
  }

  private end(job: Job): void {
    if (job.plan.failsWith === undefined) this.films.write(job, endsAtMs(job));
  }

  private reply({ jobId, projectId, mediaId }: Job): SubmitReply {
    const serverTimeMs = this.time.nowMs - (this.time.nowMs % 1_000);
    return { jobId, projectId, mediaId, ...(this.switches.dateHeader === "told" && { serverTimeMs }) };
  }
}

/** No film is written there. */
function isMaterial(url: string): boolean {
  return url.includes(".aliyuncs.com/in/");
}

/** Every film is the same. */
const fileIn = (region: Region) => ({
  ...{ region, durationSeconds: 2, sizeBytes: 4 },
  ...{ videoStreams: 1, audioStreams: 0 },
});

function idOf(kind: string, count: number): string {
  return hash("md5", `${kind} ${count}`);
}
