#!/usr/bin/env bash
# OpenTimelineIO maps a moment of a track into a clip as if no clip were ever faster or slower.
#
# Packages:  opentimelineio 0.18.1 (PyPI), Python 3.
# One would guess: `track.transformed_time(time, clip)` gives the moment of the media that is seen then, so one second into a clip with
#   a LinearTimeWarp of 2 is two seconds into its media, and `visible_range` of a clip beside a transition grows by twice the offset.
# What happens: time effects change nothing in the library's own arithmetic. Transformed time is one second in, and the handle of a
#   transition is as long in the media as in the film. Who conforms media by these takes the wrong frames of every retimed clip.
# Seen: 25 frames after 25 at twice the speed; a visible range of 60 frames for 50 and a transition of 10 beyond the cut.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check opentimelineio==0.18.1
"$dir/venv/bin/python" - <<'PYTHON'
import opentimelineio as otio
from opentimelineio.opentime import RationalTime, TimeRange

frames = lambda count: RationalTime(count, 25)
warp = otio.schema.LinearTimeWarp(time_scalar=2.0)
fast = otio.schema.Clip("fast", source_range=TimeRange(frames(100), frames(50)), effects=[warp])
next_clip = otio.schema.Clip("next", source_range=TimeRange(frames(100), frames(50)))
dissolve = otio.schema.Transition(transition_type="SMPTE_Dissolve", in_offset=frames(10), out_offset=frames(10))
track = otio.schema.Track(children=[fast, dissolve, next_clip])

seen = (track.transformed_time(frames(25), fast).value - 100, fast.visible_range().duration.value)
print(seen)
assert seen == (25, 60), "it behaves otherwise now"
PYTHON
