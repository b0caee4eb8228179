#!/usr/bin/env bash
# A subtitle that stands at the top, so as not to cover a name, is at the bottom again when FFmpeg or pysubs2 has read and written its file.
#
# Packages:  imageio-ffmpeg 0.8.1 (FFmpeg 9.0.2), pysubs2 1.8.1, webvtt-py 0.6.0, pycaption 2.3.14 (PyPI), Python 3.
# One would guess: WebVTT in, WebVTT out keeps the settings of a line (line:0 position:10%), and SRT in, SRT out keeps {\an8}, all the more as nothing but
#   the times was to change.
# What happens: FFmpeg's decoder drops the settings of WebVTT, and the STYLE blocks; only -c copy keeps the settings. pysubs2 drops both WebVTT's settings and
#   SRT's {\an8}; keep_ssa_tags=True saves the latter. webvtt-py and pycaption keep WebVTT's.
# Seen: kept: webvtt-py, pycaption, FFmpeg with -c copy, FFmpeg for SRT; lost: FFmpeg for WebVTT, pysubs2 for both.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.8.1 webvtt-py==0.6.0 pysubs2==1.8.1 pycaption==2.3.14
venv/bin/python - <<'PYTHON'
import subprocess
import imageio_ffmpeg, pysubs2, webvtt
from pycaption import WebVTTReader, WebVTTWriter

vtt = "WEBVTT\n\n00:00.000 --> 00:01.000 line:0 position:10%\nTop\n"
srt = "1\n00:00:00,000 --> 00:00:01,000\n{\\an8}Top\n"
open("in.vtt", "w").write(vtt)
open("in.srt", "w").write(srt)

def ffmpeg(source, target, *options):
    subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", "-i", source, *options, target], check=True)
    return open(target).read()

subtitles = pysubs2.SSAFile.from_string(srt)
kept = {
    "ffmpeg vtt": "line:0" in ffmpeg("in.vtt", "out.vtt"),
    "ffmpeg vtt -c copy": "line:0" in ffmpeg("in.vtt", "copy.vtt", "-c", "copy"),
    "ffmpeg srt": "an8" in ffmpeg("in.srt", "out.srt"),
    "pysubs2 vtt": "line:0" in pysubs2.SSAFile.from_string(vtt).to_string("vtt"),
    "pysubs2 srt": "an8" in subtitles.to_string("srt"),
    "pysubs2 srt keep_ssa_tags": "an8" in pysubs2.SSAFile.from_string(srt).to_string("srt", keep_ssa_tags=True),
    "webvtt-py": "line:0" in webvtt.from_string(vtt).content,
    "pycaption": "line:0" in WebVTTWriter().write(WebVTTReader().read(vtt)),
}
print(kept)
lost = {"ffmpeg vtt", "pysubs2 vtt", "pysubs2 srt"}
assert {name for name, whole in kept.items() if not whole} == lost, "it behaves otherwise now"
PYTHON
