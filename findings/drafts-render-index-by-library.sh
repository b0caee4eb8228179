#!/usr/bin/env bash
# Two libraries that write drafts of one editor number the drawing order of tracks in two ways.
#
# Packages:  pyjianyingdraft 0.3.1, pycapcut 0.0.4 (PyPI), Python 3.
# One would guess: pycapcut, the sister of pyjianyingdraft, writes render_index by the same rule, so that one threshold tells titles
#   from pictures.
# What happens: for two text tracks pyjianyingdraft writes 0 and 1, the place of the track; pycapcut writes 15000 and 15001, a range for
#   each kind. Only the order can be compared, never the number.
# Seen: pyjianyingdraft [0, 1], pycapcut [15000, 15001].
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check pyjianyingdraft==0.3.1 pycapcut==0.0.4
"$dir/venv/bin/python" - <<'PYTHON'
import json

def indexes(library):
    script = library.ScriptFile(1280, 720, 30, maintrack_adsorb=True)
    if hasattr(script, "add_track"):
        script.add_track(library.TrackType.text, "one")
        script.add_track(library.TrackType.text, "two", relative_index=1)
        tracks = ["one", "two"]
    else:
        tracks = [script.append_track(library.TrackSpec(library.TrackType.text, name)) for name in ("one", "two")]
    for track in tracks:
        script.add_segment(library.TextSegment("words", library.trange("0s", "1s")), track)
    draft = json.loads(script.dumps())
    return [segment["render_index"] for track in draft["tracks"] for segment in track["segments"]]

import pyJianYingDraft, pycapcut
seen = {"pyjianyingdraft": indexes(pyJianYingDraft), "pycapcut": indexes(pycapcut)}
print(seen)
assert seen == {"pyjianyingdraft": [0, 1], "pycapcut": [15000, 15001]}, "it behaves otherwise now"
PYTHON
