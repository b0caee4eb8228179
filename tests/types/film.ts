/** What the builder takes, and what it does not. */
import * as pulumi from "@pulumi/pulumi";
import { film, type Film, MediaProducingJob, type TimelineInput } from "pulumi-alicloud-ice";

const url = "https://films.oss-cn-shanghai.aliyuncs.com/clips/opening.mp4";
const later = pulumi.output(url);
const seconds = pulumi.output(2);
const effect = { Type: "KenBurns", Start: "0,0,1,1", End: "0,0,0.5,0.5" };

const opening: Film = film().clip(later, { out: seconds, sound: { gain: seconds, fadeIn: seconds } });
export const timeline: TimelineInput = opening
  .transition(pulumi.output("fade"), seconds)
  .image({ mediaId: later }, seconds, { fit: "Cover", MaskVideoUrl: url })
  .effect(effect)
  .effect(pulumi.output(effect))
  .track({ MainTrack: true })
  .overlay(Promise.resolve(url), { at: seconds, until: 4, x: 0.6, width: 0.3, sound: false })
  .overlayImage(url, 2, { at: 1, opacity: seconds })
  .logo(url, { x: 10, y: 10 })
  .title(later, { at: seconds, until: 4, size: 40, align: "TopCenter", Shadow: 2, FontFace: { Bold: true } })
  .subtitles(later, { size: 30, Outline: 2, SubType: "srt", In: seconds })
  .audio(later, {
    gain: 0.6,
    loop: true,
    duck: [{ from: 1, to: seconds }],
    Effects: [{ Type: "ADenoise", Mode: 1 }],
  })
  .speech(later, { voice: "zhichu", SpeechRate: 100 })
  .canvas(seconds, 720)
  .raw({ MaxDuration: 60, ...{ NewKey: 1 } })
  .build();
export const job = new MediaProducingJob("film", { timeline, outputMediaConfig: { mediaUrl: url } });

export const refused = [
  // @ts-expect-error It is out here.
  film().clip(url, { outt: 5 }),
  // @ts-expect-error It is TimelineIn.
  film().clip(url, { TimelineInn: 5 }),
  // @ts-expect-error The method sets it.
  film().clip(url, { MediaURL: url }),
  // @ts-expect-error A clip says nothing: speech() does.
  film().clip(url, { Voice: "zhichu" }),
  // @ts-expect-error A clip has no writing.
  film().overlay(url, { FontSize: 40 }),
  // @ts-expect-error ICE loops sound alone.
  film().clip(url, { LoopMode: true }),
  // @ts-expect-error It is mediaId.
  film().clip({ mediaURL: url }),
  // @ts-expect-error An image has its seconds.
  film().image(url),
  // @ts-expect-error The method sets it.
  film().image(url, 2, { Duration: 3 }),
  // @ts-expect-error An image is shown as a whole.
  film().logo(url, { In: 1 }),
  // @ts-expect-error A text has no effects.
  film().title("Hello", { Effects: [effect] }),
  // @ts-expect-error It is of a file: subtitles().
  film().title("Hello", { SubType: "srt" }),
  // @ts-expect-error The method sets it.
  film().subtitles(url, { FileUrl: url }),
  // @ts-expect-error A sound has no writing.
  film().audio(url, { FontSize: 40 }),
  // @ts-expect-error A sound says nothing: speech() does.
  film().audio(url, { Voice: "zhichu" }),
  // @ts-expect-error A speech is no material.
  film().speech("Hello", { MediaIdType: "ice" }),
  // @ts-expect-error It is size or FontSize.
  film().title("Hello", { fontSize: 40 }),
  // @ts-expect-error Of clips only: here gain itself.
  film().audio(url, { sound: { gain: 1 } }),
  // @ts-expect-error A beginning is needed.
  film().audio(url, { duck: [{ to: 2 }] }),
  // @ts-expect-error An effect has a Type.
  film().effect({ SubType: "fade" }),
  // @ts-expect-error A transition has a name.
  film().transition(1),
  // @ts-expect-error Clips have methods of their own.
  film().track({ VideoTrackClips: [] }),
  // @ts-expect-error It is VideoTracks.
  film().raw({ VideoTrack: [] }),
];
// @ts-expect-error A film is no timeline before it is built.
export const unbuilt: TimelineInput = film().clip(url);
