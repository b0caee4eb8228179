import { copyFileSync } from "node:fs";
import type { Emulator } from "../../emulator/src/emulator";
import { type Entry, filmsOf } from "../simulation/engine/engineState";
import { inputsOf, type ResourceKind, type FilmsSpec, urnOf } from "../simulation/engine/program";
import { calmSwitches } from "../simulation/ice/switches";
import { runSchedule } from "../simulation/schedule/runSchedule";
import type { Step } from "../simulation/schedule/schedule";
import { EmulatorClient } from "./emulatorClient";
import type { Ended, RunningCommand } from "./runningCommand";
import { EngineStack } from "./engineStack";
import type { Story, StoryStep } from "./engineStories";
import { ossFile } from "./films";
import type { PulumiCli } from "./pulumiCli";
import { waitUntil } from "./waitUntil";
import { jobCount, withStack } from "./withStack";

/** What both engines must agree on after each command of a story. */
export interface Outcome {
  readonly hasSucceeded: boolean;
  readonly jobs: number;
  /** Name, status, and whether it waits for its deletion; of a set each film. */
  readonly films: readonly string[];
}

/** Long enough for a look at a job that runs. */
const renderMs = 20_000;

/** The story as the simulation's model of the engine has it. */
export async function modelled({ failing, steps }: Story): Promise<Outcome[]> {
  const renders = Array.from({ length: 12 }, (_, index) => ({
    durationMs: renderMs,
    ...(failing.includes(index) && { failsWith: "ProduceFailed" }),
  }));
  const played = await runSchedule({
    ...{ seed: 1, switches: { ...calmSwitches, renders } },
    steps: steps.map(modelledStep),
  });
  if (played.violations.length > 0) throw new Error(JSON.stringify(played.violations));
  return played.steps
    .filter(({ isClosing }) => !isClosing)
    .map(({ ended, jobs, after }) => ({
      hasSucceeded: ended === "succeeded",
      jobs,
      films: after.entries.flatMap(rowsOf).sort(),
    }));
}

function modelledStep({ verb, program, host, beside, deleted, ...step }: StoryStep): Step {
  const run = { verb, program, host, names: namesOf({ verb, program, ...step }) };
  const kinds = step.isInterrupted === true ? program.map(({ kind }) => kind) : [];
  return {
    ...run,
    pauseMs: 2_000,
    meanwhile: deleted === undefined ? undefined : { kind: "filmDeleted", name: deleted },
    faults: kinds.flatMap((of) =>
      (["create", "update"] as const).map((verb) => ({
        ...({ of, verb, at: "get", kind: "interrupt", skip: 0, times: 1 } as const),
      })),
    ),
    ...(beside !== undefined && { beside: { ...run, stack: beside, afterMs: 0, faults: [] } }),
  };
}

/** Names are needed by --target and --replace alone. */
function namesOf({ verb, program, names }: StoryStep): readonly string[] {
  return verb === "up --replace" || verb === "up --target" ? (names ?? program.map(({ name }) => name)) : [];
}

/** The story as a CLI has it, with the emulator for ICE. */
export async function real({ failing, steps }: Story, cli?: PulumiCli): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  await withStack({ ...(cli && { cli }), program: "" }, async ({ stack, emulator }) => {
    for (const clip of [0, 1])
      copyFileSync(ossFile(emulator, "in/clip.mp4"), ossFile(emulator, `in/clip-${clip}.mp4`));
    const beside = await stackBeside(steps, emulator, cli);
    try {
      for (const step of steps) {
        if (failing.includes(jobCount(emulator)))
          emulator.jobs.failNext({ code: "ProduceFailed", message: "No." });
        if (step.deleted !== undefined) await deleteFilm(stack, emulator, step.deleted);
        const stacks = step.beside === undefined || beside === undefined ? [stack] : [stack, beside];
        const ended = await Promise.all(stacks.map((each) => carryOut(each, emulator, step)));
        for (const [index, { code }] of ended.entries()) {
          const entries = stacks[index] === undefined ? [] : entriesOf(stacks[index]);
          outcomes.push({
            hasSucceeded: code === 0,
            jobs: jobCount(emulator),
            films: entries.flatMap(rowsOf).sort(),
          });
        }
      }
    } finally {
      beside?.remove();
    }
  });
  return outcomes;
}

/** Another stack has another name, which is a part of each URN: another project has, too. */
async function stackBeside(
  steps: readonly StoryStep[],
  { url }: Emulator,
  cli: PulumiCli | undefined,
): Promise<EngineStack | undefined> {
  const [which] = steps.flatMap(({ beside }) => beside ?? []);
  if (which === undefined) return undefined;
  return EngineStack.create({ url, ...(cli && { cli }), ...(which === "other" && { project: "others" }) });
}

async function carryOut(stack: EngineStack, emulator: Emulator, step: StoryStep): Promise<Ended> {
  const { verb, program, host = "dynamic", isInterrupted = false } = step;
  stack.setHost(host);
  stack.setProgram(program.map((spec) => programOf(spec)).join("\n"));
  const flags = namesOf(step).flatMap((name) => {
    const spec = program.find((each) => each.name === name);
    const urn = urnOf(spec ?? { kind: "render", name });
    return [verb === "up --replace" ? "--replace" : "--target", host === "plugin" ? pluginUrn(urn) : urn];
  });
  if (isInterrupted) return interrupted(stack.startUp(...flags), emulator);
  switch (verb) {
    case "refresh":
      return stack.refresh();
    case "destroy":
      return stack.destroy();
    case "preview":
      return stack.preview();
    case "up --refresh":
      return stack.up("--refresh");
    default:
      return stack.up(...flags);
  }
}

const pluginUrn = (urn: string) => urn.replace("pulumi-nodejs:dynamic/alicloud-ice:", "alicloud-ice:index:");

/** Ctrl-C as soon as every job that was submitted has been looked at. */
async function interrupted(running: RunningCommand, emulator: Emulator): Promise<Ended> {
  emulator.jobs.hold();
  try {
    const before = emulator.requests.count("GetMediaProducingJob");
    const isLookedAt = () =>
      emulator.requests.count("GetMediaProducingJob") > before && jobCount(emulator) > 0;
    await waitUntil(isLookedAt, { what: "a look at a job", during: running });
    running.kill("SIGINT");
    return await running.ended;
  } finally {
    emulator.jobs.release();
  }
}

async function deleteFilm(stack: EngineStack, { url }: Emulator, name: string): Promise<void> {
  const mediaId = String(stack.resource(name)?.outputs["mediaId"]);
  await new EmulatorClient({ url }).call("DeleteMediaInfos", {
    MediaIds: mediaId,
    DeletePhysicalFiles: "true",
  });
}

const classes = { render: "MediaProducingJob", set: "MediaProducingJobSet" } as const;

function programOf(spec: FilmsSpec): string {
  const { kind, name } = spec;
  const args = Object.entries(inputsOf(spec)).filter(([key]) => !key.startsWith("__"));
  const was = spec.kind === "render" ? spec.was : undefined;
  const options = was === undefined ? {} : { aliases: [{ name: was }] };
  return `{
    const made = new ice.${classes[kind]}("${name}", ${JSON.stringify(Object.fromEntries(args))}, ${JSON.stringify(options)});
    page("page-${name}", { url: made.${kind === "set" ? "mediaUrls" : "mediaUrl"} });
  }`;
}

function entriesOf(stack: EngineStack): Entry[] {
  return stack.state().resources.flatMap(({ urn, id = "", type, inputs, outputs, ...resource }) => {
    const kind = kindOf(type);
    const name = urn.split("::").at(-1) ?? "";
    const its = { urn, name, id, inputs, outputs, isPendingDelete: resource.delete === true };
    return kind === undefined
      ? []
      : [{ kind, ...its, stored: {}, clear: {}, initErrors: [], trigger: undefined }];
  });
}

function kindOf(type: string): ResourceKind | undefined {
  if (type.endsWith(":MediaProducingJob")) return "render";
  return type.endsWith(":MediaProducingJobSet") ? "set" : undefined;
}

function rowsOf(entry: Entry): string[] {
  return filmsOf(entry).map(
    ({ name, status, isPendingDelete }) =>
      `${name} ${isOpen.has(String(status)) ? "unfinished" : String(status)}${isPendingDelete ? ", to be deleted" : ""}`,
  );
}

/** How far a job is when it is looked at is a matter of luck. */
const isOpen: ReadonlySet<string> = new Set(["Init", "Queuing", "Processing"]);
