#!/usr/bin/env bash
# A clip that is switched off is in the film again after one trip through either Final Cut adapter; the EDL adapter leaves it out.
#
# Packages:  opentimelineio 0.18.1, otio-fcp-adapter, otio-fcpx-xml-adapter, otio-cmx3600-adapter 1.0.0 (PyPI), Python 3.
# One would guess: `enabled` is a field of every clip of the library, and both formats have a word for it (<enabled>FALSE</enabled>,
#   enabled="0"), so it is written and read; a take that the editor switched off stays off.
# What happens: neither adapter looks at it, in writing or in reading: xmeml with <enabled>FALSE</enabled> is read as an enabled clip. The
#   EDL adapter alone knows it, and leaves a gap. A film made from the XML shows the discarded take, with no warning.
# Seen: cmx_3600 a, gap, c; fcp_xml a, b, c; fcpx_xml a, b, c, all enabled; FALSE in a file: enabled.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check \
  opentimelineio==0.18.1 otio-fcp-adapter==1.0.0 otio-fcpx-xml-adapter==1.0.0 otio-cmx3600-adapter==1.0.0
"$dir/venv/bin/python" - <<'PYTHON'
import opentimelineio as otio
from opentimelineio.opentime import RationalTime, TimeRange

def clip(name, enabled=True):
    span = lambda frames: TimeRange(RationalTime(0, 25), RationalTime(frames, 25))
    media = otio.schema.ExternalReference(target_url=f"/{name}.mov", available_range=span(500))
    made = otio.schema.Clip(name, media_reference=media, source_range=span(50))
    made.enabled = enabled
    return made

def items(text, adapter):
    found = otio.adapters.read_from_string(text, adapter)
    while not isinstance(found, otio.schema.Timeline):
        found = found[0]
    return [(item.name or "gap", item.enabled) for item in found.tracks[0]]

track = otio.schema.Track("V1", children=[clip("a"), clip("b", enabled=False), clip("c")], kind="Video")
timeline = otio.schema.Timeline("t", tracks=[track])
texts = {adapter: otio.adapters.write_to_string(timeline, adapter) for adapter in ("cmx_3600", "fcp_xml", "fcpx_xml")}
seen = {adapter: items(text, adapter) for adapter, text in texts.items()}
lines = texts["fcp_xml"].splitlines(keepends=True)
start = next(number for number, line in enumerate(lines) if "<clipitem" in line)
lines.insert(start + 1, "<enabled>FALSE</enabled>\n")
off = items("".join(lines), "fcp_xml")[0]
print(seen, off)
every = [("a", True), ("b", True), ("c", True)]
expected = {"cmx_3600": [("a", True), ("gap", True), ("c", True)], "fcp_xml": every, "fcpx_xml": every}
assert seen == expected and off == ("a", True), "it behaves otherwise now"
PYTHON
