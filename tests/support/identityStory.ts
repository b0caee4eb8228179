import type { AssumptionChanges } from "../../emulator/src/base/assumptions";
import type { LoggedRequest } from "../../emulator/src/call/requestLog";
import type { Job } from "../../emulator/src/store/job";
import { readMark } from "../../provider/src/job/find/mark";
import { EmulatorClient } from "./emulatorClient";
import { type Life, type LifeOptions, withLife } from "./lifecycle";
import type { Film, Report, SimulatedEngine, UpOptions } from "./simulatedEngine";

/** What an `up` did. */
export interface Told extends Report {
  /** How many jobs it started. */
  readonly newJobs: number;
}

/** One stack's story on an ICE, in which every `up` starts at most one job per resource. */
export class IdentityStory {
  constructor(
    readonly life: Life,
    readonly engine: SimulatedEngine = life.engine,
  ) {}

  /** The jobs, oldest first. */
  get jobs(): readonly Job[] {
    return this.life.emulator.jobs.list();
  }

  get submits(): readonly LoggedRequest[] {
    return this.life.emulator.requests.list("SubmitMediaProducingJob");
  }

  /** List calls that look for jobs, page by page: the watcher's own ask for the oldest first. */
  get sweeps(): readonly LoggedRequest[] {
    const lists = this.life.emulator.requests.list("ListMediaProducingJobs");
    return lists.filter(({ params }) => params["SortBy"] === undefined);
  }

  /** The JobId in the state. */
  shown(name = "film"): string | undefined {
    return this.engine.state[name]?.id;
  }

  async up(args: Film["args"] | Record<string, Film>, options: UpOptions = {}): Promise<Told> {
    const program = isProgram(args) ? args : { film: { args } };
    const before = this.jobs.length;
    const report = await this.engine.up(program, options);
    const fresh = this.jobs.slice(before);
    const resources = fresh.flatMap(({ userData }) => readMark(userData)?.resource ?? []);
    expect(new Set(resources).size).toBe(resources.length);
    return { ...report, newJobs: fresh.length };
  }

  /** An `up` that dies when its job is submitted: the job goes on, the state knows nothing of it. */
  async upAndCrash(args: Film["args"] | Record<string, Film>): Promise<Told> {
    const before = this.engine.snapshot();
    const told = await this.up(args);
    this.engine.restore(before);
    return told;
  }

  /** The state file is gone. */
  loseState(): void {
    this.engine.restore({ resources: [], pendingDeletes: [] });
  }

  /** Somebody deletes the newest job's film, by the vendor's client. */
  async deleteFilm(DeletePhysicalFiles = "true"): Promise<void> {
    const client = new EmulatorClient(this.life.emulator);
    await client.call("DeleteMediaInfos", { MediaIds: this.jobs.at(-1)?.mediaId ?? "", DeletePhysicalFiles });
  }

  assume(changes: AssumptionChanges): void {
    this.life.emulator.assumptions.set(changes);
  }

  /** Renders of one resource to one address must not overlap. */
  expectNoRace(): void {
    const endedAtMs = new Map<string, number>();
    for (const { userData, mediaUrl, createdAtMs, completedAtMs } of this.jobs) {
      const place = `${readMark(userData)?.resource ?? ""} ${mediaUrl}`;
      expect(createdAtMs).toBeGreaterThanOrEqual(endedAtMs.get(place) ?? 0);
      endedAtMs.set(place, completedAtMs ?? Number.POSITIVE_INFINITY);
    }
  }
}

/** Tells a story, and checks at its end that no two renders of a resource wrote one address at once. */
export async function withStory(
  options: LifeOptions,
  tell: (story: IdentityStory) => Promise<void>,
): Promise<void> {
  await withLife(options, async (life) => {
    const story = new IdentityStory(life);
    await tell(story);
    story.expectNoRace();
  });
}

function isProgram(args: Film["args"] | Record<string, Film>): args is Record<string, Film> {
  return Object.values(args).every((film) => typeof film === "object" && film !== null && "args" in film);
}
