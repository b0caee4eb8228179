#!/usr/bin/env bash
# Two cuts of one number, picture and sound of an event, stop the CMX 3600 adapter with a Python error of its own.
#
# Packages:  opentimelineio 0.18.1, otio-cmx3600-adapter 1.0.0 (PyPI), Python 3.
# One would guess: lines of one number are one event, so picture and sound may share it; or that the adapter says what it can't read.
# What happens: a second line of the number must be a transition to it. It is none, so an error about "transition and event id
#   mismatch" is due, but the sentence is made from a field that does not exist (transaction_id): what is raised is no EDLParseError.
# Seen: AttributeError, 'ClipHandler' object has no attribute 'transaction_id'. With the numbers 001 and 002 the list is read.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check opentimelineio==0.18.1 otio-cmx3600-adapter==1.0.0
"$dir/venv/bin/python" - <<'PYTHON'
import opentimelineio as otio

def read(second):
    text = "\n".join([
        "TITLE: EXAMPLE", "FCM: NON-DROP FRAME", "",
        "001  A001 V     C        00:00:10:00 00:00:12:00 01:00:00:00 01:00:02:00",
        f"{second}  A001 A     C        00:00:10:00 00:00:12:00 01:00:00:00 01:00:02:00", "",
    ])
    return len(otio.adapters.read_from_string(text, "cmx_3600", rate=25).tracks)

assert read("002") == 2
try:
    seen = str(read("001"))
except Exception as error:
    seen = f"{type(error).__name__}: {error}"
print(seen)
assert seen == "AttributeError: 'ClipHandler' object has no attribute 'transaction_id'", "it behaves otherwise now"
PYTHON
