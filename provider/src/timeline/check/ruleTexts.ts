import type { TimelineRuleName } from "./timelineRules";

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

/** What each rule wants, and who says so: for docs/checks.md, which users read. No program does. */
export const ruleTexts: Readonly<
  Record<TimelineRuleName, readonly [wants: string, source: keyof typeof ruleSources]>
> = {
  "tracks are lists": ["Tracks are lists of objects, and so are a track's clips.", "timeline"],
  "track count": ["At most 100 tracks each of video, images and subtitles.", "submit"],
  "something to render": ["VideoTracks or AudioTracks hold a clip.", "timeline"],
  "one source": ["A clip names its material by exactly one of MediaId and MediaURL.", "timeline"],
  "subtitle file": ["A clip of type Subtitle names its file.", "skill"],
  "speech text": ["A clip of type AI_TTS has Content.", "skill"],
  "value type": ["Values are of the type that the field has.", "timeline"],
  "value range": ["Numbers lie in the field's range; times are not negative.", "timeline"],
  "times in order": ["In lies before Out and MaxOut, TimelineIn before TimelineOut.", "timeline"],
  "audio overlap": ["Audio clips on one track do not overlap.", "skill"],
  "material address": ["Materials have http or https addresses.", "submit"],
  "material region": ["Materials lie in buckets of the job's region.", "submit"],
  "zoom direction": ["A Zoom effect has an EndRate above its StartRate.", "skill"],
  "effect word": [
    "AFade has the SubType In or Out, Flip a horizontal or vertical Direction; VFX and Filter have names of ICE's, motions of texts names with their ending.",
    "errors",
  ],
  "one effect kind a track": ["An effect track holds one kind of effect.", "skill"],
  "known failure": [
    "Words and keys whose jobs are on record as failed: a Type without AI_, AI_Avatar among Effects, Text for Content, Volume for Gain.",
    "errors",
  ],
  "unknown key": ["Keys are known; a near one is proposed.", "skill"],
  "unknown type": ["Types of clips and effects are known.", "timeline"],
  "unknown word": ["SubTypes and other words are known.", "skill"],
  "needed field": ["An effect has the fields that say what it does.", "skill"],
  "no effect": ["A field has an effect where it stands.", "skill"],
  hidden: ["Nothing is hidden by Visible or Disabled.", "own"],
  "flag as text": ["Flags are true or false, not text.", "own"],
  "number as text": ["Numbers are not written as text.", "skill"],
  "unusual value": ["Speeds lie between 0.1 and 100, places are not negative, and the like.", "timeline"],
  "material not in OSS": [
    "Addresses of materials are OSS addresses: no CDN, accelerate or oss:// ones.",
    "submit",
  ],
  incomplete: ["What needs another field beside it has it.", "own"],
  "look parameter": ["ExtParams hold what ICE's pages have, in its ranges.", "skill"],
  "beyond the picture": ["What is cut out of a picture lies in it.", "own"],
  "text among pictures": ["Texts have tracks of their own.", "timeline"],
  "another kind of file": ["Pictures are made from pictures, and sound from what has sound.", "own"],
  "odd length": ["A clip lasts a frame at least, and a film twelve hours at most.", "own"],
  "odd address": ["An OSS address names an object as OSS allows it, and the object alone.", "submit"],
  "transition too long": ["A transition is shorter than both of its clips.", "own"],
  "several transitions": ["A clip has one transition.", "own"],
  "past the end": ["Titles, effects and sounds begin before the film ends, and titles end with it.", "own"],
  "past the main track": ["Clips end with the main track.", "skill"],
  "length of an image": ["An image has a Duration, or TimelineIn and TimelineOut.", "skill"],
  "video overlap": ["Video clips on one track do not overlap unless a transition joins them.", "own"],
  "window without Out": ["A video clip with a TimelineOut has an Out: else its whole material plays.", "faq"],
  "sound after the picture": [
    "Sound ends with the picture: ICE's FAQ has it heard over black, its page on templates has it cut.",
    "faq",
  ],
  "longer than its source": ["A place on the timeline is as long as the part of the material.", "own"],
  "two lengths": ["Duration agrees with TimelineIn and TimelineOut.", "own"],
  "unknown reference": ["ReferenceClipId is the ClipId of a clip on another track.", "skill"],
  "regions of AI": ["AI clips and effects run in cn-shanghai, cn-beijing and cn-hangzhou.", "skill"],
  "camera alone": ["KenBurns is not combined with Crop, Scale, Pad or Background.", "skill"],
  "text without content": ["A text has Content.", "skill"],
  "motion of a text": ["A text has motions in and out, or one in a loop.", "skill"],
};
