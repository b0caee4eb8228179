import { plainRender } from "../engine/plainSpecs";
import type { GateSpec, RenderSpec, ResourceSpec } from "../engine/program";
import { type Region, regions } from "../ice/regions";
import type { Random } from "../random";
import { drawFaultsAt } from "../schedule/drawFaults";
import type { Step } from "../schedule/schedule";
import { togetherIn } from "./together";
import { plainSet, plainStep } from "./plainStep";
import { type Place, placesOf, type Story } from "./story";

type Where = Pick<ResourceSpec, "region" | "endpoint">;

const places: readonly Place[] = [
  ...(["render", "set"] as const).flatMap((of) =>
    placesOf("up", of, {
      create: ["list", "submit", "get", "mediaInfo", "state"],
      update: ["get"],
      delete: ["list", "mediaInfo", "deleteMedia", "state"],
    }),
  ),
  ...placesOf("up", "gate", { create: ["get"] }),
  ...placesOf("refresh", "render", { read: ["get", "mediaInfo"] }),
  ...placesOf("refresh", "set", { read: ["batchMedia"] }),
];

/** Resources in several regions, and by several endpoints, of which some move. */
export const regionStory: Story = {
  name: "region",
  chance: 0.08,
  weave(random, schedule) {
    const { groupOf, stays, staysHome } = togetherIn(schedule.steps);
    const where = new Map<string, Where>();
    const whereOf = (spec: ResourceSpec): Where => {
      const group = groupOf(spec);
      const its = where.get(group) ?? (staysHome.has(group) ? {} : drawWhere(random));
      where.set(group, its);
      return its;
    };
    const move = () => {
      const group = random.oneOf([...where.keys()].filter((each) => !stays.has(each)));
      if (group !== undefined) where.set(group, drawWhere(random));
    };
    const placed = (program: readonly ResourceSpec[]) =>
      program.map((spec) => ({ ...spec, ...whereOf(spec) }));
    const steps = schedule.steps.map((step): Step => {
      if (random.chance(0.4)) move();
      const { beside } = step;
      const isStruck = step.verb === "up" && random.chance(0.3);
      return {
        ...step,
        program: placed(step.program),
        ...(beside !== undefined && { beside: { ...beside, program: placed(beside.program) } }),
        faults: isStruck ? [...step.faults, ...drawFaultsAt(random, places)] : step.faults,
      };
    });
    return { ...schedule, steps };
  },
  places,
  aim(random, { engineVerb, of, verb, at }) {
    const [here, there] = random.of<readonly [Region, Region]>(
      ["cn-shanghai", "cn-beijing"],
      ["cn-beijing", "cn-shanghai"],
      ["ap-southeast-1", "cn-beijing"],
    );
    if (of === "gate") return { steps: [plainStep(engineVerb, gated(there))] };
    const spec = of === "set" ? plainSet(random.between(1, 4)) : plainRender;
    const first = { ...spec, region: here };
    const moved = { ...spec, region: there, ...(random.chance(0.3) && { endpoint: "vpc" as const }) };
    if (verb === "read") return { steps: [plainStep("up", [moved]), plainStep(engineVerb, [moved])] };
    if (verb === "update") return otherEndpoint(first);
    if (verb === "delete") return { steps: [first, moved].map((each) => plainStep("up", [goes(each)])) };
    // Back where it was: its film lies there still.
    const isBack = at === "mediaInfo";
    const program = isBack ? [first, moved, first] : [first, moved];
    return {
      steps: program.map((each) => plainStep("up", [each])),
      ...(isBack && { switches: { listLagMs: 0 } }),
    };
  },
};

function drawWhere(random: Random): Where {
  const region = random.of<Region | undefined>(undefined, undefined, ...regions);
  return { region, endpoint: random.chance(0.25) ? "vpc" : undefined };
}

function goes(spec: ResourceSpec): ResourceSpec {
  return { ...spec, deletionPolicy: "delete" };
}

/** A job goes on, and is asked for by another way. */
function otherEndpoint(spec: ResourceSpec) {
  return {
    steps: [
      plainStep("up", [{ ...spec, timeoutMs: 20_000 }]),
      plainStep("up", [{ ...spec, endpoint: "vpc" as const }]),
    ],
    renders: Array.from({ length: 4 }, () => ({ durationMs: 1_200_000 })),
  };
}

function gated(region: Region): readonly ResourceSpec[] {
  const render: RenderSpec = { ...plainRender, skipAwait: true, region };
  const gate: GateSpec = {
    ...{ kind: "gate", name: "g", over: [render.name], after: undefined, region },
    ...{ deletionPolicy: "retain", timeoutMs: 3_600_000 },
  };
  return [render, gate];
}
