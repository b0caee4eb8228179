#!/usr/bin/env bash
# A MIDI file that counts film frames instead of beats lasts -0.16 s in mido, NaN in @tonejs/midi, and is a ValueError in pretty_midi.
#
# Packages:  mido 1.3.3, pretty_midi 0.2.11.post0, setuptools 80.9.0 (PyPI), Python 3; @tonejs/midi 2.0.28, midi-file 1.2.4 (npm), Node.
# One would guess: the header's division is of two kinds in the standard (Standard MIDI Files 1.0), ticks a beat or, with the top bit set, ticks of a
#   timecode frame. -25 and 40 make a tick of one millisecond and are the standard's own example; a reader takes them or refuses them.
# What happens: three of four take the division for beats. mido and pretty_midi read it as the negative number of ticks a beat -6360; @tonejs/midi divides
#   by a field that isn't there. midi-file, below it, does read 25 frames of 40 ticks.
# Seen: a note of 2000 ticks, 2 s: mido -0.157 s; pretty_midi "Note end time must be greater than start time"; @tonejs/midi NaN; midi-file 25, 40.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check mido==1.3.3 pretty_midi==0.2.11.post0 setuptools==80.9.0
venv/bin/python - <<'PYTHON'
import struct
import mido, pretty_midi

# Note on; after 2000 ticks (0x8f 0x50) note off; end of track.
track = bytes([0, 0x90, 60, 64, 0x8F, 0x50, 0x80, 60, 0, 0, 0xFF, 0x2F, 0])
with open("film.mid", "wb") as file:
    file.write(b"MThd" + struct.pack(">IHHbB", 6, 0, 1, -25, 40) + b"MTrk" + struct.pack(">I", len(track)) + track)

by_mido = mido.MidiFile("film.mid")
print(by_mido.ticks_per_beat, by_mido.length)
assert by_mido.ticks_per_beat == -6360 and -0.158 < by_mido.length < -0.157, "it behaves otherwise now"
try:
    raise SystemExit(f"it behaves otherwise now: {pretty_midi.PrettyMIDI('film.mid').get_end_time()}")
except ValueError as error:
    print(error)
    assert "greater than start time" in str(error), "it behaves otherwise now"
PYTHON
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @tonejs/midi@2.0.28 midi-file@1.2.4 >/dev/null
cat > program.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const { Midi } = require("@tonejs/midi");
const { parseMidi } = require("midi-file");

const bytes = readFileSync("film.mid");
const { framesPerSecond, ticksPerFrame } = parseMidi(bytes).header;
const { duration } = new Midi(bytes);
console.log(duration, framesPerSecond, ticksPerFrame);
assert.deepStrictEqual([duration, framesPerSecond, ticksPerFrame], [NaN, 25, 40], "it behaves otherwise now");
NODE
node program.cjs
