#!/usr/bin/env bash
# A film of 30 pictures a second that passes FFmpeg's zoompan, one picture for one, is a fifth longer than its sound.
#
# Package:   imageio-ffmpeg 0.8.1 (PyPI; FFmpeg 9.0.2), Python 3.
# One would guess: with d=1 each frame goes in and out once at its own time, as with scale, crop and rotate; filters keep the times of a film.
# What happens: zoompan gives frames new times by a rate of its own, 25, whatever came in. All pictures of a film at 25 are where they were, so that a
#   test with one passes; 30 become 25 a second, and picture and sound run apart, 0.2 s each second; at 60 the film lasts 2.4 times as long.
#   `fps=30` among its options keeps the times.
# Seen: 2 s of picture and sound at 25, 30, 60 pictures a second: the picture lasts 2.0, 2.4, 4.8 s; with fps=30 2.0 s.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.8.1
venv/bin/python - <<'PYTHON'
import re, subprocess
import imageio_ffmpeg

def length(rate, options):
    graph = f"testsrc2=s=64x64:d=2:r={rate},zoompan=d=1:s=64x64{options},showinfo"
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-nostdin", "-f", "lavfi", "-i", graph, "-f", "null", "-"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    times = [float(time) for time in re.findall(r"pts_time:(\S+)", said)]
    return len(times), round(len(times) * (times[1] - times[0]), 2)

seen = {"25": length(25, ""), "30": length(30, ""), "60": length(60, ""), "30, told": length(30, ":fps=30")}
print(seen)
expected = {"25": (50, 2.0), "30": (60, 2.4), "60": (120, 4.8), "30, told": (60, 2.0)}
assert seen == expected, "it behaves otherwise now"
PYTHON
