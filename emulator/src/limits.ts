/** Every number of the API that the emulator checks, with the page it comes from. */
export const LIMITS = {
  /** help.aliyun.com/document_detail/197853 (SubmitMediaProducingJob). */
  clientTokenMaxCharacters: 64,
  userDataMaxBytes: 512,
  maxTracks: { VideoTracks: 100, ImageTracks: 100, SubtitleTracks: 100 },
  submitCallsPerSecond: 30,

  /** help.aliyun.com/document_detail/357745 (producing parameters). */
  outputSideMinPixels: 128,
  outputSideMaxPixels: 4096,
  outputShortSideMaxPixels: 2160,
  outputExtensions: [".mp4", ".m3u8", ".webm", ".mp3"],

  /** ListMediaProducingJobs, in the vendor's SDK. */
  listDefaultResults: 10,
  listMaxResults: 100,
  listWindowMs: 30 * 24 * 3600_000,

  /** GetMediaProducingJob: "jobs of the last year only". */
  jobRetentionMs: 365 * 24 * 3600_000,

  /** DeleteMediaInfos and UpdateMediaInfo, in the vendor's SDK. */
  deleteMediaInfosMaxItems: 20,
  referenceIdCharacters: { min: 6, max: 64 },

  /** SetEventCallback, in the vendor's SDK. */
  callbackUrlMaxBytes: 256,
  callbackQueuePrefix: "ice-callback-",
  authKeyMaxCharacters: 32,

  /** SubmitBatchMediaProducingJob, in the vendor's SDK. */
  batch: {
    maxCount: 100,
    groupNameMaxCharacters: 50,
    maxSpeechTexts: 50,
    speechTextMaxCharacters: 1000,
    maxBackgrounds: 50,
    volume: { min: 0, max: 10 },
  },

  /** CreateEditingProject, in the vendor's SDK. */
  materialMapsMaxIds: 10,

  /** The gateway: clock skew and nonce window (developer.aliyun.com/ask/561619). */
  timestampSkewMs: 15 * 60_000,
  nonceWindowMs: 31 * 60_000,

  /** Ours, nothing ICE documents: they keep a hostile request from filling the memory or the stack. */
  requestBodyMaxBytes: 16 * 1024 * 1024,
  requestTimeoutMs: 10 * 60_000,
  jsonMaxDepth: 64,
  maxAudioTracks: 100,
  maxMaterials: 1000,

  /** OSS: what one PUT may carry, and how long a key may be. */
  objectMaxBytes: 5 * 1024 ** 3,
  objectKeyMaxBytes: 1023,
} as const;
