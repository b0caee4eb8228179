export { drawTimeline, type DrawTimelineOptions } from "./timeline/draw/drawTimeline";
export { MediaProducingJob } from "./program/mediaProducingJob";
export type { GateResult } from "./job/state/gateResult";
export { MediaProducingJobGate, type MediaProducingJobGateArgs } from "./program/mediaProducingJobGate";
export { MediaProducingJobSet } from "./program/mediaProducingJobSet";
export type {
  MediaProducingJobSetArgs,
  MediaProducingJobSetFilm,
  MediaProducingJobSetResult,
} from "./program/args/mediaProducingJobSet";
export { getMediaProducingJob, getMediaProducingJobOutput } from "./program/getMediaProducingJob";
export type {
  GetMediaProducingJobArgs,
  GetMediaProducingJobOutputArgs,
  GetMediaProducingJobResult,
} from "./program/args/getMediaProducingJob";
export type { GetMediaProducingJobState, MediaProducingJobArgs } from "./program/args";
export type { ClipsParam } from "./program/args/clipsParam";
export type { DocumentInput, DocumentValue } from "./program/args/documentInput";
export type { EditingProduceConfig } from "./program/args/editingProduceConfig";
export type { ExpectedFilm } from "./program/args/expectedFilm";
export type { MediaMetadata, Metadata, ProjectMetadata } from "./program/args/metadata";
export type { OutputMediaConfig } from "./program/args/outputMediaConfig";
export { template } from "./program/template";
export { film, type Film } from "./timeline/build/film";
export type {
  AudioOptions,
  ClipOptions,
  Ducking,
  FilmSource,
  ImageOptions,
  SpeechOptions,
  SubtitlesOptions,
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
export { Template, type TemplateRenderArgs } from "./program/templateResource";
export { MediaInfo } from "./program/mediaInfo";
export { BatchMediaProducingJob } from "./program/batchMediaProducingJob";
export type {
  BatchFilmResult,
  BatchMediaProducingJobArgs,
  GetState,
  MediaInfoArgs,
  TemplateArgs,
} from "./program/args/siblings";
export {
  getMediaInfo,
  type GetMediaInfoArgs,
  getMediaInfoOutput,
  type GetMediaInfoResult,
  getTemplate,
  type GetTemplateArgs,
  getTemplateOutput,
  type GetTemplateResult,
} from "./program/getSibling";
