#!/usr/bin/env bash
# Segments of a live stream that are named by their time in ten-millionths of a second since 1970 are asked for by other names.
#
# Package:   mpd-parser 1.4.0 (npm), Node.
# One would guess: $Time$ of a DASH manifest is the number that stands in its timeline; the standard has 64 bits for it, and it goes into an address as it is.
# What happens: it is read as a JavaScript number. Beyond 2^53, which such a clock passed in 1998, only every second number exists, and every odd time is
#   rounded: the request is for a segment that was never made. A clock that counts 90,000 or 1,000,000 a second has no such problem, and a
#   test with even times passes.
# Seen: 17641234560000001 and 20000000 more: v_17641234560000000 and v_17641234580000000; even times are right.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error mpd-parser@1.4.0 >/dev/null
cat > read.cjs <<'NODE'
const assert = require("node:assert");
const { parse } = require("mpd-parser");

const read = (time) =>
  parse(
    `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT4S"><Period start="PT0S">
<AdaptationSet mimeType="video/mp4"><SegmentTemplate timescale="10000000" media="v_$Time$" initialization="init.mp4" presentationTimeOffset="${time}">
<SegmentTimeline><S t="${time}" d="20000000" r="1"/></SegmentTimeline></SegmentTemplate>
<Representation id="v" bandwidth="1000" width="64" height="64" codecs="avc1.4d401e"/></AdaptationSet></Period></MPD>`,
    { manifestUri: "https://example.com/film.mpd" },
  ).playlists[0].segments.map(({ uri }) => uri);
const named = (time) => [time, time + 20_000_000n].map((number) => `v_${number}`);

const odd = 17_641_234_560_000_001n, even = odd + 1n;
console.log(read(odd), read(even));
assert.deepStrictEqual(read(even), named(even), "it behaves otherwise now");
assert.deepStrictEqual(read(odd), named(odd - 1n), "it behaves otherwise now");
NODE
node read.cjs
