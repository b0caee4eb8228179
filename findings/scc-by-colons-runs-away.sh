#!/usr/bin/env bash
# Captions of an SCC file with colons are 3.6 s too early in FFmpeg after an hour, and right in two other readers.
#
# Packages:  imageio-ffmpeg 0.8.1 (FFmpeg 9.0.2), pycaption 2.3.14, ttconv 1.2.3 (PyPI), Python 3.
# One would guess: 01:00:00:00 with colons (no drop frame) is frame 108,000, which at 29.97 is shown after 3603.6 s; with a semicolon (drop frame) it is
#   3600 s. And a caption appears when its last two bytes came, two bytes a frame, as SCC writes down what is sent.
# What happens: FFmpeg takes both spellings for a clock's time, so that colons run away by 3.6 s an hour, and shows a caption when its first bytes
#   come, 7 frames too early here. A file converted by FFmpeg fits at the begin of the film, where one looks.
# Seen: 01:00:00:00: FFmpeg 3600.0, pycaption 3603.83, ttconv 3603.83; 01:00:00;00: 3600.0, 3600.23, 3600.23.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.8.1 pycaption==2.3.14 ttconv==1.2.3
venv/bin/python - <<'PYTHON'
import re, subprocess
import imageio_ffmpeg
import ttconv.scc.reader, ttconv.srt.writer
from pycaption import SCCReader, SRTWriter

def first(srt):
    hours, minutes, seconds = re.search(r"(\d+):(\d+):(\d+,\d+) -->", srt).groups()
    return round(3600 * int(hours) + 60 * int(minutes) + float(seconds.replace(",", ".")), 2)

def starts(mark):
    scc = f"Scenarist_SCC V1.0\n\n01:00:00{mark}00\t9420 9420 9452 9452 c8e5 ecec ef80 942f 942f\n\n01:00:05{mark}00\t942c 942c\n\n"
    open("film.scc", "w").write(scc)
    subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", "-i", "film.scc", "film.srt"], check=True)
    model = ttconv.scc.reader.to_model(scc)
    return first(open("film.srt").read()), first(SRTWriter().write(SCCReader().read(scc))), first(ttconv.srt.writer.from_model(model))

seen = {mark: starts(mark) for mark in ":;"}
print(seen)
assert seen == {":": (3600.0, 3603.83, 3603.83), ";": (3600.0, 3600.23, 3600.23)}, "it behaves otherwise now"
PYTHON
