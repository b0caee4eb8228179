#!/usr/bin/env bash
# Five seconds cut off a film's beginning by FFmpeg change nothing about its timecode: the new first frame has the old one's.
#
# Packages:  imageio-ffmpeg 0.8.1 (FFmpeg 9.0.2), pymediainfo 7.0.1, av 16.0.1, numpy (PyPI), Python 3.
# One would guess: a file whose first frame is 01:00:00:00 begins at 01:00:05:00 when -ss 5 has cut it, with -c copy at least; or has no timecode.
# What happens: the timecode is carried over as a word of metadata, not as a time. What an editor cut from the proxies, an EDL or an OTIO file that names
#   source times, now points five seconds too late into every file that was trimmed on its way; the picture and the list disagree without a word.
# Seen: 01:00:00:00 before and after, for a copy and for an encoding, in MOV and MP4, told by FFmpeg and by MediaInfo; the picture is that of second 5.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.8.1 pymediainfo==7.0.1 av==16.0.1 numpy
venv/bin/python - <<'PYTHON'
import subprocess
import av, imageio_ffmpeg
from pymediainfo import MediaInfo

def ffmpeg(*words):
    subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-nostdin", "-y", *words], check=True)

grey = "color=black:s=64x64:r=25:d=10,format=gray,geq=lum='20*floor(T)',format=yuv420p"  # second n has 20 n
ffmpeg("-f", "lavfi", "-i", grey, "-g", "25", "-timecode", "01:00:00:00", "whole.mov")
ffmpeg("-ss", "5", "-i", "whole.mov", "-c", "copy", "copied.mov")
ffmpeg("-ss", "5", "-i", "whole.mov", "encoded.mov")
ffmpeg("-ss", "5", "-i", "whole.mov", "-map", "0:v", "-c", "copy", "copied.mp4")

def look(name):
    with av.open(name) as film:
        first = next(film.decode(video=0)).to_ndarray(format="gray")[32, 32]
        words = film.streams.video[0].metadata["timecode"]
    (track,) = [track for track in MediaInfo.parse(name).tracks if track.track_type == "Other"]
    return words, track.time_code_of_first_frame, round(int(first) / 20)

seen = {name: look(name) for name in ("whole.mov", "copied.mov", "encoded.mov", "copied.mp4")}
print(seen)
old = "01:00:00:00"
late = (old, old, 5)
expected = {"whole.mov": (old, old, 0), "copied.mov": late, "encoded.mov": late, "copied.mp4": late}
assert seen == expected, "it behaves otherwise now"
PYTHON
