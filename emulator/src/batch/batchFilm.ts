import { extname } from "node:path";
import type { BatchEditing, BatchInput } from "./batchParameters";

/** One film of a batch, chosen. */
export interface BatchFilm {
  readonly timeline: unknown;
  /** What SubJobMaterials tells. */
  readonly materials: { readonly Title?: string; readonly SpeechText?: string };
}

/**
 * The film with this number, from 0. ICE chooses by what it sees; here each list is gone through in turn, so that the
 * same request makes the same films.
 */
export function batchFilm(
  { MediaGroupArray, MediaArray, TitleArray, SpeechTextArray, BackgroundMusicArray }: BatchInput,
  { MediaConfig, BackgroundMusicConfig }: BatchEditing,
  number: number,
): BatchFilm {
  const groups: readonly Group[] =
    MediaGroupArray ?? turned(MediaArray ?? [], number).map((name) => ({ MediaArray: [name] }));
  const clips = groups.map(({ MediaArray: names, Duration, Volume }) =>
    clip(inTurn(names, number) ?? "", Duration, Volume ?? MediaConfig?.Volume),
  );
  const music = inTurn(BackgroundMusicArray, number);
  const speech =
    inTurn(SpeechTextArray, number) ??
    groups.flatMap(({ SpeechTextArray: texts }) => inTurn(texts, number) ?? []).join("\n");
  const title = inTurn(TitleArray, number);
  return {
    timeline: {
      VideoTracks: [{ VideoTrackClips: clips }],
      ...(music !== undefined && {
        AudioTracks: [{ AudioTrackClips: [{ ...material(music), ...loud(BackgroundMusicConfig?.Volume) }] }],
      }),
    },
    materials: { ...(title !== undefined && { Title: title }), ...(speech !== "" && { SpeechText: speech }) },
  };
}

interface Group {
  readonly MediaArray: readonly string[];
  readonly SpeechTextArray?: readonly string[] | undefined;
  readonly Duration?: number | undefined;
  readonly Volume?: number | undefined;
}

function clip(name: string, durationSeconds: number | undefined, volume: number | undefined): object {
  if (isImage(name)) return { ...material(name), Type: "Image", Duration: durationSeconds ?? IMAGE_SECONDS };
  return {
    ...material(name),
    ...(durationSeconds !== undefined && { MaxOut: durationSeconds }),
    ...loud(volume),
  };
}

const IMAGE_SECONDS = 3;

function isImage(name: string): boolean {
  return [".png", ".jpg", ".jpeg", ".webp", ".bmp"].includes(extname(name).toLowerCase());
}

function material(name: string): object {
  return /^https?:/i.test(name) ? { MediaURL: name } : { MediaId: name };
}

function loud(volume: number | undefined): object {
  return volume === undefined ? {} : { Effects: [{ Type: "Volume", Gain: volume }] };
}

function inTurn<T>(list: readonly T[] | undefined, number: number): T | undefined {
  return list?.[number % list.length];
}

function turned<T>(list: readonly T[], number: number): T[] {
  const at = number % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
