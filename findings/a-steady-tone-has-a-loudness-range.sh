#!/usr/bin/env bash
# A steady tone of three seconds has a loudness range of 20 LU in FFmpeg's ebur128, and of 2.6 LU in pyloudnorm. It has none.
#
# Packages:  imageio-ffmpeg 0.6.0 (FFmpeg 7.0.2), pyloudnorm 0.2.0, numpy, soundfile (PyPI), Python 3.
# One would guess: what never changes has a range of 0, and both tools follow EBU Tech 3342.
# What happens: ebur128 has 0 up to 3 s, where its first window is full, and then for some tenths of a second a handful of values, of which
#   a tenth is none: the lower end of the range stays at its gate, 20 LU below the tone, whatever the sound. pyloudnorm appends 1.5 s of
#   silence, as the standard's test code does, and counts it: a clip under 20 s has a range for being short. The filter loudnorm says 0.00.
#   Clips of social media and jingles are this long, and a range above the wished for turns loudnorm's linear mode off.
# Seen: 2.9 s: 0.0 and 2.5; 3.0 s: 20.0 and 2.6; 5 s: 0.0 and 2.1; 20 s: 0.0 and 0.0; loudnorm 0.00 each time.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.6.0 pyloudnorm==0.2.0 numpy soundfile
venv/bin/python - <<'PYTHON'
import re, subprocess
import imageio_ffmpeg, numpy, pyloudnorm, soundfile

RATE = 48000

def ffmpeg(options, pattern):
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-i", "tone.wav", "-af", options, "-f", "null", "-"]
    return float(re.findall(pattern, subprocess.run(command, capture_output=True, text=True, check=True).stderr)[-1])

def ranges(seconds):
    tone = 0.1 * numpy.sin(2 * numpy.pi * 1000 * numpy.arange(int(RATE * seconds)) / RATE)
    soundfile.write("tone.wav", tone, RATE, subtype="FLOAT")
    by_filter = ffmpeg("ebur128", r"LRA:\s+(\S+) LU"), ffmpeg("loudnorm=print_format=json", r'"input_lra" : "(.*?)"')
    return *by_filter, round(float(pyloudnorm.Meter(RATE).loudness_range(tone)), 1)

seen = {seconds: ranges(seconds) for seconds in (2.9, 3, 3.2, 5, 20)}
print("seconds: ebur128, loudnorm, pyloudnorm", *seen.items(), sep="\n")
assert [value[0] for value in seen.values()] == [0, 20, 20, 0, 0], "it behaves otherwise now"
assert all(value[1] == 0 for value in seen.values()), "it behaves otherwise now"
assert [value[2] > 2 for value in seen.values()] == [True, True, True, True, False] and seen[20][2] == 0, "it behaves otherwise now"
PYTHON
