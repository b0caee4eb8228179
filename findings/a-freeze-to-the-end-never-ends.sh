#!/usr/bin/env bash
# A film that stands still to its end has a freeze_start and no freeze_end in FFmpeg, where black and silence to the end do have an end.
#
# Package:   imageio-ffmpeg 0.8.1 (PyPI; FFmpeg 9.0.2), Python 3.
# One would guess: the three detectors tell alike, and each start has its end: a check of finished films pairs them, or looks for freeze_duration.
# What happens: freezedetect tells of an end with the first frame that moves again, and there is none: neither end nor duration is logged. blackdetect
#   and silencedetect close what is open when the film ends. The freeze a check looks for most, a last frame held too long, is what it misses.
# Seen: 2 s that move, 3 s that don't, then 2 s that do: start, duration, end; without the last part: start only; black and silence: with end.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.8.1
venv/bin/python - <<'PYTHON'
import re, subprocess
import imageio_ffmpeg

def words(graph):
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-nostdin", "-f", "lavfi", "-i", graph, "-f", "null", "-"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    return re.findall(r"((?:freeze|black|silence)_(?:start|end|duration))", said)

moving, still = "testsrc2=s=64x64:d=2:r=10", "tpad=stop_mode=clone:stop_duration=3"
seen = {
    "still, then moving": words(f"{moving},{still}[a];{moving}[b];[a][b]concat,freezedetect"),
    "still to the end": words(f"{moving},{still},freezedetect"),
    "black to the end": words(f"{moving},tpad=stop_mode=add:stop_duration=3,blackdetect"),
    "silent to the end": words("sine=d=2,apad=pad_dur=3,silencedetect"),
}
print(*seen.items(), sep="\n")
assert seen["still, then moving"] == ["freeze_start", "freeze_duration", "freeze_end"], "it behaves otherwise now"
assert seen["still to the end"] == ["freeze_start"], "it behaves otherwise now"
assert seen["black to the end"] == ["black_start", "black_end", "black_duration"], "it behaves otherwise now"
assert seen["silent to the end"] == ["silence_start", "silence_end", "silence_duration"], "it behaves otherwise now"
PYTHON
