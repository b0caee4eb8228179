import { movingOut, plainFilm } from "../engine/filmSpec";
import { plainRender, plainSetOf } from "../engine/plainSpecs";
import type { RenderSpec, SetSpec } from "../engine/program";
import type { Random } from "../random";
import { drawFaultsAt } from "../schedule/drawFaults";
import type { Step } from "../schedule/schedule";
import { plainStep } from "./plainStep";
import { type Place, placesOf, type Story } from "./story";

const renderName = "m";
const minuteMs = 60_000;

const places: readonly Place[] = [
  ...placesOf("up", "set", { create: ["get", "list", "mediaInfo", "state"], update: ["get", "mediaInfo"] }),
];

/** A film moves from a render of its own to a set, whose film names its job (`adopt`). */
export const adoptStory: Story = {
  name: "adopt",
  chance: 0.06,
  weave(random, schedule) {
    const { steps } = schedule;
    const before = drawRender(random);
    const after: SetSpec = { ...setOf(before), ...(random.chance(0.3) && { deletionPolicy: "delete" }) };
    const from = random.between(1, Math.max(1, steps.length - 1));
    const isDeleted = random.chance(0.15);
    const faults = random.chance(0.4) ? drawFaultsAt(random, places) : [];
    const withSet = (step: Step, index: number): Step => ({
      ...step,
      program: [...step.program, after],
      ...(index === from && step.verb === "up" && { faults: [...step.faults, ...faults] }),
      ...(index === from && isDeleted && { meanwhile: { kind: "filmDeleted", name: renderName } }),
    });
    const withRender = (step: Step): Step => ({ ...step, program: [...step.program, before] });
    return {
      ...schedule,
      steps: steps.map((step, index) => (index < from ? withRender(step) : withSet(step, index))),
    };
  },
  places,
  aim(random, { verb, at }) {
    const isRunning = at !== "mediaInfo" && random.chance(0.3);
    const before: RenderSpec = { ...plainMoving, skipAwait: isRunning };
    const after = setOf(before);
    const { l } = after.films;
    const first = verb === "update" && l !== undefined ? [before, { ...after, films: { l } }] : [before];
    return {
      steps: [plainStep("up", first), plainStep("up", [after], 2_000)],
      ...(isRunning && { renders: [{ durationMs: 20 * minuteMs }] }),
    };
  },
};

const plainMoving: RenderSpec = { ...plainRender, name: renderName, out: movingOut };

function drawRender(random: Random): RenderSpec {
  return {
    ...plainMoving,
    film: random.between(0, 2),
    title: random.between(0, 1),
    userData: random.of("none", "none", "some", "full"),
    skipAwait: random.chance(0.3),
    deletionPolicy: random.of("retain", "delete"),
    timeoutMs: random.of(60 * minuteMs, 60 * minuteMs, 90_000, 20_000),
  };
}

/** The render's film, and one that is new. */
function setOf({ film, title, userData, out }: RenderSpec): SetSpec {
  const films = { k: { ...plainFilm, film, title, userData, out }, l: { ...plainFilm, out: 10 } };
  return { ...plainSetOf(films), name: "w", adopts: { k: renderName } };
}
