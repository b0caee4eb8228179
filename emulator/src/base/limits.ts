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

  /** DeleteMediaInfos, in the vendor's SDK. */
  deleteMediaInfosMaxItems: 20,

  /** RegisterMediaInfo and UpdateMediaInfo, in the vendor's SDK. */
  media: {
    titleMaxBytes: 128,
    descriptionMaxBytes: 1024,
    coverUrlMaxBytes: 128,
    maxTags: 16,
    tagMaxBytes: 32,
    userDataMaxBytes: 1024,
  },

  /** SetEventCallback, in the vendor's SDK. */
  callbackUrlMaxBytes: 256,
  callbackQueuePrefix: "ice-callback-",
  authKeyMaxCharacters: 32,

  /** Callbacks (help.aliyun.com/document_detail/441362 and 610204): nothing but 200, and that soon; then two more tries. */
  callbackTimeoutMs: 3000,
  callbackAttempts: 3,
  callbackRetryMs: 1000,

  /** SubmitBatchMediaProducingJob, in the vendor's SDK. */
  batch: {
    maxCount: 100,
    maxGroups: 40,
    maxMediaPerGroup: 200,
    groupNameMaxCharacters: 50,
    maxTitles: 50,
    titleMaxCharacters: 50,
    subHeadingLevels: { min: 1, max: 5 },
    stickerFrames: { min: 0, max: 100 },
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
  /** The vendor's SDKs put all but a Timeline into the address: 100 KB of ClipsParam in Chinese are 300 KB there. Node would take 16 KB. */
  requestHeadMaxBytes: 16 * 1024 * 1024,
  requestTimeoutMs: 10 * 60_000,
  jsonMaxDepth: 64,
  maxAudioTracks: 100,
  maxMaterials: 1000,

  /** OSS: what one PUT may carry, and how long a key may be. */
  objectMaxBytes: 5 * 1024 ** 3,
  objectKeyMaxBytes: 1023,
} as const;
