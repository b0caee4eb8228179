#!/usr/bin/env bash
# FFmpeg makes a mono sound 3 dB quieter on the way to stereo and back.
#
# Package:   imageio-ffmpeg 0.6.0 (PyPI; FFmpeg 7.0.2).
# One would guess: a mono sound in stereo is the same samples twice, and their mean is what it was: the way there and back changes nothing.
# What happens: going to stereo each side gets 0.707 of the sound (equal power), but coming back the mean of the two is taken (equal
#   voltage). Each round trip of a voice-over through "aformat=channel_layouts=stereo" and a mono mix costs 3.01 dB, and a peak
#   measured before is not the peak after. pan=stereo|c0=c0|c1=c0 keeps the level.
# Seen: peak of a tone: -18.06 dB mono, -21.07 dB stereo, -21.07 dB mono again.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv" && "$dir/venv/bin/pip" install --quiet --disable-pip-version-check imageio-ffmpeg==0.6.0
"$dir/venv/bin/python" - <<'PYTHON'
import re, subprocess
import imageio_ffmpeg

def peak(filters):
    said = subprocess.run(
        [imageio_ffmpeg.get_ffmpeg_exe(), "-f", "lavfi", "-i", "sine=frequency=440:duration=1", "-af", f"{filters}volumedetect", "-f", "null", "-"],
        capture_output=True, text=True, check=True,
    ).stderr
    return float(re.search(r"max_volume: (-?[\d.]+) dB", said)[1])

stereo = "aformat=channel_layouts=stereo,"
seen = peak(""), peak(stereo), peak(f"{stereo}aformat=channel_layouts=mono,"), peak("pan=stereo|c0=c0|c1=c0,")
print(seen)
once, twice, back, panned = seen
assert abs(once - twice - 3) < 0.2 and abs(once - back - 3) < 0.2 and abs(once - panned) < 0.1, "it behaves otherwise now"
PYTHON
