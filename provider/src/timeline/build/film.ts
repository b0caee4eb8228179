import type * as pulumi from "@pulumi/pulumi";
import type { DeepInput, InputDocument } from "../types/deepInput";
import type { Effect } from "../types/effects/effect";
import type { TransitionName } from "../types/effects/transition";
import type { TimelineInput } from "../types/timeline";
import type { TrackKeys } from "../types/track";
import { apiLettersOf } from "./apiLettersOf";
import { compileFilm } from "./compileFilm";
import type { ApiObject, FilmItem, Lane } from "./filmItem";
import type {
  AudioOptions,
  ClipOptions,
  FilmSource,
  ImageOptions,
  SoundWords,
  SpeechOptions,
  SubtitlesOptions,
  TitleOptions,
} from "./filmOptions";
import { frozenCopy, frozenList } from "./frozenCopy";
import { isList } from "./isList";
import { isPlainObject } from "./isPlainObject";
import { soundEffects } from "./soundEffects";

/**
 * Begins a film: clips in sequence, titles, sounds, and what lies over them. Each call gives a new film and leaves the one
 * before as it was, so that several films can go on from one beginning. `build()` gives the timeline. Every value may be a
 * Pulumi input. Options in small letters are the builder's words; all others are ICE's own keys and go to ICE as written.
 *
 * @example
 * ```ts
 * import { film } from "pulumi-alicloud-ice";
 *
 * const oss = "https://films.oss-cn-shanghai.aliyuncs.com";
 * const timeline = film()
 *   .clip(`${oss}/first.mp4`, { out: 5.5 })
 *   .transition("fade", 1)
 *   .clip(`${oss}/second.mp4`, { out: 5.5 })
 *   .title("Films as code", { at: 1, until: 9, size: 84, align: "TopCenter", y: 0.4 })
 *   .audio(`${oss}/music.m4a`, { gain: 0.6, fadeOut: 2 })
 *   .build();
 * ```
 *
 * @see https://help.aliyun.com/document_detail/198823.html Timeline
 */
export function film(): Film {
  return new Film([], []);
}

/** A film that {@link film} began. It is frozen; every call gives a new one. */
export class Film {
  /** @internal */
  constructor(
    private readonly items: readonly FilmItem[],
    private readonly written: readonly ApiObject[],
  ) {
    Object.freeze(items);
    Object.freeze(written);
    Object.freeze(this);
  }

  /**
   * A clip of the film's sequence: after the one before, or, with `at`, where that says.
   *
   * @param source an address in OSS, or `{ mediaId }`
   */
  clip(source: FilmSource, options: ClipOptions = {}): Film {
    return this.add("main", mediaOf(source), options, "clip()", options.sound);
  }

  /** An image of the film's sequence, for so many seconds. */
  image(source: FilmSource, seconds: pulumi.Input<number>, options: ImageOptions = {}): Film {
    return this.add("main", { Type: "Image", ...mediaOf(source), Duration: seconds }, options, "image()");
  }

  /** A clip over the sequence: a picture in picture, from `at` on (default: from the film's start). */
  overlay(source: FilmSource, options: ClipOptions = {}): Film {
    return this.add("overlay", mediaOf(source), options, "overlay()", options.sound);
  }

  /** An image over the sequence, for so many seconds from `at` on (default: from the film's start). */
  overlayImage(source: FilmSource, seconds: pulumi.Input<number>, options: ImageOptions = {}): Film {
    const image = { Type: "Image", ...mediaOf(source), Duration: seconds };
    return this.add("overlay", image, options, "overlayImage()");
  }

  /** An image over the whole film. */
  logo(source: FilmSource, options: ImageOptions = {}): Film {
    return this.add("overlay", { Type: "GlobalImage", ...mediaOf(source) }, options, "logo()");
  }

  /** A text over the pictures, from `at` until `until` (default: the whole film). */
  title(text: pulumi.Input<string>, options: TitleOptions = {}): Film {
    return this.add("text", { Type: "Text", Content: text }, options, "title()");
  }

  /** The subtitles of a file: .srt, or .ass with its own styles. */
  subtitles(fileUrl: pulumi.Input<string>, options: SubtitlesOptions = {}): Film {
    return this.add("text", { Type: "Subtitle", FileURL: fileUrl }, options, "subtitles()");
  }

  /** A sound under the film, from `at` on (default: from the film's start). It ends with the picture. */
  audio(source: FilmSource, options: AudioOptions = {}): Film {
    return this.add("sound", mediaOf(source), options, "audio()", options);
  }

  /**
   * A text that ICE speaks, after the speech before, or at `at` until `until`. ICE needs both: it ignores an `at` alone. It
   * speaks in cn-shanghai, cn-beijing and cn-hangzhou only.
   *
   * @param text plain text, or SSML in `<speak>`
   */
  speech(text: pulumi.Input<string>, options: SpeechOptions = {}): Film {
    return this.add("speech", { Type: "AI_TTS", Content: text }, options, "speech()", options);
  }

  /**
   * Lets the clip before go over into the next one of the sequence. The two lie over each other for so long, and the film is
   * shorter by it. "fadecolor" goes through black.
   *
   * @param seconds default: 1
   * @param options `keepLength`: the next clip begins no earlier, so that the film's length stays. Default: false
   * @throws if there is no clip before it, or if that has a transition already
   */
  transition(
    name: pulumi.Input<TransitionName>,
    seconds: pulumi.Input<number> = 1,
    options: { readonly keepLength?: boolean } = {},
  ): Film {
    const index = this.items.findLastIndex(({ lane }) => lane === "main");
    const before = this.items[index];
    if (before === undefined) {
      throw new Error("transition(): there is no clip before it. Call clip() or image() first.");
    }
    if (before.goesOver) {
      throw new Error(
        "transition(): the clip before has one already. Call clip() or image() between the two.",
      );
    }
    const effect = {
      Type: options.keepLength === true ? "DLTransition" : "Transition",
      SubType: name,
      Duration: seconds,
    };
    return this.replace(index, { ...withEffect(before, effect), goesOver: true });
  }

  /**
   * An effect on what was added last, in the API's letters. Titles and subtitles have none.
   *
   * @throws if nothing that can have one was added last
   */
  effect(effect: DeepInput<Effect>): Film {
    const last = this.last("effect()");
    if (last.lane === "text") {
      throw new Error(
        "effect(): titles and subtitles have no effects. Call it right after a clip, an image or a sound.",
      );
    }
    return this.replace(this.items.length - 1, withEffect(last, effect));
  }

  /**
   * Keys of the track on which lies what was added last, in the API's letters: MainTrack, TrackShortenMode and so on.
   *
   * @throws if nothing was added yet
   */
  track(keys: InputDocument<TrackKeys>): Film {
    const last = this.last("track()");
    return this.replace(this.items.length - 1, { ...last, track: frozenCopy({ ...last.track, ...keys }) });
  }

  /** What pixels count on: at 1280 x 720, a text of size 72 is a tenth of any film's height. */
  canvas(width: pulumi.Input<number>, height: pulumi.Input<number>): Film {
    return this.raw({ FECanvas: { Width: width, Height: height } });
  }

  /** Anything of a timeline, in the API's letters. Tracks come after the film's own; other keys are set. */
  raw(timeline: TimelineInput): Film {
    return new Film(this.items, [...this.written, frozenCopy(timeline)]);
  }

  /**
   * The timeline: plain, frozen data, for the argument `timeline` or, without Pulumi inputs in it, for `JSON.stringify`.
   *
   * @throws if there is nothing to render, or if a transition has no clip to go over into
   */
  build(): TimelineInput {
    if (this.items.findLast(({ lane }) => lane === "main")?.goesOver === true) {
      throw new Error(
        "build(): the last transition has no clip to go over into. Call clip() or image() after it.",
      );
    }
    const timeline = compileFilm(this.items, this.written);
    if (timeline.VideoTracks === undefined && timeline.AudioTracks === undefined) {
      throw new Error("build(): there is nothing to render. Add a clip, an image or a sound.");
    }
    return timeline;
  }

  private add(
    lane: Lane,
    clip: object,
    options: object,
    method: string,
    sound: SoundWords | false = {},
  ): Film {
    const { Effects = [] }: { readonly Effects?: unknown } = options;
    if (!isList(Effects)) {
      throw new Error(
        `${method}: Effects must be a list. What is in it may be unknown, the list itself not.`,
      );
    }
    const item: FilmItem = {
      lane,
      clip: frozenCopy({ ...clip, ...apiLettersOf(options) }),
      effects: frozenList([...Effects, ...soundEffects(sound, method)]),
      track: frozenCopy({}),
      goesOver: false,
    };
    return new Film([...this.items, Object.freeze(item)], this.written);
  }

  private last(method: string): FilmItem {
    const last = this.items.at(-1);
    if (last !== undefined) return last;
    throw new Error(
      `${method}: there is nothing before it. Call clip(), image(), audio() or another such method first.`,
    );
  }

  private replace(index: number, item: FilmItem): Film {
    return new Film(this.items.with(index, Object.freeze(item)), this.written);
  }
}

const mediaOf = (source: FilmSource): object =>
  isPlainObject(source) ? { MediaId: source["mediaId"] } : { MediaURL: source };

const withEffect = (item: FilmItem, effect: unknown): FilmItem => ({
  ...item,
  effects: frozenList([...item.effects, effect]),
});
