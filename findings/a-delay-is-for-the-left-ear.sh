#!/usr/bin/env bash
# FFmpeg's `adelay=500` delays the left side of a stereo sound by half a second, and leaves the right where it is.
#
# Packages:  imageio-ffmpeg 0.8.1 (FFmpeg 9.0.2), soundfile 0.14.0, numpy (PyPI), Python 3.
# One would guess: one number is for the whole sound, as with volume=, afade= and aecho=: the music of a timeline begins half a second later.
# What happens: the numbers are one for each channel, and a channel without one isn't delayed, nor is that said. A mono voice is right, so that a
#   test with one passes; stereo music plays left and right half a second apart. `all=1` makes it one number for all.
# Seen: the first sample that sounds: mono 22051; stereo 22051 and 1; with all=1 22051 and 22051 (44,100 a second).
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.8.1 soundfile==0.14.0 numpy
venv/bin/python - <<'PYTHON'
import subprocess
import imageio_ffmpeg, numpy, soundfile

def begins(layout, delay):
    sound = ["-f", "lavfi", "-i", f"sine=d=1:r=44100,aformat=channel_layouts={layout}"]
    subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", *sound, "-af", delay, "sound.wav"], check=True)
    samples, _ = soundfile.read("sound.wav", always_2d=True)
    return [int(numpy.flatnonzero(channel)[0]) for channel in samples.T]

seen = {"mono": begins("mono", "adelay=500"), "stereo": begins("stereo", "adelay=500"), "all": begins("stereo", "adelay=500:all=1")}
print(seen)
assert seen == {"mono": [22051], "stereo": [22051, 1], "all": [22051, 22051]}, "it behaves otherwise now"
PYTHON
