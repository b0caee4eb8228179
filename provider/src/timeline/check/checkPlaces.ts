import { spansFilm } from "../layout/clipKind";
import { type Fields, numberAt } from "../layout/fields";
import { sourceLength } from "../layout/sourceLength";
import { isRepeated, type WrittenTrack } from "../layout/readTracks";
import type { LaidClip, LaidTrack, TimelineLayout } from "../layout/timelineLayout";
import { type Finding, finding } from "./finding";
import { overlaps } from "./overlaps";
import { rounded } from "./rounded";

/** Two moments closer than this are one: half a frame at 25 frames a second. */
const sameMomentSeconds = 0.02;

/** What shows only once everything has its place in the film. */
export function checkPlaces(
  written: readonly WrittenTrack[],
  layout: TimelineLayout,
  isCut: boolean,
): Finding[] {
  const writtenByPath = new Map(written.map((track) => [track.path, track]));
  const filmSeconds = layout.durationSeconds;
  const mains = layout.tracks.filter(({ isMain }) => isMain);
  const main =
    mains.find(({ kind }) => kind === "VideoTracks") ?? mains.find(({ kind }) => kind === "AudioTracks");
  const mainSeconds = (main && endOf(main)) || undefined;
  const hasPicture = layout.tracks.some(({ kind, clips }) => kind === "VideoTracks" && clips.length > 0);
  const soundMayGoOn = hasPicture && main === undefined && !isCut;
  const places = layout.tracks.flatMap((track) => {
    const source = writtenByPath.get(track.path);
    if (source === undefined) return [];
    return [
      ...checkOverlaps(track, source),
      ...checkClipLengths(track, source),
      ...(main === undefined ? checkFitted(source) : []),
      ...checkTransitions(track, source),
      ...(filmSeconds === undefined ? [] : checkEnds(track, source, filmSeconds)),
      ...(filmSeconds === undefined || !soundMayGoOn ? [] : checkSound(track, source, filmSeconds)),
      ...(mainSeconds === undefined || track === main ? [] : checkMain(track, source, mainSeconds)),
    ];
  });
  const isLong = filmSeconds !== undefined && filmSeconds > longestSeconds;
  return [
    ...(isLong || (filmSeconds !== undefined && filmSeconds > 0 && filmSeconds < sameMomentSeconds)
      ? [
          finding("odd length", "", "makes a film of an odd length", {
            value: rounded({ seconds: filmSeconds }),
          }),
        ]
      : []),
    ...places,
    ...(main === undefined ? checkSpanning(written) : []),
  ];
}

/** Lengths in the headers of materials are rounded. */
const toleranceSeconds = 0.25;
const longestSeconds = 12 * 3600;

/** A clip of less than a frame, and one with a Duration beside a TimelineOut that leaves it another one. */
function checkClipLengths({ clips }: LaidTrack, { holds, clips: written }: WrittenTrack): Finding[] {
  if (holds !== "VideoTracks" && holds !== "ImageTracks") return [];
  return clips.flatMap((clip, index) => {
    const seconds = lengthOf(clip);
    const fields = written[index]?.fields ?? {};
    const [duration, end] = [numberAt(fields, "Duration"), numberAt(fields, "TimelineOut")];
    const window = (end ?? NaN) - (clip.startSeconds ?? NaN);
    const length = duration ?? window;
    const played = sourceLength(fields, NaN);
    const differs =
      holds === "VideoTracks" && !spansFilm(fields) && numberAt(fields, "TimelineIn") === undefined;
    return [
      ...(seconds !== undefined && seconds > 0 && seconds < sameMomentSeconds
        ? [finding("odd length", clip.path, "is shorter than a frame", { value: rounded({ seconds }) })]
        : []),
      ...(differs && duration !== undefined && Math.abs(duration - window) > sameMomentSeconds
        ? [
            finding("two lengths", `${clip.path}.Duration`, "differs from what TimelineOut leaves", {
              value: rounded({ Duration: duration, window }),
            }),
          ]
        : []),
      ...(clip.kind === "video" && (differs || duration !== undefined) && length > played + toleranceSeconds
        ? [
            finding("longer than its source", clip.path, "is to last longer than the part of its material", {
              value: rounded({ length, material: played }),
            }),
          ]
        : []),
    ];
  });
}

function checkFitted({ path, fields }: WrittenTrack): Finding[] {
  return ["TrackShortenMode", "TrackExpandMode"]
    .filter((key) => fields[key] !== undefined)
    .map((key) =>
      finding("no effect", `${path}.${key}`, "has no effect without a MainTrack to be fitted to"),
    );
}

/** Images that span a film of nothing else: ICE shows them in the first frame only. */
function checkSpanning(written: readonly WrittenTrack[]): Finding[] {
  const tracks = written.filter(({ holds }) => holds === "VideoTracks");
  const clips = tracks.flatMap((track) => track.clips);
  const [first] = clips;
  const isTold = [...tracks, ...clips].every((one) => one.isTold);
  const isOpen = clips.every(({ fields }) => spansFilm(fields) && !isTimed(fields));
  if (first === undefined || !isTold || !isOpen) return [];
  const problem = "spans a film of nothing else, and needs a Duration: ICE shows it in the first frame only";
  return [finding("length of an image", first.path, problem)];
}

function checkOverlaps(track: LaidTrack, { holds, clips }: WrittenTrack): Finding[] {
  if (holds !== "AudioTracks" && holds !== "VideoTracks") return [];
  const isAudio = holds === "AudioTracks";
  // Where no time is written, ICE's pages differ on whether sound follows the clip before it.
  const placed = track.clips.filter((_clip, index) => {
    const fields = clips[index]?.fields ?? {};
    if (spansFilm(fields) || isRepeated(fields)) return false;
    return !isAudio || index === 0 || numberAt(fields, "TimelineIn") !== undefined;
  });
  return overlaps(placed, sameMomentSeconds)
    .filter(({ earlier }) => earlier.transition === undefined)
    .map(({ earlier, later }) => {
      const value = rounded({ TimelineIn: later.startSeconds, otherEnds: earlier.endSeconds });
      return isAudio
        ? finding("audio overlap", later.path, `must begin after ${earlier.path} ends`, { value })
        : finding("video overlap", later.path, `begins before ${earlier.path} ends, without a transition`, {
            value,
          });
    });
}

function checkTransitions({ clips }: LaidTrack, { clips: written }: WrittenTrack): Finding[] {
  const inSequence = clips.filter((_clip, index) => !spansFilm(written[index]?.fields ?? {}));
  return inSequence.flatMap((clip, index) => {
    const { transition } = clip;
    if (transition === undefined) return [];
    const next = inSequence[index + 1];
    const lengths = [
      lengthOf(clip, inSequence[index - 1]?.transition?.seconds),
      next && lengthOf(next, next.transition?.seconds),
    ].filter((seconds) => seconds !== undefined);
    const shortest = Math.min(...lengths);
    if (!(transition.seconds > shortest - sameMomentSeconds)) return [];
    const value = rounded({ Duration: transition.seconds, shorterClip: shortest });
    return [
      finding(
        "transition too long",
        clip.path,
        "goes over into the next clip for longer than one of them lasts",
        {
          value,
        },
      ),
    ];
  });
}

function checkEnds(
  { clips }: LaidTrack,
  { holds, clips: written }: WrittenTrack,
  filmSeconds: number,
): Finding[] {
  if (holds === "VideoTracks" || holds === "ImageTracks") return [];
  return clips.flatMap((clip, index) => {
    const { startSeconds, endSeconds, path } = clip;
    if (startSeconds !== undefined && startSeconds >= filmSeconds) {
      const value = rounded({ begins: startSeconds, filmEnds: filmSeconds });
      return [finding("past the end", path, "begins when the film has ended", { value })];
    }
    // Music is cut where the film ends, as a matter of course.
    const hasOwnEnd = holds !== "AudioTracks" && isTimed(written[index]?.fields ?? {});
    if (!hasOwnEnd || endSeconds === undefined || endSeconds <= filmSeconds + sameMomentSeconds) return [];
    const value = rounded({ ends: endSeconds, filmEnds: filmSeconds });
    return [finding("past the end", path, "ends after the film, which cuts it", { value })];
  });
}

/** Where a main track or a MaxDuration says how long the film is, sound is cut there; else ICE's pages disagree. */
function checkSound({ clips }: LaidTrack, { holds }: WrittenTrack, filmSeconds: number): Finding[] {
  if (holds !== "AudioTracks") return [];
  return clips.flatMap(({ path, startSeconds, endSeconds }) => {
    if (startSeconds === undefined || startSeconds >= filmSeconds) return [];
    if (endSeconds === undefined || endSeconds <= filmSeconds + sameMomentSeconds) return [];
    const value = rounded({ ends: endSeconds, pictureEnds: filmSeconds });
    const problem =
      "ends after the last picture: one of ICE's pages says that it is cut there, another that it goes on over black; a TimelineOut or a MainTrack decides";
    return [finding("sound after the picture", path, problem, { value })];
  });
}

function checkMain({ clips }: LaidTrack, { holds, fields }: WrittenTrack, mainSeconds: number): Finding[] {
  if (holds !== "VideoTracks" || fields["TrackShortenMode"] !== undefined) return [];
  return clips.flatMap(({ path, endSeconds }) => {
    if (endSeconds === undefined || endSeconds <= mainSeconds + sameMomentSeconds) return [];
    const value = rounded({ ends: endSeconds, mainTrackEnds: mainSeconds });
    return [finding("past the main track", path, "ends after the main track, which cuts it", { value })];
  });
}

const isTimed = (fields: Fields) => fields["TimelineOut"] !== undefined || fields["Duration"] !== undefined;

/** @param takenSeconds what another transition takes of it */
function lengthOf({ startSeconds, endSeconds }: LaidClip, takenSeconds = 0): number | undefined {
  if (startSeconds === undefined || endSeconds === undefined) return undefined;
  return endSeconds - startSeconds - takenSeconds;
}

function endOf({ clips }: LaidTrack): number | undefined {
  const ends = clips.map(({ endSeconds }) => endSeconds);
  return ends.reduce<number | undefined>(
    (most, end) => (most === undefined || end === undefined ? undefined : Math.max(most, end)),
    0,
  );
}
