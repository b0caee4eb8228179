/** An edit of many cuts in each format, as its programs write it. */
export interface MadeEdit {
  readonly format: "otio" | "edl" | "xmeml" | "fcpxml" | "draft";
  readonly file: string;
  readonly text: string;
}

interface Cut {
  readonly number: number;
  readonly media: string;
  /** Frames of 25 a second. */
  readonly start: number;
  readonly length: number;
  readonly at: number;
}

const files = 200;

export function makeEdits(clips: number): MadeEdit[] {
  const cuts: Cut[] = [];
  let at = 0;
  for (let number = 0; number < clips; number++) {
    const length = 25 + (number % 7);
    cuts.push({ number, media: `c${String(number % files)}.mp4`, start: number % 500, length, at });
    at += length;
  }
  return [
    { format: "otio", file: "edit.otio", text: JSON.stringify(otio(cuts), undefined, 4) },
    { format: "edl", file: "edit.edl", text: edl(cuts) },
    { format: "xmeml", file: "edit.xml", text: xmeml(cuts) },
    { format: "fcpxml", file: "edit.fcpxml", text: fcpxml(cuts) },
    { format: "draft", file: "draft_content.json", text: JSON.stringify(draft(cuts), undefined, 4) },
  ];
}

const item = { metadata: {}, effects: [], markers: [], enabled: true, color: null };
const time = (value: number) => ({ OTIO_SCHEMA: "RationalTime.1", rate: 25, value });
const range = (start: number, length: number) => ({
  OTIO_SCHEMA: "TimeRange.1",
  duration: time(length),
  start_time: time(start),
});

function otio(cuts: readonly Cut[]) {
  const children = cuts.map(({ number, media, start, length }) => ({
    OTIO_SCHEMA: "Clip.2",
    ...item,
    name: `clip ${String(number)}`,
    source_range: range(90_000 + start, length),
    media_references: {
      DEFAULT_MEDIA: {
        OTIO_SCHEMA: "ExternalReference.1",
        metadata: {},
        name: "",
        available_range: range(90_000, 2000),
        available_image_bounds: null,
        target_url: `file:///Job/${media}`,
      },
    },
    active_media_reference_key: "DEFAULT_MEDIA",
  }));
  const track = { OTIO_SCHEMA: "Track.1", ...item, name: "V1", source_range: null, kind: "Video", children };
  const tracks = { OTIO_SCHEMA: "Stack.1", ...item, name: "tracks", source_range: null, children: [track] };
  return { OTIO_SCHEMA: "Timeline.1", metadata: {}, name: "bench", global_start_time: null, tracks };
}

function timecode(frames: number): string {
  const parts = [
    Math.floor(frames / 90_000),
    Math.floor(frames / 1500) % 60,
    Math.floor(frames / 25) % 60,
    frames % 25,
  ];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

function edl(cuts: readonly Cut[]): string {
  const events = cuts.map(({ number, media, start, length, at }) => {
    const times = [start, start + length, at, at + length].map(timecode).join(" ");
    return `${String(number + 1).padStart(6, "0")}  AX       V     C        ${times}\n* FROM CLIP NAME: ${media}\n* FROM CLIP: /Job/${media}\n`;
  });
  return `TITLE: bench\nFCM: NON-DROP FRAME\n\n${events.join("\n")}`;
}

const rate = "<rate><timebase>25</timebase><ntsc>FALSE</ntsc></rate>";
const size = "<samplecharacteristics><width>1920</width><height>1080</height></samplecharacteristics>";

function xmeml(cuts: readonly Cut[]): string {
  const items = cuts.map(({ number, media, start, length, at }) => {
    const id = `file-${String(number % files)}`;
    const whole = `<file id="${id}"><name>${media}</name><pathurl>file://localhost/Job/${media}</pathurl>${rate}<duration>2000</duration><media><video>${size}</video></media></file>`;
    return `<clipitem id="clipitem-${String(number)}"><name>clip ${String(number)}</name><enabled>TRUE</enabled><duration>2000</duration>${rate}<start>${String(at)}</start><end>${String(at + length)}</end><in>${String(start)}</in><out>${String(start + length)}</out>${number < files ? whole : `<file id="${id}"/>`}</clipitem>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE xmeml>\n<xmeml version="5"><sequence id="s"><name>bench</name>${rate}<media><video><format>${size}</format><track>\n${items.join("\n")}\n</track></video></media></sequence></xmeml>`;
}

function fcpxml(cuts: readonly Cut[]): string {
  const assets = Array.from(
    { length: files },
    (_, number) =>
      `<asset id="a${String(number)}" name="c${String(number)}" start="3600s" duration="80s" hasVideo="1" hasAudio="1" format="r1"><media-rep kind="original-media" src="file:///Job/c${String(number)}.mp4"/></asset>`,
  );
  const clips = cuts.map(
    ({ number, start, length, at }) =>
      `<asset-clip name="clip ${String(number)}" ref="a${String(number % files)}" offset="${String(at)}/25s" start="${String(90_000 + start)}/25s" duration="${String(length)}/25s" format="r1" tcFormat="NDF"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE fcpxml>\n<fcpxml version="1.9"><resources><format id="r1" frameDuration="100/2500s" width="1920" height="1080"/>\n${assets.join("\n")}\n</resources><library><event name="e"><project name="bench"><sequence format="r1" tcStart="0s" duration="1s"><spine>\n${clips.join("\n")}\n</spine></sequence></project></event></library></fcpxml>`;
}

function draft(cuts: readonly Cut[]) {
  const videos = Array.from({ length: files }, (_, number) => ({
    id: `v${String(number)}`,
    type: "video",
    path: `/Job/c${String(number)}.mp4`,
    material_name: `c${String(number)}.mp4`,
    duration: 80_000_000,
    width: 1920,
    height: 1080,
  }));
  const speeds = cuts.map(({ number }) => ({
    id: `s${String(number)}`,
    type: "speed",
    speed: 1,
    mode: 0,
    curve_speed: null,
  }));
  const segments = cuts.map(({ number, start, length, at }) => ({
    id: `segment${String(number)}`,
    material_id: `v${String(number % files)}`,
    target_timerange: { start: at * 40_000, duration: length * 40_000 },
    source_timerange: { start: start * 40_000, duration: length * 40_000 },
    speed: 1,
    volume: 1,
    visible: true,
    reverse: false,
    render_index: 0,
    extra_material_refs: [`s${String(number)}`],
    clip: {
      alpha: 1,
      rotation: 0,
      scale: { x: 1, y: 1 },
      transform: { x: 0, y: 0 },
      flip: { horizontal: false, vertical: false },
    },
    uniform_scale: { on: true, value: 1 },
    common_keyframes: [],
    keyframe_refs: [],
    enable_adjust: true,
    enable_lut: true,
  }));
  return {
    id: "bench",
    fps: 30,
    duration: 1,
    canvas_config: { width: 1920, height: 1080, ratio: "original" },
    config: { maintrack_adsorb: true },
    materials: { videos, audios: [], texts: [], speeds },
    tracks: [{ id: "t", type: "video", name: "main", attribute: 0, flag: 0, segments }],
  };
}
