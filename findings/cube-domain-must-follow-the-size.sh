#!/usr/bin/env bash
# FFmpeg honours a look-up table's DOMAIN_MAX below the line with its size, and ignores it above.
#
# Package:   imageio-ffmpeg 0.6.0 (PyPI; FFmpeg 7.0.2).
# One would guess: the keywords of a .cube file may stand in any order before the table, as Adobe's description of the format says.
# What happens: the filter looks for nothing but LUT_3D_SIZE until it has found it, and for DOMAIN_MIN and DOMAIN_MAX only from there on.
#   The same table with the two lines exchanged gives another picture, with no message. LUT_3D_INPUT_RANGE, which grading
#   programs write for the same purpose, is ignored above the size.
# Seen: grey 200 with a table from 0 to 2: 100 where the domain stands below the size, 200 where it stands above.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.6.0
venv/bin/python - <<'PYTHON'
import subprocess
import imageio_ffmpeg

size, domain = "LUT_3D_SIZE 2\n", "DOMAIN_MIN 0 0 0\nDOMAIN_MAX 2 2 2\n"
table = "".join(f"{red} {green} {blue}\n" for blue in (0, 1) for green in (0, 1) for red in (0, 1))

def grey(head):
    open("look.cube", "w").write(head + table)
    return subprocess.run(
        [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "warning", "-f", "lavfi", "-i", "color=0xC8C8C8:s=2x2:d=0.04:r=25,format=rgb24",
         "-vf", "lut3d=look.cube", "-frames:v", "1", "-pix_fmt", "rgb24", "-f", "rawvideo", "-"], capture_output=True, check=True,
    ).stdout[0]

seen = grey(size + domain), grey(domain + size)
print(seen)
assert seen == (100, 200), "it behaves otherwise now"
PYTHON
