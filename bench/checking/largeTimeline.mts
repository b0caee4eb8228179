/** A timeline of many clips on two tracks, with transitions, effects and titles. */
export function largeTimeline(clips: number): object {
  const half = Math.ceil(clips / 2);
  return {
    VideoTracks: [{ VideoTrackClips: Array.from({ length: half }, (_, index) => videoClip(index)) }],
    SubtitleTracks: [
      { SubtitleTrackClips: Array.from({ length: clips - half }, (_, index) => title(index)) },
    ],
  };
}

const videoClip = (index: number) => ({
  MediaURL: `https://films.oss-cn-shanghai.aliyuncs.com/clips/${index}.mp4`,
  In: 1,
  Out: 6,
  Effects: [
    { Type: "Transition", SubType: "fade", Duration: 0.5 },
    { Type: "Volume", Gain: 0.8 },
  ],
});

const title = (index: number) => ({
  Type: "Text",
  Content: `Title ${index}`,
  FontSize: 40,
  FontColor: "#ffffff",
  Alignment: "BottomCenter",
  TimelineIn: index * 4.5,
  TimelineOut: index * 4.5 + 4,
});
