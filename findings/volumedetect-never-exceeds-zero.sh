#!/usr/bin/env bash
# FFmpeg's volumedetect says "max_volume: 0.0 dB" of a sound whose peak is 6 dB above, and which it could have told.
#
# Packages:  imageio-ffmpeg 0.8.1 (FFmpeg 9.0.2), soundfile 0.14.0, numpy (PyPI), Python 3.
# One would guess: max_volume is the peak, whatever the samples' format, and `volume=-<max_volume>dB` brings any sound to 0 dB without clipping. Mixes
#   in floating point, and what AAC and Opus decode to, do have peaks above 0.
# What happens: the filter takes 16 bits only. FFmpeg converts before it, which clips, and what is measured is the clipped sound: the peak is 0.0 at
#   most, the mean is wrong as well, and the gain computed from it is none. astats measures what is there.
# Seen: a sine of twice the full scale: volumedetect max 0.0, mean -1.1; astats peak 6.02, RMS 3.01; soundfile 6.02.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.8.1 soundfile==0.14.0 numpy
venv/bin/python - <<'PYTHON'
import math, re, subprocess
import imageio_ffmpeg, numpy, soundfile

sine = 2 * numpy.sin(2 * numpy.pi * 440 * numpy.arange(96_000) / 48_000)
soundfile.write("loud.wav", sine, 48_000, subtype="FLOAT")

def said(audio_filter):
    words = ["-nostdin", "-i", "loud.wav", "-af", audio_filter, "-f", "null", "-"]
    return subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), *words], capture_output=True, text=True, check=True).stderr

def number(pattern, text):
    return round(float(re.search(pattern, text)[1]), 2)

detected, measured = said("volumedetect"), said("astats")
seen = {
    "volumedetect": (number(r"max_volume: (\S+) dB", detected), number(r"mean_volume: (\S+) dB", detected)),
    "astats": (number(r"Peak level dB: (\S+)", measured), number(r"RMS level dB: (\S+)", measured)),
    "soundfile": round(20 * math.log10(numpy.abs(soundfile.read("loud.wav")[0]).max()), 2),
}
print(seen)
expected = {"volumedetect": (0.0, -1.1), "astats": (6.02, 3.01), "soundfile": 6.02}
assert seen == expected, "it behaves otherwise now"
PYTHON
