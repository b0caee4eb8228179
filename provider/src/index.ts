export { MediaProducingJob } from "./resource";
export {
  getMediaProducingJob,
  type GetMediaProducingJobArgs,
  getMediaProducingJobOutput,
  type GetMediaProducingJobOutputArgs,
  type GetMediaProducingJobResult,
} from "./getMediaProducingJob";
export type {
  DocumentInput,
  DocumentValue,
  EditingProduceConfig,
  GetMediaProducingJobState,
  MediaProducingJobArgs,
  Metadata,
  OutputMediaConfig,
} from "./args";
