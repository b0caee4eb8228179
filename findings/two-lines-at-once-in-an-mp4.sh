#!/usr/bin/env bash
# Of two subtitles that overlap, FFmpeg ends the first in an MP4 where the second begins, without a word.
#
# Packages:  imageio-ffmpeg 0.8.1 (FFmpeg 9.0.2), Python 3; mp4box 2.4.1 (npm), Node.
# One would guess: two speakers at once, or a sign above a line of speech, are both there from 0 to 4 and from 2 to 6 s, as in the SRT and in Matroska.
#   An MP4 has one text at a time (3GPP TS 26.245), so that a writer has to make three of them: the first, both, the second.
# What happens: each subtitle is one sample, and a sample lasts until the next begins. The first speaker's line is gone at 2 s; with -c:s mov_text, which
#   is the usual way to put subtitles into an MP4, no warning is given.
# Seen: A 0-4, B 2-6: A 0-4, B 2-6 in MKV; A 0-2, B 2-6 in MP4 by FFmpeg; the samples by mp4box are A of 2000 ms, B of 4000.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.8.1
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error mp4box@2.4.1 >/dev/null
venv/bin/python - <<'PYTHON'
import re, subprocess
import imageio_ffmpeg

def ffmpeg(*words):
    subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-nostdin", "-y", *words], check=True)

open("in.srt", "w").write("1\n00:00:00,000 --> 00:00:04,000\nA\n\n2\n00:00:02,000 --> 00:00:06,000\nB\n")
seen = {}
for name, codec in (("film.mkv", "srt"), ("film.mp4", "mov_text")):
    ffmpeg("-i", "in.srt", "-c:s", codec, name)
    ffmpeg("-i", name, "back.srt")
    seen[name] = re.findall(r"00:00:0(\d),000 --> 00:00:0(\d),000\n(\w)", open("back.srt").read())
print(seen)
assert seen == {"film.mkv": [("0", "4", "A"), ("2", "6", "B")], "film.mp4": [("0", "2", "A"), ("2", "6", "B")]}, "it behaves otherwise now"
PYTHON
cat > samples.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import { createFile } from "mp4box";

const file = createFile();
file.onReady = ({ tracks }) => {
  const samples = file.getTrackSamplesInfo(tracks[0].id).filter((sample) => sample.size > 2); // an empty text is its length alone
  const seen = samples.map((sample) => [(1000 * sample.cts) / sample.timescale, (1000 * sample.duration) / sample.timescale]);
  console.log(JSON.stringify(seen));
  assert.deepStrictEqual(seen, [[0, 2000], [2000, 4000]], "it behaves otherwise now");
};
const bytes = readFileSync("film.mp4");
const part = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
part.fileStart = 0;
file.appendBuffer(part);
file.flush();
assert.ok(file.readySent, "the file was not read");
NODE
node samples.mjs
