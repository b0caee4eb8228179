/** Pieces of drafts; times are milliseconds. */
export type Node = Readonly<Record<string, unknown>>;
export type Range = readonly [startMs: number, durationMs: number];

export const range = ([start, duration]: Range): Node => ({ start: start * 1000, duration: duration * 1000 });
export const video = (name: string, more: Node = {}): Node => ({
  id: name,
  type: "video",
  path: `/Job/${name}`,
  material_name: name,
  duration: 40_000_000,
  width: 1920,
  height: 1080,
  has_audio: true,
  ...more,
});
export const audio = (name: string): Node => ({
  id: name,
  type: "extract_music",
  path: `/Job/${name}`,
  name,
  duration: 100_000_000,
});
export const segment = (
  material_id: string,
  target: Range,
  source: Range | undefined,
  more: Node = {},
): Node => ({
  id: `${material_id}-${String(target[0])}`,
  material_id,
  target_timerange: range(target),
  source_timerange: source === undefined ? null : range(source),
  extra_material_refs: [],
  visible: true,
  render_index: 0,
  volume: 1,
  speed: source === undefined ? 1 : source[1] / target[1],
  ...more,
});
export const track = (type: string, segments: readonly Node[], more: Node = {}): Node => ({
  id: `${type}-${JSON.stringify(segments[0]?.["id"] ?? "")}`,
  type,
  name: "",
  attribute: 0,
  segments,
  ...more,
});
export const draft = (tracks: readonly Node[], materials: Node, more: Node = {}): Node => ({
  id: "draft",
  fps: 30,
  duration: 100_000_000,
  canvas_config: { width: 1920, height: 1080, ratio: "original" },
  materials: { videos: [], audios: [], texts: [], speeds: [], ...materials },
  tracks,
  ...more,
});
export const text = (id: string, content: string, style: Node = {}): Node => ({
  id,
  type: "text",
  alignment: 1,
  content: JSON.stringify({
    text: content,
    styles: [
      {
        size: 8,
        fill: { content: { render_type: "solid", solid: { alpha: 1, color: [0, 1, 0] } } },
        range: [0, content.length],
        ...style,
      },
    ],
  }),
});
export const place = (x: number, y: number, scale = 1, more: Node = {}): Node => ({
  clip: {
    alpha: 1,
    rotation: 0,
    scale: { x: scale, y: scale },
    transform: { x, y },
    flip: { horizontal: false, vertical: false },
    ...more,
  },
});
export const keyframes = (
  property_type: string,
  ...points: readonly (readonly [number, number])[]
): Node => ({
  common_keyframes: [
    {
      property_type,
      keyframe_list: points.map(([ms, value]) => ({ time_offset: ms * 1000, values: [value] })),
    },
  ],
});
export const transition = (id: string, name: string, ms: number, is_overlap = true): Node => ({
  id,
  type: "transition",
  name,
  duration: ms * 1000,
  is_overlap,
});
