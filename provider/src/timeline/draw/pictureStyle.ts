interface Theme {
  readonly ground: string;
  readonly ink: string;
  readonly muted: string;
  readonly lane: string;
  readonly line: string;
  readonly pill: string;
  /** Of each kind of clip: its area, its outline, its words. */
  readonly kinds: Readonly<Record<string, readonly [area: string, outline: string, words: string]>>;
}

const LIGHT: Theme = {
  ground: "#ffffff",
  ink: "#1b2130",
  muted: "#596273",
  lane: "#f4f5f8",
  line: "#dfe3ea",
  pill: "#ffffff",
  kinds: {
    kv: ["#dbe6fb", "#5b86d6", "#17346a"],
    ki: ["#d5efec", "#38958b", "#0c403b"],
    ka: ["#dff0d9", "#5d9c50", "#1e441a"],
    kt: ["#fcecc8", "#c08e24", "#523a06"],
    ke: ["#ebe1fa", "#8d66cf", "#3c2368"],
    kx: ["#e6e9ee", "#848d9c", "#2b313b"],
  },
};

const DARK: Theme = {
  ground: "#14171d",
  ink: "#e8ebf1",
  muted: "#9aa4b5",
  lane: "#1b1f27",
  line: "#2b313c",
  pill: "#14171d",
  kinds: {
    kv: ["#1f3560", "#5c88da", "#dce8ff"],
    ki: ["#134440", "#3f9d93", "#d2f3ef"],
    ka: ["#23431e", "#639f57", "#dcf2d6"],
    kt: ["#4d3a0e", "#bd9038", "#fcecc8"],
    ke: ["#3a2861", "#8f6fd0", "#ebe1fa"],
    kx: ["#31363f", "#7d8695", "#e1e5eb"],
  },
};

/** Light, and dark for whoever prefers that. Without variables, which not every program that shows SVG knows. */
export const pictureStyle = [
  `.ice-timeline{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;font-size:11px;font-variant-numeric:tabular-nums}`,
  `.ice-timeline .hit{fill:transparent}`,
  `.ice-timeline .k .h{fill:url(#ice-timeline-hatch);stroke:none}`,
  `.ice-timeline .n path{stroke:none}`,
  `.ice-timeline .t{font-size:12px;font-weight:600}`,
  `.ice-timeline .ln{font-size:12px;font-weight:600}`,
  `.ice-timeline .h1{font-size:15px;font-weight:600}`,
  `.ice-timeline .h2{font-size:13px}`,
  `.ice-timeline .pt{font-size:10px;font-weight:600}`,
  ...rules(LIGHT),
  "@media (prefers-color-scheme:dark){",
  ...rules(DARK),
  "}",
].join("\n");

function rules({ ground, ink, muted, lane, line, pill, kinds }: Theme): readonly string[] {
  const rule = (selector: string, style: string) => `.ice-timeline ${selector}{${style}}`;
  return [
    rule(".bg", `fill:${ground}`),
    rule(".lane", `fill:${lane}`),
    rule(".g", `stroke:${line}`),
    rule("text", `fill:${ink}`),
    rule(".r", `fill:${muted}`),
    rule(".h2", `fill:${muted}`),
    rule(".b", `fill:${ink}`),
    rule(".p", `fill:${pill};stroke:${line}`),
    rule(".hl", `stroke:${muted};stroke-opacity:.2`),
    ...Object.entries(kinds).flatMap(([kind, [area, outline, words]]) => [
      rule(`.${kind} path`, `fill:${area};stroke:${outline}`),
      rule(`.${kind}.n path`, `fill:${outline};stroke:none`),
      rule(`.${kind}.o path`, `fill-opacity:.55`),
      rule(`.${kind} text`, `fill:${words}`),
      rule(`.${kind} .e`, `fill:${outline}`),
    ]),
  ];
}
