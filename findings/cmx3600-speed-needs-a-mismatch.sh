#!/usr/bin/env bash
# The CMX 3600 adapter takes an M2 line (the speed of a clip) for nothing unless the lengths disagree.
#
# Packages:  opentimelineio 0.18.1, otio-cmx3600-adapter 1.0.0 (PyPI), Python 3.
# One would guess: "M2 A001 050.0" after an event at 25 frames a second is a clip at twice the speed, and is read as one.
# What happens: with source and record of one length, as many systems write it, the clip has no effect at all. Only where the
#   source is shorter or longer than the record, a LinearTimeWarp appears.
# Seen: lengths equal -> []; source half as long -> ["LinearTimeWarp"].
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check opentimelineio==0.18.1 otio-cmx3600-adapter==1.0.0
"$dir/venv/bin/python" - <<'PYTHON'
import opentimelineio as otio

def effects(source_out):
    text = "\n".join([
        "TITLE: EXAMPLE", "FCM: NON-DROP FRAME", "",
        f"001  A001 V     C        00:00:10:00 {source_out} 01:00:00:00 01:00:04:00",
        "M2   A001       050.0                00:00:10:00", "",
    ])
    clip = otio.adapters.read_from_string(text, "cmx_3600", rate=25).video_tracks()[0][0]
    return [effect.effect_name for effect in clip.effects]

equal, shorter = effects("00:00:14:00"), effects("00:00:12:00")
print(equal, shorter)
assert equal == [] and shorter == ["LinearTimeWarp"], "it behaves otherwise now"
PYTHON
