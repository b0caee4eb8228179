import { FENCE, fileUrl } from "../fence";
import { type Material } from "../plan/filmPlan";
import { dictionary, filter } from "./filterText";

/** Seeking lands on a key frame; this much earlier there is one before the first frame wanted, also in files without an index. */
const SEEK_MARGIN_SECONDS = 3;

/** Decoders of all clips are open at once. */
const DECODER_THREADS = 2;

/** The source filter that reads a material's picture or sound, from shortly before `fromSeconds`. */
export function openMaterial(kind: "movie" | "amovie", material: Material, fromSeconds: number): string {
  const seek = fromSeconds - SEEK_MARGIN_SECONDS;
  return filter(kind, {
    filename: fileUrl(material.file),
    format_opts: dictionary(FENCE),
    dec_threads: kind === "movie" ? DECODER_THREADS : 1,
    ...(seek > 0 && { seek_point: seek.toFixed(3) }),
  });
}
