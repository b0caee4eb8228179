import { Agent, request } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { submission } from "./films.mts";
import { call, send } from "../emulator/send.mts";

/** More renders than run at once, so that some always wait. */
const UNDER_WAY = 8;
const MATERIAL = "https://films.oss-cn-shanghai.aliyuncs.com/in/still.png";

/** What callers did so far. */
export class Load {
  readonly agent = new Agent({ keepAlive: true, maxSockets: 16 });
  submitted = 0;
  succeeded = 0;
  failed = 0;
  calls = 0;
  /** Answers that no caller should get. */
  surprises: string[] = [];

  private readonly unfinished: string[] = [];
  private readonly ended: string[] = [];

  private readonly url: string;
  private readonly notifyUrl: string;
  private readonly callsPerSecond: number;
  private readonly signal: AbortSignal;

  constructor(url: string, notifyUrl: string, callsPerSecond: number, signal: AbortSignal) {
    this.url = url;
    this.notifyUrl = notifyUrl;
    this.callsPerSecond = callsPerSecond;
    this.signal = signal;
  }

  /** Resolves when the signal has aborted and nothing is under way. */
  async run(): Promise<void> {
    await Promise.all([
      this.again(100, () => this.submitAndLook()),
      this.again(1000 / this.callsPerSecond, (count) => this.ask(count)),
      this.again(1000, (count) => this.disturb(count)),
    ]);
    while (this.unfinished.length > 0) {
      await delay(200);
      await this.look();
    }
    this.agent.destroy();
  }

  private async again(everyMs: number, work: (count: number) => Promise<void>): Promise<void> {
    for (let count = 0; !this.signal.aborted; count++) {
      const untilMs = performance.now() + everyMs;
      await work(count).catch((error: unknown) => this.surprise(String(error)));
      await delay(Math.max(0, untilMs - performance.now()));
    }
  }

  private async submitAndLook(): Promise<void> {
    while (this.unfinished.length < UNDER_WAY) {
      const body = await this.api("SubmitMediaProducingJob", submission(this.submitted++, this.notifyUrl));
      const [, jobId] = /"JobId":"(\w+)"/.exec(body) ?? [];
      if (jobId !== undefined) this.unfinished.push(jobId);
    }
    await this.look();
  }

  private async look(): Promise<void> {
    for (const jobId of [...this.unfinished]) {
      const [, status] =
        /"Status":"(\w+)"/.exec(await this.api("GetMediaProducingJob", { JobId: jobId })) ?? [];
      if (status !== "Success" && status !== "Failed") continue;
      this.unfinished.splice(this.unfinished.indexOf(jobId), 1);
      if (status === "Success") this.succeeded++;
      else this.failed++;
      this.ended.push(jobId);
      this.ended.splice(0, this.ended.length - 100);
    }
  }

  /** What a provider, a page and a script look up all day. */
  private async ask(count: number): Promise<void> {
    const kind = count % 6;
    const jobId = this.ended[count % Math.max(1, this.ended.length)];
    if (kind === 0) await this.listJobs();
    else if (kind === 1) await this.api("ListMediaBasicInfos", { MaxResults: "50" });
    else if (kind === 2) await this.api("GetMediaInfo", { InputURL: MATERIAL });
    else if (kind === 3) await this.get("/_emulator/page/lists/media");
    else if (jobId !== undefined) await this.api("GetMediaProducingJob", { JobId: jobId });
  }

  /** Three pages, newest first. */
  private async listJobs(): Promise<void> {
    let NextToken = "";
    for (let page = 0; page < 3; page++) {
      const body = await this.api("ListMediaProducingJobs", {
        MaxResults: "100",
        ...(NextToken && { NextToken }),
      });
      NextToken = /"NextToken":"([^"]+)"/.exec(body)?.[1] ?? "";
      if (NextToken === "") return;
    }
  }

  /** Callers that go wrong: a bad signature, an upload broken off, a page closed while it is told, a template and media that come and go. */
  private async disturb(count: number): Promise<void> {
    const { url, agent } = this;
    if (count % 5 === 0)
      await send(url, agent, "GET", "/?Action=GetMediaInfo&Signature=x", { "x-nobody": "x" });
    if (count % 5 === 1) await brokenOff(url, "PUT", `/oss/films/in/broken-${count}.bin`);
    if (count % 5 === 2) await brokenOff(url, "GET", "/_emulator/page/events");
    if (count % 5 === 3) await this.template();
    if (count % 5 === 4) await this.media();
  }

  private async template(): Promise<void> {
    const body = await this.api("AddTemplate", {
      ...{ Name: "soak", Type: "Timeline" },
      Config:
        '{"VideoTracks":[{"VideoTrackClips":[{"Sys_Type":"ArrayItems","Sys_ArrayObject":"$Clips","Type":"Video"}]}]}',
    });
    const [, TemplateId] = /"TemplateId":"(\w+)"/.exec(body) ?? [];
    if (TemplateId !== undefined) await this.api("DeleteTemplate", { TemplateIds: TemplateId });
  }

  private async media(): Promise<void> {
    const body = await this.api("RegisterMediaInfo", { InputURL: MATERIAL, OverWrite: "true" });
    const [, MediaId] = /"MediaId":"(\w+)"/.exec(body) ?? [];
    if (MediaId === undefined) return;
    await delay(400);
    await this.api("DeleteMediaInfos", { MediaIds: MediaId });
  }

  private async api(operation: string, query: Record<string, string>): Promise<string> {
    this.calls++;
    const { status, body } = await call(this.url, this.agent, operation, query);
    // The one material comes and goes.
    if (status !== 200 && operation !== "GetMediaInfo") this.surprise(`${operation}: ${status} ${body}`);
    return body;
  }

  private async get(path: string): Promise<void> {
    this.calls++;
    const { status, body } = await send(this.url, this.agent, "GET", path);
    if (status !== 200) this.surprise(`${path}: ${status} ${body}`);
  }

  private surprise(what: string): void {
    if (this.surprises.length < 20) this.surprises.push(what.slice(0, 300));
  }
}

/** A caller that goes away in the middle: of what it sends, or of what it gets. */
async function brokenOff(url: string, method: "GET" | "PUT", path: string): Promise<void> {
  const leaving = request(url + path, {
    method,
    headers: method === "PUT" ? { "content-length": 1_000_000 } : {},
  });
  leaving.on("error", () => undefined).on("response", (response) => response.pause());
  if (method === "PUT") leaving.write(new Uint8Array(100_000));
  else leaving.end();
  await delay(300);
  leaving.destroy();
}
