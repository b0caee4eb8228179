import type { LaidFilm } from "../../inputs/laidFilm";
import type { Run } from "../../run/run";
import { nothingAsked, type Preflight } from "./preflight";
import { rangesBeyond } from "./rangesBeyond";

/**
 * Lengths and sizes of materials that are resources of this run, such as a MediaInfo: no call is made for them. A range beyond
 * the end only warns, since the object may have been written anew since ICE looked at it.
 */
export function knownMaterials(run: Run, film: LaidFilm): Preflight {
  const { assets } = run.memory;
  const { timeline } = film.args;
  if (assets.isEmpty()) return nothingAsked;
  const layout = film.layout();
  const known = layout.materials.flatMap(({ name }) => {
    const asset = assets.find(name);
    return asset === undefined ? [] : [{ name, ...asset }];
  });
  const materialSeconds = new Map(
    known.flatMap(({ name, durationSeconds = 0 }) =>
      durationSeconds > 0 ? [[name, durationSeconds] as const] : [],
    ),
  );
  return {
    failures: [],
    warnings: rangesBeyond(timeline, layout, materialSeconds),
    materialSeconds,
    materialSizes: new Map(
      known.flatMap(({ name, widthPixels: width = 0, heightPixels: height = 0 }) =>
        width > 0 && height > 0 ? [[name, { width, height }] as const] : [],
      ),
    ),
  };
}
