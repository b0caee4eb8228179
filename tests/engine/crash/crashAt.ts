import { existsSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { RunningCommand } from "../../support/runningCommand";
import { ossFile } from "../../support/films";
import type { Host } from "../../support/nodeProgram";
import { engineProcesses, killDeployment } from "../../support/processTree";
import { waitUntil } from "../../support/waitUntil";
import type { Boundary, Story } from "./boundaries";
import { type Stage, withStage } from "./stage";

/** What was measured at one boundary. */
export interface Crash {
  readonly boundary: Boundary;
  /** Jobs at the instant of the crash. */
  readonly jobsThen: number;
  readonly pageThen: string;
  /** "done", or what went wrong. */
  readonly nextRun: string;
  /** Jobs in the end: what is paid for. */
  readonly jobs: number;
  readonly page: string;
  readonly films: readonly string[];
}

/** Kills engine and provider at one instant of a deployment, and runs the same command again. */
export async function crashAt(boundary: Boundary, host: Host = "dynamic"): Promise<Crash> {
  const { story, identity } = boundary;
  let measured: Omit<Crash, "boundary"> | undefined;
  await withStage({ host, assumptions: assumptionsOf(identity) }, async (stage) => {
    const { stack, emulator } = stage;
    await story.before(stage);
    await killAt(boundary, stage, host);
    const then = { jobsThen: emulator.jobs.list().length, pageThen: pageState(stage) };
    if (identity === "mark alone") emulator.clock.advance(tokenLifetimeMs + 1_000);
    // The engine that was killed still holds the stack's lock.
    await stack.run(["cancel", "--yes"]);
    const nextRun = await runAgain(boundary, stage);
    const films = readdirSync(dirname(ossFile(emulator, "out/film.mp4")));
    measured = { ...then, nextRun, jobs: emulator.jobs.list().length, page: pageState(stage), films };
  });
  if (measured === undefined) throw new Error("The story was not told to its end.");
  return { boundary, ...measured };
}

async function killAt(boundary: Boundary, { stack, emulator }: Stage, host: Host): Promise<void> {
  const { at, story } = boundary;
  const marker = join(emulator.dataDir, "frozen");
  if (isRendering(boundary)) emulator.jobs.hold();
  else emulator.jobs.release();
  if (at === "reply") stack.setEnv({ FREEZE_MARKER: marker, NODE_OPTIONS: `--import=${freezeReply}` });
  else emulator.faults.add({ ...at, effect: { kind: "hang" } });

  const running = start(story, stack);
  const isReached = () => existsSync(marker) || emulator.faults.list().some(({ hits }) => hits > 0);
  await waitUntil(isReached, { what: "the instant of the crash", during: running });
  await killDeployment(engineProcesses(running.pid, host));
  await running.ended;
  emulator.faults.clear();
  stack.setEnv({ NODE_OPTIONS: "" });
}

/** The same command again; while the job still renders, it must wait with a closed gate. */
async function runAgain(boundary: Boundary, stage: Stage): Promise<string> {
  const { emulator, stack } = stage;
  const looks = () => emulator.requests.count("GetMediaProducingJob");
  const looksBefore = looks();
  const pageBefore = pageState(stage);
  const running = start(boundary.story, stack);
  if (isRendering(boundary)) {
    // Twice: what the first look showed has been acted upon by then.
    const isWaiting = () => looks() > looksBefore + 1;
    await waitUntil(isWaiting, { what: "the next run to wait for the job", during: running });
    if (pageState(stage) !== pageBefore) return "opened the gate on a job that still renders";
  }
  emulator.jobs.release();
  const { code, output } = await running.ended;
  return code === 0 ? "done" : `failed with ${code}: ${output}`;
}

/** Which job's film the page shows; none is ever shown that did not succeed. */
function pageState({ emulator, published }: Stage): string {
  const jobs = emulator.jobs.list();
  const shown = published();
  const isWrong = shown.some((id) => jobs.find(({ jobId }) => jobId === id)?.status !== "Success");
  if (isWrong) return "opened wrongly";
  const last = jobs.findIndex(({ jobId }) => jobId === shown.at(-1));
  return last === -1 ? "none" : `film ${last + 1}`;
}

/** Whether the boundary lies before the end of the render. */
function isRendering({ at }: Boundary): boolean {
  return (
    at !== "reply" &&
    ["ListMediaProducingJobs", "SubmitMediaProducingJob", "GetMediaProducingJob"].includes(at.operation)
  );
}

function start({ command }: Story, stack: Stage["stack"]): RunningCommand {
  return command === "up" ? stack.startUp() : stack.startDestroy();
}

function assumptionsOf(identity: Boundary["identity"]) {
  switch (identity) {
    case "token and mark":
      return {};
    case "mark alone":
      return { clientTokenLifetimeMs: tokenLifetimeMs };
    case "token alone":
      return { deniedOperations: ["ListMediaProducingJobs"] };
  }
}

const tokenLifetimeMs = 60_000;
const freezeReply = pathToFileURL(resolve(__dirname, "../../support/freezeReply.mts")).href;
