#!/usr/bin/env bash
# subsrt-ts reads every line of an ASS file without its first letter.
#
# Package:   subsrt-ts 2.1.2 (npm), Node.
# One would guess: the text of a Dialogue line is what follows its ninth comma, to the letter. All editors of subtitles write it so, and so
#   does subsrt-ts.
# What happens: the text is taken from the second letter after the comma on, as if a space always stood there. "Hello" is "ello", in a file
#   from elsewhere and in what the library has written itself; a line that begins with an override loses its brace and shows the override.
# Seen: "Hello, world" -> "ello, world"; "{\i1}Hello" -> "\i1}Hello"; SRT -> ASS -> SRT: "one" -> "ne".
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error subsrt-ts@2.1.2 >/dev/null
cat > program.mjs <<'NODE'
import assert from "node:assert";
import subsrt from "subsrt-ts";

const head = "[Script Info]\nScriptType: v4.00+\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n";
const text = (line) => {
  const read = subsrt.parse(`${head}Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,${line}\n`, { format: "ass" });
  return read.find(({ type }) => type === "caption").text;
};
const ass = subsrt.convert("1\n00:00:01,000 --> 00:00:02,000\none\n\n", { format: "ass" });
const back = subsrt.parse(subsrt.convert(ass, { format: "srt" })).map((caption) => caption.text);
const seen = [text("Hello, world"), text("{\\i1}Hello"), ass.trim().split(",").at(-1), ...back];
console.log(seen);
assert.deepStrictEqual(seen, ["ello, world", "\\i1}Hello", "one", "ne"], "it behaves otherwise now");
NODE
node program.mjs
