import { copyFileSync } from "node:fs";
import { inputsOf, type RenderSpec, urnOf } from "../simulation/engine/program";
import { calmSwitches } from "../simulation/ice/switches";
import { runSchedule } from "../simulation/schedule/runSchedule";
import type { EngineVerb, Step } from "../simulation/schedule/schedule";
import type { EngineStack } from "../support/engineStack";
import { ossFile } from "../support/films";
import { jobCount, withStack } from "../support/withStack";

/** What both engines must agree on after each command. */
interface Outcome {
  readonly hasSucceeded: boolean;
  readonly jobs: number;
  /** Name, status, and whether it waits for its deletion. */
  readonly renders: readonly string[];
}

interface Story {
  readonly name: string;
  /** Which of the jobs fail, by the order of their submits. */
  readonly failing: readonly number[];
  readonly steps: readonly (readonly [EngineVerb, readonly RenderSpec[]])[];
}

const film: RenderSpec = {
  kind: "render",
  name: "a",
  film: 0,
  out: 0,
  triggers: 0,
  deletionPolicy: "retain",
  skipAwait: false,
  expect: "none",
  rerenderIfMissing: false,
  timeoutMs: 3_600_000,
  title: 0,
  projectTitle: 0,
  userData: "none",
  hasSecretTimeline: false,
  after: undefined,
};
const other: RenderSpec = { ...film, film: 1, out: 1 };
const moving: RenderSpec = { ...film, deletionPolicy: "delete" };

const stories: readonly Story[] = [
  {
    name: "a failed render is rendered again, also after a refresh",
    failing: [0],
    steps: [
      ["up", [film]],
      ["refresh", [film]],
      ["up", [film]],
      ["up", [film]],
    ],
  },
  {
    name: "a failed replacement, and back to the old film",
    failing: [1],
    steps: [
      ["up", [film]],
      ["up", [other]],
      ["up", [film]],
    ],
  },
  {
    name: "a film that is not as expected is not rendered again, also after a refresh, and is accepted at last",
    failing: [],
    steps: [
      ["up", [{ ...film, expect: "unmet" }]],
      ["refresh", [{ ...film, expect: "unmet" }]],
      ["up", [{ ...film, expect: "unmet" }]],
      ["up", [{ ...film, expect: "met" }]],
    ],
  },
  {
    name: "a forced replacement adopts the film",
    failing: [],
    steps: [
      ["up", [film]],
      ["up --replace", [film]],
    ],
  },
  {
    name: "a film moves, and goes",
    failing: [],
    steps: [
      ["up", [moving]],
      ["up --refresh", [{ ...moving, out: 1 }]],
      ["destroy", [{ ...moving, out: 1 }]],
    ],
  },
  {
    name: "a failed replacement that is destroyed",
    failing: [1],
    steps: [
      ["up", [film]],
      ["up", [other]],
      ["destroy", [other]],
    ],
  },
  {
    name: "one of two goes",
    failing: [],
    steps: [
      ["up", [film, { ...film, name: "b" }]],
      ["up", [{ ...film, name: "b" }]],
    ],
  },
];

describe("the simulation's model of the engine", () => {
  it.each(stories)("does as the real CLI does: $name", async (story) => {
    expect(await modelled(story)).toEqual(await real(story));
  });
});

async function modelled({ failing, steps }: Story): Promise<Outcome[]> {
  const renders = Array.from({ length: 8 }, (_, index) => ({
    durationMs: 20_000,
    ...(failing.includes(index) && { failsWith: "ProduceFailed" }),
  }));
  const all = steps.map(([verb, program]): Step => ({
    pauseMs: 2_000,
    meanwhile: undefined,
    verb,
    program,
    names: verb === "up --replace" ? program.map(({ name }) => name) : [],
    faults: [],
  }));
  const played = await runSchedule({ seed: 1, switches: { ...calmSwitches, renders }, steps: all });
  return played.steps
    .filter(({ isClosing }) => !isClosing)
    .map(({ ended, jobs, after }) => ({
      hasSucceeded: ended === "succeeded",
      jobs,
      renders: after.entries
        .map(({ name, outputs, isPendingDelete }) => rowOf(name, outputs["status"], isPendingDelete))
        .sort(),
    }));
}

async function real({ failing, steps }: Story): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  await withStack({ program: "" }, async ({ stack, emulator }) => {
    for (const clip of [0, 1])
      copyFileSync(ossFile(emulator, "in/clip.mp4"), ossFile(emulator, `in/clip-${clip}.mp4`));
    for (const [verb, program] of steps) {
      if (failing.includes(jobCount(emulator)))
        emulator.jobs.failNext({ code: "ProduceFailed", message: "No." });
      stack.setProgram(program.map(programOf).join("\n"));
      const { code } = await command(stack, verb, program);
      outcomes.push({ hasSucceeded: code === 0, jobs: jobCount(emulator), renders: rows(stack) });
    }
  });
  return outcomes;
}

function command(stack: EngineStack, verb: EngineVerb, program: readonly RenderSpec[]) {
  switch (verb) {
    case "refresh":
      return stack.refresh();
    case "destroy":
      return stack.destroy();
    case "up --refresh":
      return stack.up("--refresh");
    case "up --replace":
      return stack.up(...program.flatMap(({ name }) => ["--replace", urnOf({ kind: "render", name })]));
    default:
      return stack.up();
  }
}

function programOf(spec: RenderSpec): string {
  const args = Object.entries(inputsOf(spec)).filter(([name]) => !name.startsWith("__"));
  return `{
    const film = new ice.MediaProducingJob("${spec.name}", ${JSON.stringify(Object.fromEntries(args))});
    page("page-${spec.name}", { url: film.mediaUrl });
  }`;
}

function rows(stack: EngineStack): string[] {
  const { resources } = stack.state();
  return resources
    .filter(({ type }) => type.endsWith(":MediaProducingJob"))
    .map(({ urn, outputs, delete: isGoing }) =>
      rowOf(urn.split("::").at(-1) ?? "", outputs["status"], isGoing === true),
    )
    .sort();
}

function rowOf(name: string, status: unknown, isPendingDelete: boolean): string {
  return `${name} ${String(status)}${isPendingDelete ? ", to be deleted" : ""}`;
}
