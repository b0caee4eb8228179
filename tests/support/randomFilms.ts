import * as fc from "fast-check";
import { film, type Film, type TimelineInput } from "pulumi-alicloud-ice";

export interface RandomFilm {
  readonly timeline: TimelineInput;
  /** How long it is by the rules of ICE's timeline. */
  readonly seconds: number;
}

/** Addresses of the materials: a video and a sound of four seconds or more, an image, an .srt file. */
export interface FilmMaterials {
  readonly video: string;
  readonly image: string;
  readonly sound: string;
  readonly subtitles: string;
}

/** Chains of calls of the builder, of all that the emulator renders. A clip of the sequence always comes first. */
export function randomFilms(materials: FilmMaterials): fc.Arbitrary<RandomFilm> {
  const { video, image, sound, subtitles } = materials;
  const times = fc.record({ at: tenths(0, 20), seconds: tenths(2, 20) });
  const calls: fc.Arbitrary<Call>[] = [
    fc
      .record({ out: tenths(10, 40), speed: fc.constantFrom(1, 2), sound: sounds })
      .map((options) => (draft) => ({
        ...draft,
        film: draft.film.clip(video, options),
        ...placed(draft, options.out / options.speed),
      })),
    tenths(10, 30).map((seconds) => (draft) => ({
      ...draft,
      film: draft.film.image(image, seconds, { fit: "Contain" }),
      ...placed(draft, seconds),
    })),
    fc
      .record({
        name: fc.constantFrom("fade", "wipeleft", "random"),
        seconds: tenths(1, 3),
        keepLength: fc.boolean(),
      })
      .map(
        ({ name, seconds, keepLength }) =>
          (draft) =>
            draft.overlapSeconds === undefined
              ? {
                  ...draft,
                  film: draft.film.transition(name, seconds, { keepLength }),
                  overlapSeconds: keepLength ? 0 : seconds,
                }
              : draft,
      ),
    times.map(({ at, seconds }) => (draft) => ({
      ...draft,
      film: draft.film.overlay(video, { at, until: at + seconds, x: 0.6, y: 0.1, width: 0.3, height: 0.3 }),
      overSeconds: Math.max(draft.overSeconds, at + seconds),
    })),
    times.map(({ at, seconds }) => (draft) => ({
      ...draft,
      film: draft.film.overlayImage(image, seconds, { at, width: 0.2, height: 0.2, opacity: 0.5 }),
      overSeconds: Math.max(draft.overSeconds, at + seconds),
    })),
    always((film) => film.logo(image, { x: 10, y: 10, width: 20, height: 20 })),
    times.map(({ at, seconds }) =>
      same((film) => film.title("A title", { at, until: at + seconds, size: 20 })),
    ),
    always((film) => film.title("All along", { x: 0.1, y: 0.8, align: "Left", Shadow: 1 })),
    always((film) => film.subtitles(subtitles, { size: 20 })),
    fc.record({ gain: fc.constantFrom(0.5, 1), fadeOut: tenths(1, 10), loop: fc.boolean() }).map((options) =>
      same((film) =>
        film.audio(sound, {
          ...options,
          duck: [
            { from: 0.5, to: 1 },
            { from: 1.2, gain: 0.1 },
          ],
        }),
      ),
    ),
    times.map(({ at, seconds }) =>
      same((film) => film.audio(sound, { at, until: at + seconds, fadeIn: 0.1 })),
    ),
    always((film) => film.canvas(640, 360)),
    always((film) => film.track({ Id: 1 })),
    tenths(10, 60).map((MaxDuration) => (draft) => ({
      ...draft,
      film: draft.film.raw({ MaxDuration }),
      mostSeconds: MaxDuration,
    })),
  ];
  return fc.array(fc.oneof(...calls), { maxLength: 10 }).map((chain) => finish(chain, video));
}

interface Draft {
  readonly film: Film;
  /** Of the sequence. */
  readonly seconds: number;
  readonly overSeconds: number;
  readonly mostSeconds: number;
  /** Of a transition that has no clip after it yet. */
  readonly overlapSeconds: number | undefined;
}

type Call = (draft: Draft) => Draft;

function finish(chain: readonly Call[], video: string): RandomFilm {
  const begun: Draft = {
    film: film().clip(video, { out: 2 }),
    seconds: 2,
    overSeconds: 0,
    mostSeconds: Infinity,
    overlapSeconds: undefined,
  };
  const draft = chain.reduce((made, call) => call(made), begun);
  const ended =
    draft.overlapSeconds === undefined
      ? draft
      : { ...draft, film: draft.film.clip(video, { out: 1 }), ...placed(draft, 1) };
  const seconds = Math.min(ended.mostSeconds, Math.max(ended.seconds, ended.overSeconds));
  return { timeline: ended.film.build(), seconds };
}

const placed = (draft: Draft, seconds: number) => ({
  seconds: draft.seconds + seconds - (draft.overlapSeconds ?? 0),
  overlapSeconds: undefined,
});

const same =
  (call: (film: Film) => Film): Call =>
  (draft) => ({ ...draft, film: call(draft.film) });

const always = (call: (film: Film) => Film) => fc.constant(same(call));

const tenths = (from: number, to: number) => fc.integer({ min: from, max: to }).map((tenth) => tenth / 10);

const sounds = fc.constantFrom(undefined, false as const, { gain: 0.5, fadeIn: 0.2, fadeOut: 0.2 });
