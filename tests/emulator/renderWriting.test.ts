import { featureTable } from "../support/featureTable";
import { drawnOf, planOf } from "../support/planning";
import { audioTrack, videoTrack } from "../support/renderStudio";

const track = (...VideoTrackClips: readonly object[]) => ({ VideoTrackClips });
const plain = videoTrack({ MediaURL: "wide", Out: 2 });

featureTable("How it is written", ({ rendered, accepted }) => {
  rendered(
    "VideoTracks of Type Effect, Subtitle or Text",
    "as ICE's editor writes them: like the tracks of effects and titles, whose items they hold",
    () => {
      const blur = {
        Type: "VFX",
        SubType: "blur",
        TimelineIn: 0.5,
        TimelineOut: 1,
        X: 0,
        Y: 0,
        Width: 0,
        Height: 0,
      };
      const title = { Type: "Text", Content: "Title", TimelineIn: 0, TimelineOut: 1 };
      const main = track({ MediaURL: "wide", Out: 2 });
      const editors = drawnOf({
        VideoTracks: [
          main,
          { Type: "Effect", VideoTrackClips: [blur] },
          { Type: "Subtitle", VideoTrackClips: [title] },
        ],
      });
      const plainly = drawnOf({
        VideoTracks: [main, track(), track()],
        EffectTracks: [{ EffectTrackItems: [{ ...blur, Width: 1, Height: 1 }] }],
        SubtitleTracks: [{ SubtitleTrackClips: [title] }],
      });
      expect(editors).toEqual(plainly);
      expect(editors).not.toEqual(drawnOf({ VideoTracks: [main] }));
      return Promise.resolve();
    },
  );

  accepted("null, and empty text where it is no text", "as if it were not there", [
    [
      {
        VideoTracks: [
          track({ MediaURL: "wide", Out: 2, MediaId: null, In: null, AdaptMode: "", Effects: null }),
        ],
        AudioTracks: null,
        EffectTracks: "",
        FECanvas: null,
      },
      plain,
    ],
  ]);

  accepted(
    "MediaUrl, FileUrl, ImageUrl, FontUrl",
    "ICE's pages write them so, too: MediaURL, FileURL, ImageURL, FontURL, which win",
    [[videoTrack({ MediaUrl: "wide", Out: 2 }), plain]],
  );

  accepted("MediaURL beside MediaId", "the id wins, as in timelines that ICE exports", [
    [videoTrack({ MediaURL: "song", MediaId: "wide", Out: 2 }), plain],
  ]);

  const seen = (text: object) => ({
    VideoTracks: [track({ MediaURL: "wide", Out: 2 })],
    SubtitleTracks: [{ SubtitleTrackClips: [{ Type: "Text", Content: "Title", ...text }] }],
  });
  accepted(
    "In, Out, MaxOut, Speed, MediaURL and MediaId of a Text",
    "what an editor writes on every clip: a text plays no material",
    [[seen({ In: 1, Out: 1, MaxOut: 0, Speed: 2, MediaURL: "none", MediaId: "none" }), seen({})]],
  );
  accepted("MediaURL or MediaId of a Subtitle", "names the file where FileURL does not", [
    [seen({ Type: "Subtitle", MediaURL: "lines.srt" }), seen({ Type: "Subtitle", FileURL: "lines.srt" })],
    [
      seen({ Type: "Subtitle", FileURL: "lines.srt", MediaId: "none" }),
      seen({ Type: "Subtitle", FileURL: "lines.srt" }),
    ],
  ]);
  accepted(
    "colours as #RGB, 0xRRGGBB and &HBBGGRR&",
    "read like #RRGGBB, ICE's own form. Eight digits and names of colours are refused",
    ["#fa0", "0xFFAA00", "&H00AAFF&", "&H0000AAFF"].map((FontColor) => [
      seen({ FontColor }),
      seen({ FontColor: "#ffaa00" }),
    ]),
  );
  const looking = (effect: object) => videoTrack({ MediaURL: "wide", Out: 2, Effects: [effect] });
  accepted(
    "SubType of a VFX or Filter in other capitals, in a list, or random",
    "read in small letters; of a list the first that is drawn here, at random always the same",
    [
      [looking({ Type: "VFX", SubType: "V_Blur" }), looking({ Type: "VFX", SubType: "v_blur" })],
      [looking({ Type: "Filter", SubType: "pj1, PF1" }), looking({ Type: "Filter", SubType: "pf1" })],
      [looking({ Type: "Filter", SubType: "random" }), looking({ Type: "Filter", SubType: "m2" })],
      [looking({ Type: "VFX", SubType: "random" }), looking({ Type: "VFX", SubType: "h_blur" })],
    ],
  );

  const notes = {
    Id: 7,
    TrackId: 1,
    Comment: "c",
    Title: "t",
    Name: "n",
    VirginDuration: 9,
    OriginalMediaURL: "u",
    MediaIdType: "mediaURL",
    PreviewUrl: "p",
    FromAiAsr: true,
    businessType: "general",
    NoReferTimelineIn: false,
    NoReferTimelineOut: false,
    Visible: true,
    Disabled: false,
    _durationMode: "full",
  };
  const volume = { Type: "Volume", Gain: 0.5 };
  const noted = videoTrack({
    ...notes,
    MediaURL: "wide",
    Out: 2,
    Effects: [{ ...notes, ...volume, From: 3, To: 4 }],
  });
  accepted(
    "TrackId, VirginDuration, OriginalMediaURL, MediaIdType, Title, Comment, Name, PreviewUrl, FromAiAsr and what begins with _",
    "notes of the editor and of ICE's exports, on tracks, clips and effects; FEConfig at the root",
    [
      [
        { ...noted, FEConfig: { AutoProportion: "1:1" } },
        videoTrack({ MediaURL: "wide", Out: 2, Effects: [volume] }),
      ],
    ],
  );

  rendered(
    "sound after the last picture",
    "cut, as ICE's page on templates says; by the assumption `soundAfterPicture` heard over black, as its FAQ says. A MainTrack or a MaxDuration decides by itself",
    () => {
      const timeline = { ...plain, ...audioTrack({ MediaURL: "song", Out: 5 }) };
      expect(planOf(timeline).seconds).toBe(2);
      const assumptions = { windowWithoutOut: "material", soundAfterPicture: "black" };
      const film = planOf(timeline, { assumptions });
      expect([film.seconds, film.picture?.frames]).toEqual([5, 125]);
      expect(film.picture?.layers[0]?.frames).toBe(50);
      return Promise.resolve();
    },
  );
});
