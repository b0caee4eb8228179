#!/usr/bin/env bash
# FFmpeg's loudnorm, told to be linear, is dynamic and changes the sample rate where the measured loudness range is 0.
#
# Package:   imageio-ffmpeg 0.6.0 (PyPI; FFmpeg 7.0.2).
# One would guess: linear=true with all five measured values is one constant gain, as for any other sound. A steady tone, a jingle or a
#   short voice-over measures a range of exactly 0, and the first pass prints that very number.
# What happens: measured_LRA=0 counts as "not given". The filter turns to its dynamic mode and hands on 192 kHz, without a
#   warning; with 0.1 instead it is linear and keeps 44.1 kHz.
# Seen: 0 -> dynamic, 192000 Hz; 0.1 -> linear, 44100 Hz.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv" && "$dir/venv/bin/pip" install --quiet --disable-pip-version-check imageio-ffmpeg==0.6.0
"$dir/venv/bin/python" - <<'PYTHON'
import re, subprocess
import imageio_ffmpeg

def second_pass(measured_range):
    settings = (
        f"I=-16:TP=-1.5:LRA=11:measured_I=-21:measured_TP=-18:measured_LRA={measured_range}"
        ":measured_thresh=-31:offset=0:linear=true:print_format=json"
    )
    said = subprocess.run(
        [imageio_ffmpeg.get_ffmpeg_exe(), "-f", "lavfi", "-i", "sine=frequency=440:duration=3", "-af", f"loudnorm={settings}", "-f", "null", "-"],
        capture_output=True, text=True, check=True,
    ).stderr
    return re.search(r'"normalization_type" : "(\w+)"', said)[1], re.findall(r"Audio: pcm_s16le, (\d+) Hz", said)[-1]

seen = second_pass("0"), second_pass("0.1")
print(seen)
assert seen == (("dynamic", "192000"), ("linear", "44100")), "it behaves otherwise now"
PYTHON
