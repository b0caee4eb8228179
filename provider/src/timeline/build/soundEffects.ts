import type { Ducking, SoundWords } from "./filmOptions";

/** How loud a sound is and how it comes and goes, as ICE's effects. */
export function soundEffects(sound: SoundWords | false, method: string): unknown[] {
  if (sound === false) return [{ Type: "Volume", Gain: 0 }];
  const { gain, fadeIn, fadeOut, duck = [] } = sound;
  checkOrder(duck, method);
  return [
    ...volumes(gain, duck),
    ...(fadeIn === undefined ? [] : [{ Type: "AFade", SubType: "In", Duration: fadeIn }]),
    ...(fadeOut === undefined ? [] : [{ Type: "AFade", SubType: "Out", Duration: fadeOut }]),
  ];
}

const duckedGain = 0.2;

/** One volume for each stretch of time. They never lie over each other: whether ICE would multiply them is not said. */
function volumes(gain: SoundWords["gain"], duck: readonly Ducking[]): unknown[] {
  const between = (from: unknown, to: unknown) =>
    gain === undefined || from === to ? [] : [{ Type: "Volume", Gain: gain, In: from, Out: to }];
  const last = duck.at(-1);
  if (last === undefined) return gain === undefined ? [] : [{ Type: "Volume", Gain: gain }];
  return [
    ...duck.flatMap((ducking, index) => [
      ...between(index === 0 ? 0 : duck[index - 1]?.to, ducking.from),
      { Type: "Volume", Gain: ducking.gain ?? duckedGain, In: ducking.from, Out: ducking.to },
    ]),
    ...(last.to === undefined ? [] : between(last.to, undefined)),
  ];
}

function checkOrder(duck: readonly Ducking[], method: string): void {
  let end: unknown = 0;
  for (const { from, to } of duck) {
    if (end === undefined || knownGap(end, from) < 0 || knownGap(from, to) <= 0) {
      throw new Error(
        `${method}: the times of duck must follow each other, and each must end after it begins. Sort them, and let none lie over the next.`,
      );
    }
    end = to;
  }
}

/** Seconds from one time to another. Unknown times are never judged. */
const knownGap = (one: unknown, other: unknown) =>
  typeof one === "number" && typeof other === "number" ? other - one : Infinity;
