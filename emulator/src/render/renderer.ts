import { type FilmAssumptions } from "../base/filmAssumptions";

/** How honestly a job is rendered: the film asked for, the same film at low quality, or only its length and size. */
export type Speed = "real" | "fast" | "instant";

/** One film to make. Everything the child process needs; plain JSON. */
export interface RenderRequest {
  /** The parsed Timeline, in the API's own letters. */
  readonly timeline: unknown;
  /** Absolute path of every material, by the MediaURL or MediaId the timeline names it with. */
  readonly materials: Readonly<Record<string, string>>;
  /** Absolute path the film ends up at; its extension chooses the container. Written under another name, then renamed. */
  readonly outputFile: string;
  /** Pixels; by default the largest of the materials. */
  readonly width?: number;
  readonly height?: number;
  readonly bitrateKbps?: number;
  readonly fps?: number;
  readonly video?: VideoWish | undefined;
  /** Where nothing is drawn, a .webm lets through what lies under it. Other formats have no such thing. */
  readonly transparent?: boolean;
  /** Cuts the film, in seconds. */
  readonly maxDurationSeconds?: number;
  readonly speed: Speed;
  /** What ICE's pages leave open about films. */
  readonly assumptions?: FilmAssumptions;
}

/** How the picture is to be encoded, in FFmpeg's words. */
export interface VideoWish {
  readonly codec?: "h264" | "hevc" | undefined;
  /** 0 to 51: lower is better and larger. */
  readonly crf?: number | undefined;
  readonly preset?: string | undefined;
  readonly profile?: string | undefined;
}

/** What a probe of a media file says. */
export interface MediaProbe {
  readonly durationSeconds: number;
  readonly width?: number;
  readonly height?: number;
  readonly fps?: number;
  readonly hasVideo: boolean;
  readonly hasAudio: boolean;
  readonly videoCodec?: string;
  readonly audioCodec?: string;
  readonly bitrateKbps?: number;
  readonly formatName: string;
  readonly sizeBytes: number;
}

/** A render that cannot succeed, in ICE's words: what GetMediaProducingJob will show as Code and Message. */
export class RenderFailure extends Error {
  override readonly name = "RenderFailure";
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export interface RenderOptions {
  readonly signal?: AbortSignal;
  /** Called with 0 to 100, at most a few times a second. */
  readonly onProgress?: (percent: number) => void;
}

/** Renders in a child process; rejects with {@link RenderFailure} when ICE would fail the job. */
export type Render = (request: RenderRequest, options?: RenderOptions) => Promise<MediaProbe>;

/** Reads what a media file holds. Rejects with {@link RenderFailure} when it is no media. */
export type Probe = (file: string, signal?: AbortSignal) => Promise<MediaProbe>;
