import { holdsDataUntil } from "./checkTail";
import { type Ffmpeg } from "./ffmpeg";
import { type FilmPlan, type Material } from "./plan/filmPlan";
import { toSeconds } from "./plan/frames";
import { withoutQuery } from "./plan/materials";
import { RenderFailure } from "./renderer";

/** Fails when a material ends, cut off, before the part that the film uses does. */
export async function checkMaterials(ffmpeg: Ffmpeg, plan: FilmPlan): Promise<void> {
  for (const [material, untilSeconds] of usedUntil(plan)) {
    if (material.isImage || (await holdsDataUntil(ffmpeg, material.file, untilSeconds))) continue;
    throw new RenderFailure(
      "InvalidParameter.ResourceContentBad",
      `The resource operated InputFile is bad. ${withoutQuery(material.name)} ends before ${untilSeconds.toFixed(2)} s, although it says that it lasts ${material.durationSeconds.toFixed(2)} s.`,
    );
  }
}

function usedUntil({ picture, voices }: FilmPlan): Map<Material, number> {
  const until = new Map<Material, number>();
  const use = (material: Material, seconds: number) =>
    until.set(material, Math.max(until.get(material) ?? 0, Math.min(seconds, material.durationSeconds)));
  for (const voice of voices) use(voice.material, voice.inSeconds + voice.sourceSeconds);
  for (const { clips } of picture?.layers ?? []) {
    for (const clip of clips) {
      use(
        clip.material,
        clip.inSeconds +
          toSeconds(clip.frames, picture?.fps ?? { numerator: 1, denominator: 1 }) * clip.speed,
      );
    }
  }
  return until;
}
