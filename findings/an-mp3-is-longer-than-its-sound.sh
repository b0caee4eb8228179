#!/usr/bin/env bash
# Two seconds of sound are an MP3 of 2.04 s for five readers, though the file itself says how much of it is no sound.
#
# Packages:  mutagen 1.48.1, tinytag 2.3.2, pymediainfo 7.0.1, av 18.1.0 (PyPI; the file comes out of imageio-ffmpeg 0.8.1), Python 3;
#            music-metadata 11.16.1, mediabunny 1.61.0 (npm), Node.
# One would guess: the LAME header tells delay and padding since 2001, so whoever reads that header tells the length of the sound: music that
#   is laid end to end by such lengths has no gaps.
# What happens: all count whole frames of 1,152 samples, the encoder's delay and padding with them. FFmpeg alone takes them away, in the length
#   as in the decoded sound.
# Seen: 88,200 samples -> 2.0 s in FFmpeg (PyAV); 2.0376 s (78 frames) in mutagen, tinytag, music-metadata, mediabunny, 2038 ms in MediaInfo.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check \
  mutagen==1.48.1 tinytag==2.3.2 pymediainfo==7.0.1 av==18.1.0 imageio-ffmpeg==0.8.1
ffmpeg=$("$dir/venv/bin/python" -c 'import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())')
"$ffmpeg" -v error -f lavfi -i sine=r=44100:d=2 -c:a libmp3lame "$dir/tone.mp3"
"$dir/venv/bin/python" - "$dir/tone.mp3" <<'PYTHON'
import sys
import av
import mutagen
import tinytag
from pymediainfo import MediaInfo

file = sys.argv[1]
with av.open(file) as container:
    heard = sum(frame.samples for frame in container.decode(audio=0))
    told = container.duration / av.time_base
lengths = (mutagen.File(file).info.length, tinytag.TinyTag.get(file).duration, MediaInfo.parse(file).audio_tracks[0].duration)
print(heard, told, lengths)
assert (heard, round(told, 3)) == (88200, 2.0), "it behaves otherwise now"
assert [round(length, 3) for length in lengths] == [2.038, 2.038, 2038], "it behaves otherwise now"
PYTHON
cd "$dir" && npm init --yes >/dev/null && npm install --silent --no-audit --no-fund music-metadata@11.16.1 mediabunny@1.61.0
cat > lengths.mjs <<'NODE'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { ALL_FORMATS, BufferSource, Input } from "mediabunny";
import { parseFile } from "music-metadata";

const { format } = await parseFile("tone.mp3", { duration: true });
const input = new Input({ source: new BufferSource(readFileSync("tone.mp3")), formats: ALL_FORMATS });
const lengths = [format.duration, await input.computeDuration()].map((length) => length.toFixed(3));
console.log(lengths);
assert.deepEqual(lengths, ["2.038", "2.038"]);
NODE
node lengths.mjs
