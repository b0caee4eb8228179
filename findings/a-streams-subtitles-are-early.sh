#!/usr/bin/env bash
# A WebVTT segment of a stream says at what time of the film its clock starts; three readers pass over it, and its lines are ten seconds early.
#
# Packages:  webvtt-py 0.6.0, pycaption 2.3.14, ttconv 1.2.3 (PyPI), Python 3.
# One would guess: X-TIMESTAMP-MAP, which RFC 8216 demands of every WebVTT segment of an HLS stream, is read, or told: segments that a recorder
#   saved can then be laid under the film, as any player does.
# What happens: the line is skipped without a word. Whoever saves the first segments sees nothing, since the map is often zero there; from a live
#   stream, or behind a discontinuity, everything is off by the map.
# Seen: MPEGTS:900000 (10 s at 90 kHz) and a line at 00:00:01 -> second 1 in all three, where the film's clock says 11.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check webvtt-py==0.6.0 pycaption==2.3.14 ttconv==1.2.3
"$dir/venv/bin/python" - <<'PYTHON'
import io
import ttconv.srt.writer
import ttconv.vtt.reader
import webvtt
from pycaption import WebVTTReader

head = "X-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n"

def starts(head):
    text = f"WEBVTT\n{head}\n00:00:01.000 --> 00:00:02.000\nHello\n"
    model = ttconv.vtt.reader.to_model(io.StringIO(text))
    return (
        webvtt.from_string(text)[0].start,
        WebVTTReader().read(text).get_captions("en-US")[0].start,
        ttconv.srt.writer.from_model(model).split("\n")[1].split(" ")[0],
    )

mapped, plain = starts(head), starts("")
print(mapped, plain)
assert plain == ("00:00:01.000", 1_000_000, "00:00:01,000"), "it behaves otherwise now"
assert mapped == plain, "it behaves otherwise now"
PYTHON
