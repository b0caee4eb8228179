#!/usr/bin/env bash
# A DASH manifest whose segments are numbered 5 to 7 has seven segments in mpd-parser, the last of -6 s; numbered 0 to 2 it has two.
#
# Packages:  mpd-parser 1.4.0 (npm), Node; imageio-ffmpeg 0.8.1 (FFmpeg 9.0.2; PyPI), Python 3.
# One would guess: startNumber="5" endNumber="7" are the segments 5, 6 and 7: the last number, as the standard names it (ISO/IEC 23009-1).
# What happens: endNumber is taken for the number of segments, which is the same for a film that begins at 1. A part cut out of a recording, and any
#   packager that begins at 0, get segments that don't exist, or lose their last one, of which the one before is made as long.
# Seen: 5 to 7: 5 to 11, the last -6 s long; 0 to 2: 0 and 1, the last 4 s; 1 to 3 and, without endNumber, from 5 are right. FFmpeg reads 5 to 7 as 6 s.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error mpd-parser@1.4.0 >/dev/null
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.8.1
cat > read.cjs <<'NODE'
const assert = require("node:assert");
const { parse } = require("mpd-parser");

const manifest = (numbers) => `<?xml version="1.0"?>
<MPD xmlns="urn:mpeg:dash:schema:mpd:2011" profiles="urn:mpeg:dash:profile:isoff-live:2011" type="static" mediaPresentationDuration="PT6S" minBufferTime="PT2S">
<Period start="PT0S"><AdaptationSet contentType="video" mimeType="video/mp4">
<SegmentTemplate timescale="1" duration="2" ${numbers} media="$Number$.m4s" initialization="init.mp4"/>
<Representation id="0" bandwidth="100000" width="64" height="64" codecs="avc1.42c00a"/></AdaptationSet></Period></MPD>`;
const read = (numbers) =>
  parse(manifest(numbers), { manifestUri: "https://example.com/film.mpd" }).playlists[0].segments.map(({ uri, duration }) => [parseInt(uri), duration]);

const seen = {
  "5 to 7": read('startNumber="5" endNumber="7"'),
  "0 to 2": read('startNumber="0" endNumber="2"'),
  "1 to 3": read('startNumber="1" endNumber="3"'),
  "from 5": read('startNumber="5"'),
};
console.log(JSON.stringify(seen));
const two = (...numbers) => numbers.map((number) => [number, 2]);
const expected = {
  "5 to 7": [...two(5, 6, 7, 8, 9, 10), [11, -6]],
  "0 to 2": [[0, 2], [1, 4]],
  "1 to 3": two(1, 2, 3),
  "from 5": two(5, 6, 7),
};
assert.deepStrictEqual(seen, expected, "it behaves otherwise now");
require("node:fs").writeFileSync("film.mpd", manifest('startNumber="5" endNumber="7"'));
NODE
node read.cjs
venv/bin/python - <<'PYTHON'
import os, subprocess
import imageio_ffmpeg

def ffmpeg(*words):
    return subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-nostdin", "-y", *words], capture_output=True, text=True, check=True)

os.mkdir("packed")
picture = ["-f", "lavfi", "-i", "color=s=64x64:r=25:d=6", "-g", "50", "-profile:v", "baseline", "-pix_fmt", "yuv420p"]
ffmpeg(*picture, "-f", "dash", "-seg_duration", "2", "-init_seg_name", "init.mp4", "-media_seg_name", "$Number$.m4s", "packed/made.mpd")
os.rename("packed/init.mp4", "init.mp4")
for number in (1, 2, 3):
    os.rename(f"packed/{number}.m4s", f"{number + 4}.m4s")
frames = ffmpeg("-i", "film.mpd", "-f", "framecrc", "-").stdout
count = len([line for line in frames.splitlines() if not line.startswith("#")])
print(count, "frames by FFmpeg")
assert count == 150, "it behaves otherwise now"
PYTHON
