export { drawTimeline, type DrawTimelineOptions } from "./timeline/draw/drawTimeline";
export { MediaProducingJob } from "./resource";
export type { GateResult } from "./job/gateResult";
export { MediaProducingJobGate, type MediaProducingJobGateArgs } from "./gateResource";
export {
  getMediaProducingJob,
  type GetMediaProducingJobArgs,
  getMediaProducingJobOutput,
  type GetMediaProducingJobOutputArgs,
  type GetMediaProducingJobResult,
} from "./getMediaProducingJob";
export type { GetMediaProducingJobState, MediaProducingJobArgs } from "./args";
export type { ClipsParam } from "./args/clipsParam";
export type { DocumentInput, DocumentValue } from "./args/documentInput";
export type { EditingProduceConfig } from "./args/editingProduceConfig";
export type { ExpectedFilm } from "./args/expectedFilm";
export type { MediaMetadata, Metadata, ProjectMetadata } from "./args/metadata";
export type { OutputMediaConfig } from "./args/outputMediaConfig";
export { template } from "./template";
export { film, type Film } from "./timeline/build/film";
export type {
  AudioOptions,
  ClipOptions,
  Ducking,
  FilmSource,
  ImageOptions,
  SpeechOptions,
  TitleOptions,
} from "./timeline/build/filmOptions";
export type { DeepInput, InputDocument } from "./timeline/types/deepInput";
export type { AudioTrackClip } from "./timeline/types/audioClip";
export type { Effect, EffectType } from "./timeline/types/effects/effect";
export type { ImageTrackClip } from "./timeline/types/imageClip";
export type { SubtitleTrackClip } from "./timeline/types/subtitleClip";
export type { Timeline, TimelineInput } from "./timeline/types/timeline";
export type { AudioTrack, EffectTrack, ImageTrack, SubtitleTrack, VideoTrack } from "./timeline/types/track";
export type { VideoTrackClip } from "./timeline/types/videoClip";
