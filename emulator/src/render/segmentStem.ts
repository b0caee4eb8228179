import { basename, extname } from "node:path";

/**
 * What the names of a playlist's segments begin with. They stand in the playlist as addresses, and the muxer reads %
 * as a number's place: nothing but plain letters is kept.
 */
export function segmentStem(playlist: string): string {
  const name = basename(playlist, extname(playlist));
  return `${name.replace(/[^\w.-]+/g, "_").slice(0, 100)}-`;
}
