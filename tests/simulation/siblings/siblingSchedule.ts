import type { FaultEffect } from "../../../emulator/src/call/faults";
import type { Life } from "../../support/lifecycle";
import { Random } from "../random";
import { type Plant, SiblingEngine } from "./siblingEngine";
import { type PlayedKind, playedKinds } from "./siblingKinds";

/** What must hold whatever is lost. */
export type SiblingInvariant = "oneObject" | "allEndsWell" | "quietUpChangesNothing" | "goesWithItsResource";

export interface Played {
  readonly broken: readonly SiblingInvariant[];
  /** The schedule in words. */
  readonly story: string;
}

/** Draws a bad day from a seed and plays it: one resource, a few commands with what goes wrong, and a good end. */
export async function playSiblings(life: Life, seed: number, plant: Plant): Promise<Played> {
  const random = new Random(seed);
  const [first, ...others] = playedKinds;
  if (first === undefined) throw new Error("There are no kinds.");
  const played = random.of(first, ...others);
  const name = `s${seed}`;
  const engine = new SiblingEngine(life, played.kind, name, plant);
  const story = [`seed ${seed}: ${played.name}, ${drawAssumptions(life, random)}`];
  let version = 0;
  const steps = random.between(2, 6);
  for (let step = 0; step < steps; step += 1) {
    if (random.chance(0.6)) story.push(drawFault(life, random));
    const what = random.of("up", "up", "up", "change", "change", "refresh", "lost state");
    // A batch that replaced another is told by that one: without the state nobody knows it.
    const mayForget = !(played.stays && version > 0);
    if (what === "change") version += 1;
    const dies = random.chance(0.3);
    story.push(`${what}${dies && what !== "refresh" ? ", killed" : ""}`);
    if (what === "lost state" && mayForget) engine.forget();
    const verb = what === "refresh" ? engine.refresh() : engine.up(played.args(life, name, version), dies);
    await verb.catch((error: unknown) => story.push(`  ${String(error).slice(0, 120)}`));
    life.emulator.faults.clear();
    life.clock.advance(random.of(1_000, 70_000));
  }
  const broken = await endWell(life, engine, played, { name, version });
  return { broken, story: [...story, `broken: ${broken.join(", ")}`].join("\n") };
}

async function endWell(
  life: Life,
  engine: SiblingEngine,
  played: PlayedKind,
  { name, version }: { readonly name: string; readonly version: number },
): Promise<SiblingInvariant[]> {
  const broken: SiblingInvariant[] = [];
  const args = played.args(life, name, version);
  life.clock.advance(200_000);
  await engine.up(args, false).catch(() => broken.push("allEndsWell"));
  if (engine.stored?.kind !== "ready" && broken.length === 0) broken.push("allEndsWell");
  await engine.up(args, false).catch(() => broken.push("allEndsWell"));
  if (engine.lastUp !== "unchanged") broken.push("quietUpChangesNothing");
  // A batch is one for each request that was asked for, and no request is submitted twice.
  const most = played.stays ? version + 1 : 1;
  if ((await played.count(life, name)) > most) broken.push("oneObject");
  await engine.destroy().catch(() => broken.push("allEndsWell"));
  if (!played.stays && (await played.count(life, name)) > 0) broken.push("goesWithItsResource");
  return [...new Set(broken)];
}

/** Where ICE forgets tokens a list must not lag: else it gives no way to know. */
function drawAssumptions(life: Life, random: Random): string {
  const listLagMs = random.of(0, 0, 5_000, 90_000);
  const clientTokenLifetimeMs =
    listLagMs === 0 ? random.of<number | "forever">("forever", 60_000, 0) : "forever";
  life.emulator.assumptions.set({ listLagMs, clientTokenLifetimeMs });
  return `lists lag ${listLagMs} ms, tokens live ${clientTokenLifetimeMs}`;
}

function drawFault(life: Life, random: Random): string {
  const effect: FaultEffect = random.of<FaultEffect>(
    { kind: "drop" },
    { kind: "html", status: 502 },
    { kind: "error", status: 503, code: "ServiceUnavailable", message: "No.", headers: {} },
    { kind: "error", status: 400, code: "Throttling.User", message: "No.", headers: {} },
  );
  // A call that is throttled has done nothing.
  const when = effect.kind === "error" && effect.status === 400 ? "before" : random.of("before", "after");
  const skip = random.between(0, 3);
  const times = random.of<number | "always">(1, 2, "always");
  life.emulator.faults.add({ operation: "*", skip, times, when, effect });
  return `  ${effect.kind} ${when} it takes effect, after ${skip} calls, ${times}`;
}
