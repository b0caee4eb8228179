import type { RenderSpec } from "../engine/program";
import { drawFaultsAt } from "../schedule/drawFaults";
import type { Step } from "../schedule/schedule";
import { plainRender } from "../engine/plainSpecs";
import { isOpen } from "./isOpen";
import { plainStep } from "./plainStep";
import { type Place, placesOf, type Story } from "./story";

const reads: readonly Place[] = placesOf("import", "render", { read: ["get", "state"] });
const places: readonly Place[] = [...reads, ...placesOf("up", "render", { update: ["get", "state"] })];

/** `pulumi import` of a render: by its job id where the plugin serves it, else from an export. */
export const importStory: Story = {
  name: "import",
  chance: 0.06,
  weave(random, schedule) {
    const { steps } = schedule;
    const from = random.between(1, steps.length);
    const { program = [], host } = steps[from - 1] ?? {};
    const programs = steps.map((step) => step.program);
    const chosen = random.oneOf(
      program.filter(({ name, kind }) => kind === "render" && isOpen(programs, name)),
    );
    const faults = random.chance(0.4) ? drawFaultsAt(random, reads) : [];
    if (chosen === undefined) return schedule;
    const step: Step = { ...plainStep("import", program), host, names: [chosen.name], faults };
    return { ...schedule, steps: steps.toSpliced(from, 0, step) };
  },
  places,
  aim(random, { engineVerb, at }) {
    const isRunning = random.chance(0.5) || (engineVerb === "up" && at === "get");
    const before: RenderSpec = { ...plainRender, ...(isRunning && { timeoutMs: 20_000 }) };
    const host = "plugin";
    const steps: Step[] = [
      { ...plainStep("up", [before]), host },
      { ...plainStep("import", [plainRender]), host, names: [plainRender.name] },
      { ...plainStep("up", [plainRender]), host },
    ];
    return {
      steps: engineVerb === "import" ? steps.slice(0, 2) : steps,
      ...(isRunning && { renders: [{ durationMs: 1_200_000 }] }),
    };
  },
};
