const BUCKET = "https://films.oss-cn-shanghai.aliyuncs.com";

/** So many addresses are written again and again: what lies there must not grow. */
const ADDRESSES = 40;

const still = { Type: "Image", MediaURL: `${BUCKET}/in/still.png`, Duration: 0.4 };
const clip = { MediaURL: `${BUCKET}/in/clip.mp4`, In: 0, Out: 0.4 };
const title = { Type: "Text", Content: "soak", TimelineIn: 0, TimelineOut: 0.4 };

const TIMELINES: readonly object[] = [
  { VideoTracks: [{ VideoTrackClips: [still] }] },
  { VideoTracks: [{ VideoTrackClips: [clip, still] }], SubtitleTracks: [{ SubtitleTrackClips: [title] }] },
  {
    VideoTracks: [{ VideoTrackClips: [clip] }],
    AudioTracks: [{ AudioTrackClips: [{ MediaURL: `${BUCKET}/in/music.mp3`, In: 0, Out: 0.4 }] }],
  },
  { VideoTracks: [{ VideoTrackClips: [{ ...still, MediaURL: `${BUCKET}/in/not-there.png` }] }] },
];

const ENDINGS = ["mp4", "m3u8", "mp4", "webm"];

/** The parameters of the so-manyth submit: films of half a second of every kind, one in four of which fails. */
export function submission(count: number, notifyUrl: string): Record<string, string> {
  const address = count % ADDRESSES;
  const ending = ENDINGS[address % ENDINGS.length];
  return {
    ClientToken: `soak-${count}`,
    OutputMediaConfig: JSON.stringify({
      MediaURL: `${BUCKET}/out/${address}.${ending}`,
      Width: 128,
      Height: 128,
    }),
    // By another step than the addresses, so that each address gets each.
    Timeline: JSON.stringify(TIMELINES[Math.floor(count / ADDRESSES + count) % TIMELINES.length]),
    UserData: JSON.stringify({ NotifyAddress: notifyUrl, count }),
  };
}
