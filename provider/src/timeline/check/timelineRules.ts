/** A rule about timelines: what it wants, and who says so. */
export interface TimelineRule {
  /** ICE refuses or fails what breaks it; or it is only doubtful, and passed on with a warning. */
  readonly severity: "refused" | "warned";
  readonly wants: string;
  readonly source: RuleSource;
}

export type RuleSource = keyof typeof ruleSources;

/** Where the rules come from. */
export const ruleSources = {
  submit: "https://help.aliyun.com/document_detail/197853.htm (SubmitMediaProducingJob)",
  timeline: "https://help.aliyun.com/document_detail/198823.html (Timeline)",
  skill:
    "github.com/aliyun/alibabacloud-aiops-skills, alibabacloud-video-editor, references 01, 03, 04, 07, 23 (Alibaba's notes from real jobs)",
  faq: "https://help.aliyun.com/document_detail/453484.html (FAQ on editing), and for what it disagrees with https://www.alibabacloud.com/help/en/ims/user-guide/common-common-template-config-example",
  errors:
    "github.com/aliyun/alibabacloud-aiops-skills, alibabacloud-video-editor, references 18, 25 and the tool's own checks (failed jobs on record)",
  own: "no page says so: what would be seen is probably not what was meant",
} as const;

/** Every rule that a timeline is checked against before it is sent. Told in docs/checks.md. */
export const timelineRules = {
  "tracks are lists": refused("Tracks are lists of objects, and so are a track's clips.", "timeline"),
  "track count": refused("At most 100 tracks each of video, images and subtitles.", "submit"),
  "something to render": refused("VideoTracks or AudioTracks hold a clip.", "timeline"),
  "one source": refused("A clip names its material by exactly one of MediaId and MediaURL.", "timeline"),
  "subtitle file": refused("A clip of type Subtitle names its file.", "skill"),
  "speech text": refused("A clip of type AI_TTS has Content.", "skill"),
  "value type": refused("Values are of the type that the field has.", "timeline"),
  "value range": refused("Numbers lie in the field's range; times are not negative.", "timeline"),
  "times in order": refused("In lies before Out and MaxOut, TimelineIn before TimelineOut.", "timeline"),
  "audio overlap": refused("Audio clips on one track do not overlap.", "skill"),
  "material address": refused("Materials have http or https addresses.", "submit"),
  "material region": refused("Materials lie in buckets of the job's region.", "submit"),
  "zoom direction": refused("A Zoom effect has an EndRate above its StartRate.", "skill"),
  "effect word": refused(
    "AFade has the SubType In or Out, Flip a horizontal or vertical Direction; VFX and Filter have names of ICE's, motions of texts names with their ending.",
    "errors",
  ),
  "one effect kind a track": refused("An effect track holds one kind of effect.", "skill"),
  "known failure": refused(
    "Words and keys whose jobs are on record as failed: a Type without AI_, AI_Avatar among Effects, Text for Content, Volume for Gain.",
    "errors",
  ),

  "unknown key": warned("Keys are known; a near one is proposed.", "skill"),
  "unknown type": warned("Types of clips and effects are known.", "timeline"),
  "unknown word": warned("SubTypes and other words are known.", "skill"),
  "needed field": warned("An effect has the fields that say what it does.", "skill"),
  "no effect": warned("A field has an effect where it stands.", "skill"),
  hidden: warned("Nothing is hidden by Visible or Disabled.", "own"),
  "flag as text": warned("Flags are true or false, not text.", "own"),
  "number as text": warned("Numbers are not written as text.", "skill"),
  "unusual value": warned(
    "Speeds lie between 0.1 and 100, places are not negative, and the like.",
    "timeline",
  ),
  "material not in OSS": warned(
    "Addresses of materials are OSS addresses: no CDN, accelerate or oss:// ones.",
    "submit",
  ),
  "transition too long": warned("A transition is shorter than both of its clips.", "own"),
  "several transitions": warned("A clip has one transition.", "own"),
  "past the end": warned(
    "Titles, effects and sounds begin before the film ends, and titles end with it.",
    "own",
  ),
  "past the main track": warned("Clips end with the main track.", "skill"),
  "length of an image": warned("An image has a Duration, or TimelineIn and TimelineOut.", "skill"),
  "video overlap": warned("Video clips on one track do not overlap unless a transition joins them.", "own"),
  "window without Out": warned(
    "A video clip with a TimelineOut has an Out: else its whole material plays.",
    "faq",
  ),
  "sound after the picture": warned(
    "Sound ends with the picture: ICE's FAQ has it heard over black, its page on templates has it cut.",
    "faq",
  ),
  "longer than its source": warned("A place on the timeline is as long as the part of the material.", "own"),
  "two lengths": warned("Duration agrees with TimelineIn and TimelineOut.", "own"),
  "unknown reference": warned("ReferenceClipId is the ClipId of a clip on another track.", "skill"),
  "regions of AI": warned("AI clips and effects run in cn-shanghai, cn-beijing and cn-hangzhou.", "skill"),
  "camera alone": warned("KenBurns is not combined with Crop, Scale, Pad or Background.", "skill"),
  "text without content": warned("A text has Content.", "skill"),
  "motion of a text": warned("A text has motions in and out, or one in a loop.", "skill"),
} as const satisfies Record<string, TimelineRule>;

export type TimelineRuleName = keyof typeof timelineRules;

/** The names of the rules of one severity. */
export type RulesThatAre<Severity extends TimelineRule["severity"]> = {
  [Name in TimelineRuleName]: (typeof timelineRules)[Name] extends { readonly severity: Severity }
    ? Name
    : never;
}[TimelineRuleName];

function refused(wants: string, source: RuleSource): TimelineRule & { readonly severity: "refused" } {
  return { severity: "refused", wants, source };
}

function warned(wants: string, source: RuleSource): TimelineRule & { readonly severity: "warned" } {
  return { severity: "warned", wants, source };
}
