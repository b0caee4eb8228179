/** A clip's options in the API's letters. What is written in the API's letters wins over the word for it. */
export function apiLettersOf(options: object): Readonly<Record<string, unknown>> {
  const entries = Object.entries(options);
  const words = entries.flatMap(([key, value]) => {
    const apiKey = apiKeys.get(key);
    return apiKey === undefined ? [] : [[apiKey, value] as const];
  });
  const written = entries.filter(([key]) => !apiKeys.has(key) && !notKeys.has(key));
  return Object.fromEntries([...words, ...written]);
}

const apiKeys: ReadonlyMap<string, string> = new Map([
  ["in", "In"],
  ["out", "Out"],
  ["speed", "Speed"],
  ["at", "TimelineIn"],
  ["until", "TimelineOut"],
  ["x", "X"],
  ["y", "Y"],
  ["width", "Width"],
  ["height", "Height"],
  ["fit", "AdaptMode"],
  ["opacity", "Opacity"],
  ["loop", "LoopMode"],
  ["voice", "Voice"],
  ["align", "Alignment"],
  ["size", "FontSize"],
  ["color", "FontColor"],
  ["font", "Font"],
]);

/** They become effects. */
const notKeys: ReadonlySet<string> = new Set(["Effects", "sound", "gain", "fadeIn", "fadeOut", "duck"]);
