#!/usr/bin/env bash
# In a DASH manifest of two periods mpd-parser makes the last as long as the whole film, with segments that don't exist.
#
# Package:   mpd-parser 1.4.0 (npm), Node.
# One would guess: a Period without a duration ends where the next begins, and the last at mediaPresentationDuration (ISO/IEC 23009-1,
#   5.3.2.1). An advert of 4 s before a film that ends at second 10 leaves 6 s: two segments of at most 4 s.
# What happens: a period without a duration of its own is taken to last the film's whole length, wherever it begins. The player asks for
#   a third segment that nobody made, at a time after the end; two periods that give their starts only, as the standard allows, overlap.
# Seen: 10 s -> 4 s and 10 s (b3.m4s at second 12); with starts only a1 to a3 and b1 to b3; with durations 4 s and 6 s.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error mpd-parser@1.4.0 >/dev/null
cat > program.cjs <<'NODE'
const assert = require("node:assert");
const { parse } = require("mpd-parser");

const period = (name, times) => `<Period ${times}><AdaptationSet mimeType="video/mp4">
  <SegmentTemplate media="${name}$Number$.m4s" initialization="${name}.mp4" duration="4"/>
  <Representation id="v" bandwidth="1000" width="640" height="360" codecs="avc1.4d401f"/></AdaptationSet></Period>`;
function segments(first, second) {
  const root = 'xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" minBufferTime="PT2S" mediaPresentationDuration="PT10S"';
  const text = `<?xml version="1.0"?><MPD ${root} profiles="urn:mpeg:dash:profile:isoff-live:2011">${period("a", first)}${period("b", second)}</MPD>`;
  const [playlist] = parse(text, { manifestUri: "https://example.com/film.mpd" }).playlists;
  return playlist.segments.map(({ uri, presentationTime, duration }) => `${uri} ${presentationTime}+${duration}`).join(", ");
}
const seen = [
  segments('duration="PT4S"', ""),
  segments('start="PT0S"', 'start="PT4S"'),
  segments('start="PT0S" duration="PT4S"', 'start="PT4S" duration="PT6S"'),
];
console.log(seen.join("\n"));
const film = "b1.m4s 4+4, b2.m4s 8+4, b3.m4s 12+2";
const wanted = [`a1.m4s 0+4, ${film}`, `a1.m4s 0+4, a2.m4s 4+4, a3.m4s 8+2, ${film}`, "a1.m4s 0+4, b1.m4s 4+4, b2.m4s 8+2"];
assert.deepStrictEqual(seen, wanted, "it behaves otherwise now");
NODE
node program.cjs
