#!/usr/bin/env bash
# Two seconds of sound that FFmpeg wrote into a pipe are a WAV file of twelve and a half hours.
#
# Packages:  mutagen 1.48.1, tinytag 2.3.2, soundfile 0.14.0 (PyPI; the file comes out of imageio-ffmpeg 0.8.1), Python 3 with its own `wave`.
# One would guess: a reader that has the whole file bounds what the header claims by what is there.
# What happens: whoever writes into a pipe can't go back to fill in the length, and leaves the largest number there. FFmpeg and libsndfile take
#   the file's end instead. mutagen, tinytag and Python's own `wave` believe the number, and say nothing.
# Seen: soundfile 2.0 s; mutagen, tinytag and wave 44739.24 s. `wave` then hands out the two seconds that are there.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check mutagen==1.48.1 tinytag==2.3.2 soundfile==0.14.0 imageio-ffmpeg==0.8.1
ffmpeg=$("$dir/venv/bin/python" -c 'import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())')
"$ffmpeg" -v error -f lavfi -i sine=r=48000:d=2 -f wav - > "$dir/pipe.wav"
"$dir/venv/bin/python" - "$dir/pipe.wav" <<'PYTHON'
import sys
import wave
import mutagen
import soundfile
import tinytag

file = sys.argv[1]
told = wave.open(file)
seconds = {
    "soundfile": soundfile.info(file).duration,
    "mutagen": mutagen.File(file).info.length,
    "tinytag": tinytag.TinyTag.get(file).duration,
    "wave": told.getnframes() / told.getframerate(),
}
read = len(told.readframes(told.getnframes())) / told.getsampwidth() / told.getframerate()
print(seconds, read)
assert round(seconds.pop("soundfile"), 2) == 2 == round(read, 2), "it behaves otherwise now"
assert {round(length) for length in seconds.values()} == {44739}, "it behaves otherwise now"
PYTHON
