#!/usr/bin/env bash
# An MP4 in fragments, as recorders and streams write it, lasts 0 s for two of the well-known readers of tags.
#
# Packages:  mutagen 1.48.1, tinytag 2.3.2, pymediainfo 7.0.1 (PyPI; the files come out of imageio-ffmpeg 0.8.1), Python 3.
# One would guess: the length is read, or there is none (None): a caller can tell what isn't known from what is empty.
# What happens: the length in the head of such a file is 0, since the fragments come later. mutagen and tinytag hand that 0 on as the length.
#   MediaInfo adds the fragments up.
# Seen: the same two seconds of AAC: 2.02 and 2.0 in one piece, 0.0 and 0.0 in fragments; MediaInfo 2000 and 2021 ms.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check mutagen==1.48.1 tinytag==2.3.2 pymediainfo==7.0.1 imageio-ffmpeg==0.8.1
ffmpeg=$("$dir/venv/bin/python" -c 'import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())')
"$ffmpeg" -v error -f lavfi -i sine=r=48000:d=2 -c:a aac "$dir/whole.m4a"
"$ffmpeg" -v error -i "$dir/whole.m4a" -c copy -movflags frag_keyframe+empty_moov "$dir/fragments.m4a"
"$dir/venv/bin/python" - "$dir" <<'PYTHON'
import sys
import mutagen
import tinytag
from pymediainfo import MediaInfo

def lengths(name):
    file = f"{sys.argv[1]}/{name}.m4a"
    return (
        round(mutagen.File(file).info.length, 2),
        round(tinytag.TinyTag.get(file).duration, 2),
        MediaInfo.parse(file).general_tracks[0].duration,
    )

whole, fragments = lengths("whole"), lengths("fragments")
print(whole, fragments)
assert whole == (2.02, 2.0, 2000), "it behaves otherwise now"
assert fragments == (0.0, 0.0, 2021), "it behaves otherwise now"
PYTHON
