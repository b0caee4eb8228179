import { forever, type RenderPlan, type Switches } from "../ice/switches";
import { drawOddities } from "../ice/oddities";
import { Random } from "../random";

const secondMs = 1_000;
const minuteMs = 60 * secondMs;

/** A world to live in. */
export function drawSwitches(random: Random, seed: number): Switches {
  return {
    ...drawOddness(seed),
    materials: "unknown",
    tokenLifetimeMs: random.of(forever, minuteMs),
    tokenMismatch: random.of("error", "replay"),
    listLagMs: random.of(0, 0, 5 * secondMs, 90 * secondMs),
    notFoundLagMs: random.of(0, 0, 3 * secondMs, 30 * secondMs),
    mediaIdPer: random.of("job", "address"),
    clockSkewMs: random.of(0, 0, minuteMs, -minuteMs, 14 * minuteMs, -14 * minuteMs),
    callsPerSecond: random.of(30, 30, 3),
    renders: Array.from({ length: 8 }, () => drawRender(random)),
  };
}

/** With chance of its own, so that all else stays. */
function drawOddness(seed: number) {
  const random = new Random(seed + 3_000_017);
  return {
    jobClockBehindMs: random.of(0, 0, 0, 5 * secondMs, 90 * secondMs, 480 * minuteMs),
    dateHeader: random.of<Switches["dateHeader"]>("told", "told", "missing"),
    mediaLagMs: random.of(0, 0, 30 * secondMs),
    strangers: random.of<Switches["strangers"]>("none", "some"),
    oddities: drawOddities(seed),
  };
}

function drawRender(random: Random): RenderPlan {
  const durationMs = random.of(
    15 * secondMs,
    20 * secondMs,
    45 * secondMs,
    2 * minuteMs,
    2 * minuteMs,
    20 * minuteMs,
    random.of(2 * minuteMs, 100 * minuteMs),
  );
  return {
    durationMs,
    ...(random.chance(0.2) && {
      failsWith: random.of("InvalidMaterial.NotFound", "ProduceFailed", "InternalError"),
    }),
    ...(random.chance(0.1) && { oddStatus: "Reviewing" }),
  };
}
