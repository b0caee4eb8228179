#!/usr/bin/env bash
# A playlist's variable is filled in by one of three readers of HLS; one that leaves it also drops its definition when it writes.
#
# Packages:  m3u8 6.0.0 (PyPI), hls-parser 0.16.1, m3u8-parser 7.2.0 (npm), Python 3.
# One would guess: #EXT-X-DEFINE is in the specification since version 8, so "{$host}/1.ts" is read as the address that it stands for; a
#   reader that doesn't know the tag at least writes it back.
# What happens: m3u8-parser fills it in. hls-parser knows the tag and leaves "{$host}/1.ts" as the address. m3u8 leaves it too, and its
#   dumps() writes the playlist without the definition: a valid playlist becomes one with no address in it.
# Seen: m3u8-parser https://example.com/a/1.ts; hls-parser and m3u8 {$host}/1.ts; DEFINE kept by hls-parser, not by m3u8.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check m3u8==6.0.0
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error hls-parser@0.16.1 m3u8-parser@7.2.0 >/dev/null
cat > film.m3u8 <<'M3U8'
#EXTM3U
#EXT-X-VERSION:8
#EXT-X-TARGETDURATION:4
#EXT-X-DEFINE:NAME="host",VALUE="https://example.com/a"
#EXTINF:4,
{$host}/1.ts
#EXT-X-ENDLIST
M3U8
node -e '
const text = require("node:fs").readFileSync("film.m3u8", "utf8");
const HLS = require("hls-parser");
const { Parser } = require("m3u8-parser");
const parser = new Parser();
parser.push(text);
parser.end();
const playlist = HLS.parse(text);
const keeps = HLS.stringify(playlist).includes("EXT-X-DEFINE");
console.log(JSON.stringify({ "m3u8-parser": [parser.manifest.segments[0].uri], "hls-parser": [playlist.segments[0].uri, keeps] }));' > node.json
venv/bin/python - <<'PYTHON'
import json
import m3u8

playlist = m3u8.load("film.m3u8")
seen = {**json.load(open("node.json")), "m3u8": [playlist.segments[0].uri, "EXT-X-DEFINE" in playlist.dumps()]}
print(seen)
expected = {"m3u8-parser": ["https://example.com/a/1.ts"], "hls-parser": ["{$host}/1.ts", True], "m3u8": ["{$host}/1.ts", False]}
assert seen == expected, "it behaves otherwise now"
PYTHON
