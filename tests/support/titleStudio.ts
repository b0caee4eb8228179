import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { difference } from "./mediaMeasure";
import { type Film, type Studio, openStudio, videoTrack } from "./renderStudio";

/** A studio for films of two seconds of one colour, with titles. */
export interface TitleStudio extends Studio {
  titled(...clips: readonly object[]): Promise<Film>;
  /** How much a title changes the film without one, in a part of the picture. */
  drawnIn(film: Film, frame: number, box: string): Promise<number>;
  /** Makes a file a material, by its name. */
  put(name: string, content: string | Buffer): Promise<void>;
}

export async function openTitleStudio(): Promise<TitleStudio> {
  const studio = await openStudio();
  const plain = await studio.film(videoTrack(RED));
  return {
    ...studio,
    titled: (...clips) =>
      studio.film({ ...videoTrack(RED), SubtitleTracks: [{ SubtitleTrackClips: clips }] }),
    drawnIn: (film, frame, box) => difference({ file: film.file, frame }, { file: plain.file, frame }, box),
    async put(name, content) {
      const file = join(studio.folder, name);
      studio.materials[name] = file;
      await writeFile(file, content);
    },
  };
}

const RED = { MediaURL: "red", Out: 2 };

/** What `drawnIn` says where there is nothing, and where there are letters. */
export const NOTHING = 1;
export const SOMETHING = 3;

export const text = (Content: string, more: object = {}) => ({
  Type: "Text",
  Content,
  FontSize: 36,
  X: 0.05,
  Y: 0.06,
  ...more,
});

/** Blocks in the title's colour, which are easy to measure: `text("███", block)`. */
export const block = { FontSize: 120, X: 0, Y: 0, FontFace: { Bold: true }, FontColor: "#00ff00" };

/** A part of the picture within the blocks. */
export const BLOCK = "40:40:60:50";

/** A timeline that can be planned without a studio. */
export const onWide = (clip: object) => ({
  ...videoTrack({ MediaURL: "wide", Out: 2 }),
  SubtitleTracks: [{ SubtitleTrackClips: [clip] }],
});
