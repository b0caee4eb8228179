#!/usr/bin/env bash
# A MIDI file with a rest at its end lasts 5 s in mido, and 1 s in pretty_midi and @tonejs/midi: a loop made from it loses its rest.
#
# Packages:  mido 1.3.3, pretty_midi 0.2.11.post0, setuptools 80.9.0 (PyPI), Python 3; @tonejs/midi 2.0.28 (npm), Node.
# One would guess: a track's End of Track event, which the standard demands and gives a time like every other, is where it ends: two bars are two
#   bars, and what is laid under a film or looped is as long as it was written.
# What happens: pretty_midi and @tonejs/midi take the end of the last note. But pretty_midi counts a change of tempo after it, which has
#   nothing left to change, and @tonejs/midi does not: of the three readers no two agree on all files.
# Seen: one second of a note and four of rest: mido 5.0, pretty_midi 1.0, @tonejs/midi 1; with a new tempo at second 5: 5.0, 5.0, 1.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check mido==1.3.3 pretty_midi==0.2.11.post0 setuptools==80.9.0
venv/bin/python - <<'PYTHON'
import mido, pretty_midi

def look(name, tempos):
    film = mido.MidiFile(type=1, ticks_per_beat=480)
    film.tracks.append(mido.MidiTrack(mido.MetaMessage("set_tempo", tempo=tempo, time=time) for tempo, time in tempos))
    notes = [mido.Message("note_on", note=60, time=0), mido.Message("note_off", note=60, time=960)]
    film.tracks.append(mido.MidiTrack([*notes, mido.MetaMessage("end_of_track", time=4 * 960)]))
    film.save(name)
    return mido.MidiFile(name).length, float(pretty_midi.PrettyMIDI(name).get_end_time())

seen = look("rest.mid", [(500_000, 0)]), look("tempo.mid", [(500_000, 0), (250_000, 5 * 960)])
print(seen)
assert seen == ((5.0, 1.0), (5.0, 5.0)), "it behaves otherwise now"
PYTHON
npm init --yes >/dev/null && npm install --no-audit --no-fund --loglevel=error @tonejs/midi@2.0.28 >/dev/null
cat > program.cjs <<'NODE'
const assert = require("node:assert");
const { readFileSync } = require("node:fs");
const { Midi } = require("@tonejs/midi");

const seen = ["rest.mid", "tempo.mid"].map((name) => new Midi(readFileSync(name)).duration);
console.log(seen);
assert.deepStrictEqual(seen, [1, 1], "it behaves otherwise now");
NODE
node program.cjs
