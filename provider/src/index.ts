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
export type {
  DocumentInput,
  DocumentValue,
  EditingProduceConfig,
  GetMediaProducingJobState,
  MediaProducingJobArgs,
  Metadata,
  OutputMediaConfig,
} from "./args";
