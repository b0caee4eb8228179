#!/usr/bin/env bash
# Of two EXT-X-KEY lines above a segment, one for each kind of player, three readers of playlists keep one, and not the same.
#
# Packages:  hls-parser 0.16.1, m3u8-parser 7.2.0 (npm), Node; m3u8 6.0.0 (PyPI), Python 3.
# One would guess: a segment has a list of keys. By RFC 8216, 4.3.2.4, lines with different KEYFORMAT apply to the same segment, and a player takes the one
#   that it knows: that is how one stream serves the players of two makers.
# What happens: each segment has one key. hls-parser and m3u8 keep the last, and a playlist that was read and written, to change an address or to cut off the
#   end, plays on one maker's devices only. m3u8-parser keeps Apple's and nothing for the segments.
# Seen: two kinds in; one out of hls-parser and m3u8, the second; m3u8-parser: com.apple.fps.1_0.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error hls-parser@0.16.1 m3u8-parser@7.2.0 >/dev/null
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check m3u8==6.0.0
cat > film.m3u8 <<'LIST'
#EXTM3U
#EXT-X-VERSION:6
#EXT-X-TARGETDURATION:9
#EXT-X-KEY:METHOD=SAMPLE-AES,URI="skd://a",KEYFORMAT="com.apple.streamingkeydelivery",KEYFORMATVERSIONS="1"
#EXT-X-KEY:METHOD=SAMPLE-AES-CTR,URI="data:text/plain;base64,AAAA",KEYFORMAT="urn:uuid:edef8ba9-79d6-4ace-a3c8-27dcd51d21ed",KEYFORMATVERSIONS="1"
#EXT-X-MAP:URI="init.mp4"
#EXTINF:9.0,
a.m4s
#EXT-X-ENDLIST
LIST
cat > read.cjs <<'NODE'
const assert = require("node:assert");
const HLS = require("hls-parser");
const { Parser } = require("m3u8-parser");

const text = require("node:fs").readFileSync("film.m3u8", "utf8");
const formats = (list) => [...list.matchAll(/KEYFORMAT="([^"]+)"/g)].map(([, format]) => format);
const parser = new Parser();
parser.push(text);
parser.end();
const { contentProtection, segments } = parser.manifest;
const seen = {
  given: formats(text).length,
  "hls-parser": formats(HLS.stringify(HLS.parse(text))),
  "m3u8-parser": [Object.keys(contentProtection), segments[0].key ?? null],
};
console.log(JSON.stringify(seen));
const expected = { given: 2, "hls-parser": ["urn:uuid:edef8ba9-79d6-4ace-a3c8-27dcd51d21ed"], "m3u8-parser": [["com.apple.fps.1_0"], null] };
assert.deepStrictEqual(seen, expected, "it behaves otherwise now");
NODE
node read.cjs
venv/bin/python - <<'PYTHON'
import re, m3u8

written = m3u8.load("film.m3u8").dumps()
formats = re.findall(r'KEYFORMAT="([^"]+)"', written)
print("m3u8", formats)
assert formats == ["urn:uuid:edef8ba9-79d6-4ace-a3c8-27dcd51d21ed"], "it behaves otherwise now"
PYTHON
