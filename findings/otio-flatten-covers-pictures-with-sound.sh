#!/usr/bin/env bash
# OpenTimelineIO's flatten_stack() lays a sound track over the pictures, and a film of pictures and music becomes music.
#
# Package:   opentimelineio 0.18.1 (PyPI), Python 3.
# One would guess: "what is seen through the whole stack" is asked of the picture tracks; a timeline's tracks may be handed over as they
#   are, since every track says whether it is Video or Audio. At worst an error.
# What happens: the kind of a track plays no part. The last track covers those before it, and sound stands last in most timelines, so
#   flatten_stack(timeline.tracks) gives one Video track that holds the music alone. timeline.video_tracks() must be flattened.
# Seen: all tracks -> ["music"] on a track of kind Video; video_tracks() -> ["picture"].
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv" && "$dir/venv/bin/pip" install --quiet --disable-pip-version-check opentimelineio==0.18.1
"$dir/venv/bin/python" - <<'PYTHON'
import opentimelineio as otio
from opentimelineio.opentime import RationalTime, TimeRange

def track(name, kind):
    span = TimeRange(RationalTime(0, 25), RationalTime(100, 25))
    return otio.schema.Track(name, children=[otio.schema.Clip(name, source_range=span)], kind=kind)

timeline = otio.schema.Timeline("t", tracks=[track("picture", "Video"), track("music", "Audio")])
flatten = otio.algorithms.flatten_stack
whole, pictures = flatten(timeline.tracks), flatten(timeline.video_tracks())
seen = ([clip.name for clip in whole], whole.kind, [clip.name for clip in pictures])
print(seen)
assert seen == (["music"], "Video", ["picture"]), "it behaves otherwise now"
PYTHON
