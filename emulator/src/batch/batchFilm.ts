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
  const clips = groups.map((group) => {
    const name = inTurn(group.MediaArray, number) ?? "";
    const range = inTurn(rangesOf(name, group.GroupName, MediaConfig), number);
    return clip(name, range, group.Duration, group.Volume ?? MediaConfig?.Volume);
  });
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
  readonly GroupName?: string | undefined;
  readonly MediaArray: readonly string[];
  readonly SpeechTextArray?: readonly string[] | undefined;
  readonly Duration?: number | undefined;
  readonly Volume?: number | undefined;
}

/** A part of a material, in seconds. */
interface Range {
  readonly In: number;
  readonly Out: number;
}

/** The parts of a material that may be used; undefined for all of it. */
function rangesOf(
  name: string,
  groupName: string | undefined,
  config: BatchEditing["MediaConfig"],
): readonly Range[] | undefined {
  return config?.MediaMetaDataArray?.find(
    ({ Media, GroupName }) => Media === name && (GroupName === undefined || GroupName === groupName),
  )?.TimeRangeList;
}

function clip(
  name: string,
  range: Range | undefined,
  durationSeconds: number | undefined,
  volume: number | undefined,
): object {
  if (isImage(name)) return { ...material(name), Type: "Image", Duration: durationSeconds ?? IMAGE_SECONDS };
  return { ...material(name), ...part(range, durationSeconds), ...loud(volume) };
}

/** As long as the group is to last, and never beyond what may be used of the material. */
function part(range: Range | undefined, durationSeconds: number | undefined): object {
  if (range === undefined) return durationSeconds === undefined ? {} : { MaxOut: durationSeconds };
  const { In, Out } = range;
  return { In, Out: durationSeconds === undefined ? Out : Math.min(Out, In + durationSeconds) };
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
