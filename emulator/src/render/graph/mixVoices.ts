import { type Leveling, type Treatment, type Voice } from "../plan/filmPlan";
import { chain, filter, link } from "./filterText";
import { openMaterial } from "./openMaterial";

export interface SoundContext {
  readonly levelings: readonly Leveling[];
  readonly seconds: number;
  readonly sampleRate: number;
  readonly format: "fltp" | "flt";
  /** Samples that the encoder takes at a time. */
  readonly frameSamples: number;
}

/** A loop is kept as samples in memory, 0.4 MB a second; a longer one is read again and again instead. */
const LONGEST_KEPT_SECONDS = 60;

/** atempo takes 0.5 and more at a time. */
const SLOWEST_TEMPO = 0.5;

/** The part of the graph that makes the film's sound, exactly as long as the picture. Without voices it is silence. */
export function mixVoices(voices: readonly Voice[], context: SoundContext): string[] {
  const lanes = intoLanes(voices);
  const parts: string[] = [];
  lanes.forEach((lane, index) => parts.push(...drawLane(lane, `lane${index}`, context)));
  if (lanes.length === 0) parts.push(link([], silence(context.seconds, context), ["lane0"]));
  const mix =
    lanes.length > 1
      ? filter("amix", { inputs: lanes.length, normalize: 0, dropout_transition: 0, duration: "longest" })
      : undefined;
  const labels = lanes.length === 0 ? ["lane0"] : lanes.map((_, index) => `lane${index}`);
  const end = chain(
    mix,
    ...context.levelings.map(({ peak, gain }) => filter("dynaudnorm", { peak, maxgain: gain })),
    "apad",
    filter("atrim", { end_sample: samples(context.seconds, context) }),
    filter("aformat", {
      sample_fmts: context.format,
      sample_rates: context.sampleRate,
      channel_layouts: "stereo",
    }),
    filter("asetnsamples", { n: context.frameSamples, p: 0 }),
    "abuffersink@a",
  );
  return [...parts, link(labels, end)];
}

/** Voices that don't overlap share a lane, so that few streams have to be mixed. */
function intoLanes(voices: readonly Voice[]): Voice[][] {
  const lanes: Voice[][] = [];
  for (const voice of [...voices].sort((one, other) => one.startSeconds - other.startSeconds)) {
    const free = lanes.find((lane) => endOf(lane.at(-1)) <= voice.startSeconds + 1e-6);
    if (free === undefined) lanes.push([voice]);
    else free.push(voice);
  }
  return lanes;
}

const endOf = (voice: Voice | undefined) =>
  voice === undefined ? 0 : voice.startSeconds + voice.lengthSeconds;

function drawLane(lane: readonly Voice[], name: string, context: SoundContext): string[] {
  const parts: string[] = [];
  const labels: string[] = [];
  let doneSamples = 0;
  lane.forEach((voice, index) => {
    const startSample = samples(voice.startSeconds, context);
    if (startSample > doneSamples) {
      const label = `${name}gap${index}`;
      parts.push(link([], silence((startSample - doneSamples) / context.sampleRate, context), [label]));
      labels.push(label);
    }
    const label = `${name}v${index}`;
    parts.push(link([], play(voice, label, context), [label]));
    labels.push(label);
    doneSamples = startSample + samples(voice.lengthSeconds, context);
  });
  const concat = labels.length === 1 ? "anull" : filter("concat", { n: labels.length, v: 0, a: 1 });
  return [...parts, link(labels, concat, [name])];
}

const samples = (seconds: number, { sampleRate }: SoundContext) => Math.round(seconds * sampleRate);

const silence = (seconds: number, context: SoundContext) =>
  chain(
    filter("anullsrc", { channel_layout: "stereo", sample_rate: context.sampleRate }),
    filter("atrim", { end_sample: samples(seconds, context) }),
    filter("aformat", { sample_fmts: "fltp" }),
  );

function play(voice: Voice, name: string, context: SoundContext): string {
  return chain(
    voice.loop ? repeat(voice, name, context) : playOnce(voice, context),
    "apad",
    filter("atrim", { end_sample: samples(voice.lengthSeconds, context) }),
    ...voice.treatments.map((treatment) => treat(treatment, context)),
  );
}

/** Exactly the part of the material that is asked for, at its speed. */
function playOnce(voice: Voice, context: SoundContext): string {
  const { sampleRate } = context;
  const start = voice.material.startSeconds + voice.inSeconds;
  return chain(
    openMaterial("amovie", voice.material, voice.inSeconds),
    filter("asetpts", { expr: `PTS-${start.toFixed(6)}/TB` }),
    // Fills holes and cuts what lies before the first second wanted.
    filter("aresample", { sample_rate: sampleRate, async: 1, first_pts: 0 }),
    filter("aformat", { sample_fmts: "fltp", sample_rates: sampleRate, channel_layouts: "stereo" }),
    filter("atrim", { end_sample: samples(voice.sourceSeconds, context) }),
    ...tempo(voice.speed),
  );
}

function repeat(voice: Voice, name: string, context: SoundContext): string {
  const roundSeconds = voice.sourceSeconds / voice.speed;
  const once = playOnce(voice, context);
  if (roundSeconds <= LONGEST_KEPT_SECONDS) {
    return chain(once, filter("aloop", { loop: -1, size: samples(roundSeconds, context) }));
  }
  const rounds = Array.from(
    { length: Math.ceil(voice.lengthSeconds / roundSeconds) },
    (_, index) => `${name}r${index}`,
  );
  const plays = rounds.map((round) => link([], once, [round]));
  return `${plays.join(";")};${link(rounds, filter("concat", { n: rounds.length, v: 0, a: 1 }))}`;
}

function tempo(speed: number): string[] {
  if (speed === 1) return [];
  if (speed >= SLOWEST_TEMPO) return [filter("atempo", { tempo: speed })];
  return [filter("atempo", { tempo: SLOWEST_TEMPO }), ...tempo(speed / SLOWEST_TEMPO)];
}

function treat(treatment: Treatment, { sampleRate }: SoundContext): string {
  switch (treatment.kind) {
    case "gain": {
      const { gain, fromSeconds = 0, toSeconds } = treatment;
      if (fromSeconds === 0 && toSeconds === undefined) return filter("volume", { volume: gain });
      const enable =
        toSeconds === undefined ? `gte(t,${fromSeconds})` : `gte(t,${fromSeconds})*lt(t,${toSeconds})`;
      return filter("volume", { volume: gain, enable });
    }
    case "denoise":
      // Wind is what rumbles below voices and music.
      return treatment.noise === "wind"
        ? chain(filter("highpass", { frequency: 150 }), filter("highpass", { frequency: 150 }))
        : filter("afftdn", { noise_reduction: 12, noise_floor: -35 });
    case "loudness":
      // loudnorm measures at 192 kHz and leaves it so.
      return chain(
        filter("loudnorm", { I: treatment.lufs, TP: treatment.truePeak }),
        filter("aresample", { sample_rate: sampleRate }),
        filter("aformat", { sample_fmts: "fltp", sample_rates: sampleRate, channel_layouts: "stereo" }),
      );
    case "fade":
      return filter("afade", {
        type: treatment.direction,
        start_time: treatment.startSeconds.toFixed(6),
        duration: treatment.seconds.toFixed(6),
        curve: treatment.curve,
      });
  }
}
