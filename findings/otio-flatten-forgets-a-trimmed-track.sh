#!/usr/bin/env bash
# OpenTimelineIO flattens a trimmed track to its full length, from its beginning.
#
# Package:   opentimelineio 0.18.1 (PyPI), Python 3.
# One would guess: a track's source_range is its trim, as a clip's is (duration() and the ranges of its children heed it), so a flattened
#   film shows what the film shows: a track trimmed to its second second gives one second of its second clip.
# What happens: flatten_stack() reads the children of the track as if there were no trim: what was cut off is back and the
#   film is longer. With a clip of a second track above it the length is right and the pictures under the clip's end are not.
# Seen: the stack 24 frames of "second", the flattened track 48 of "first" and "second"; with a title of 12 frames: title 12, "first" 12.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv" && "$dir/venv/bin/pip" install --quiet --disable-pip-version-check opentimelineio==0.18.1
"$dir/venv/bin/python" - <<'PYTHON'
from opentimelineio import algorithms, schema
from opentimelineio.opentime import RationalTime, TimeRange

def frames(start, count):
    return TimeRange(RationalTime(start, 24), RationalTime(count, 24))

def clip(name, count):
    media = schema.ExternalReference(target_url=f"{name}.mp4", available_range=frames(0, 240))
    return schema.Clip(name=name, source_range=frames(0, count), media_reference=media)

def flat(stack):
    track = algorithms.flatten_stack(stack)
    return [(item.name, item.duration().to_frames()) for item in track], track.source_range, track.duration().to_frames()

def stack(*more):
    picture = schema.Track(name="picture", kind="Video", children=[clip("first", 24), clip("second", 24)], source_range=frames(24, 24))
    return schema.Stack(children=[picture, *more])

film = stack()
seen = film[0].trimmed_range_of_child(film[0][1])
alone, titled = flat(film), flat(stack(schema.Track(kind="Video", children=[clip("title", 12)])))
print(film.duration().to_frames(), seen, alone, titled, sep="\n")
assert film.duration().to_frames() == 24 and seen == frames(24, 24), "it behaves otherwise now"
assert alone == ([("first", 24), ("second", 24)], None, 48), "it behaves otherwise now"
assert titled[0][0] == ("title", 12) and titled[0][1] == ("first", 12), "it behaves otherwise now"
PYTHON
