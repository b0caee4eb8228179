#!/usr/bin/env bash
# PyAV shows HD pictures in the colours of standard definition, though the frame says which it has, and even where it is told.
#
# Packages:  av 16.0.1, imageio-ffmpeg 0.6.0 (PyPI; FFmpeg 7.0.2 makes the film), Python 3.
# One would guess: frame.to_ndarray(format="rgb24") uses the matrix that the frame carries, as the ffmpeg program does (its colorspace is
#   1, BT.709); at least src_colorspace="ITU709" makes it do so.
# What happens: both sides are taken for the frame's own matrix, and since nothing differs nothing is set: the scaler counts by BT.601.
#   Only naming another matrix for the RGB picture, which has none, brings the right colours. Thumbnails, comparisons with a reference and
#   training data made from HD films are off in all colours but the greys.
# Seen: ffmpeg 195 38 36; PyAV 182 21 37, with src_colorspace the same; with dst_colorspace="ITU601" 195 38 36.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check av==16.0.1 imageio-ffmpeg==0.6.0 numpy
venv/bin/python - <<'PYTHON'
import subprocess
import av, imageio_ffmpeg

def ffmpeg(*arguments):
    return subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", *arguments], capture_output=True, check=True).stdout

tags = ["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"]
red = "color=0xC82828:s=1280x720:r=25:d=0.4,scale=out_color_matrix=bt709,format=yuv420p"
ffmpeg("-f", "lavfi", "-i", red, "-c:v", "libx264", *tags, "hd.mp4")
program = list(ffmpeg("-i", "hd.mp4", "-frames:v", "1", "-pix_fmt", "rgb24", "-f", "rawvideo", "-")[:3])
frame = next(av.open("hd.mp4").decode(video=0))
pixel = lambda **options: frame.reformat(format="rgb24", **options).to_ndarray()[0, 0].tolist()
plain, source, target = pixel(), pixel(src_colorspace="ITU709"), pixel(dst_colorspace="ITU601")
print(int(frame.colorspace), program, plain, source, target)
far = lambda one, other: max(abs(left - right) for left, right in zip(one, other))
assert frame.colorspace == 1 and far(program, plain) > 10 and plain == source and far(program, target) <= 2, "it behaves otherwise now"
PYTHON
