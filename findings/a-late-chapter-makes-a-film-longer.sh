#!/usr/bin/env bash
# A film of 2 s whose last chapter is said to end at 10 s is an MP4 of 10 s for two readers, and of 2 s for two others.
#
# Packages:  mutagen 1.48.1, pymediainfo 7.0.1, av 18.1.0 (PyPI; the film comes out of imageio-ffmpeg 0.8.1), Python 3; mediabunny 1.61.0 (npm), Node.
# One would guess: FFmpeg, which copies pictures and adds chapters, bounds the last chapter by the film, or the chapter is wrong and the film is not: a
#   list of chapters that was made for the uncut film does no harm.
# What happens: FFmpeg writes chapters as a track of texts as well, whose last one lasts to 10 s, and the length in the file's head is that of its
#   longest track. mutagen and MediaInfo tell that; FFmpeg itself and mediabunny don't count the texts.
# Seen: mutagen 10.0, MediaInfo 10000 ms; PyAV (FFmpeg) 2.0, mediabunny 2.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check mutagen==1.48.1 pymediainfo==7.0.1 av==18.1.0 imageio-ffmpeg==0.8.1
ffmpeg=$("$dir/venv/bin/python" -c 'import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())')
cd "$dir"
printf '%s\n' ';FFMETADATA1' '[CHAPTER]' 'TIMEBASE=1/1000' 'START=0' 'END=1000' 'title=one' \
  '[CHAPTER]' 'TIMEBASE=1/1000' 'START=1000' 'END=10000' 'title=two' > chapters.txt
"$ffmpeg" -v error -f lavfi -i testsrc2=s=320x180:r=25:d=2 -c:v libx264 film.mp4
"$ffmpeg" -v error -i film.mp4 -i chapters.txt -map 0 -map_metadata 1 -c copy chapters.mp4
"$dir/venv/bin/python" - <<'PYTHON'
import av
import mutagen
from pymediainfo import MediaInfo

def lengths(file):
    with av.open(file) as film:
        told = film.duration / av.time_base
    return mutagen.File(file).info.length, MediaInfo.parse(file).general_tracks[0].duration, told

print(lengths("film.mp4"), lengths("chapters.mp4"))
assert lengths("film.mp4") == (2.0, 2000, 2.0), "it behaves otherwise now"
assert lengths("chapters.mp4") == (10.0, 10000, 2.0), "it behaves otherwise now"
PYTHON
npm init --yes >/dev/null && npm install --silent --no-audit --no-fund mediabunny@1.61.0
cat > length.mjs <<'NODE'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { ALL_FORMATS, BufferSource, Input } from "mediabunny";

const input = new Input({ source: new BufferSource(readFileSync("chapters.mp4")), formats: ALL_FORMATS });
const seconds = await input.computeDuration();
console.log(seconds);
assert.equal(seconds, 2);
NODE
node length.mjs
