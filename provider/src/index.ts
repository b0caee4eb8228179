export { MediaProducingJob } from "./resource.js";
export type {
  DocumentInput,
  DocumentValue,
  EditingProduceConfig,
  GetMediaProducingJobState,
  MediaProducingJobArgs,
  Metadata,
  OutputMediaConfig,
} from "./args.js";
