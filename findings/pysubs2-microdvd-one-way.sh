#!/usr/bin/env bash
# pysubs2 writes MicroDVD subtitles that pysubs2 refuses to read.
#
# Packages:  pysubs2 1.8.1, pycaption 2.3.14 (PyPI), Python 3.
# One would guess: what to_string("microdvd") writes, from_string() reads. The frame rate stands in the first line, as the format has no other
#   place for it.
# What happens: pysubs2 reads the rate from a line at frame 1 ({1}{1}25) and writes it at frame 0 ({0}{0}25.0): UnknownFPSError for its own
#   file, and with the rate given the line is a subtitle "25.0". Where the default style is italic the line is {0}{0}{Y:i}25.0. pycaption is
#   the mirror: a line at frame 0 is the rate, and the usual line at frame 1 is a subtitle "25".
# Seen: "{0}{0}25.0\n{25}{50}Hello\n" -> UnknownFPSError; pycaption: {0}{0}25 -> Hello; {1}{1}25 -> 25, Hello.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv" && "$dir/venv/bin/pip" install --quiet --disable-pip-version-check pysubs2==1.8.1 pycaption==2.3.14
"$dir/venv/bin/python" - <<'PYTHON'
import pysubs2
from pycaption import MicroDVDReader

def read(text, **options):
    try:
        return [event.text for event in pysubs2.SSAFile.from_string(text, **options)]
    except pysubs2.exceptions.UnknownFPSError as error:
        return type(error).__name__

def pycaption_reads(text):
    captions = MicroDVDReader().read(text)
    return [caption.get_text() for caption in captions.get_captions(captions.get_languages()[0])]

usual = "{1}{1}25\n{25}{50}Hello\n"
film = pysubs2.SSAFile.from_string(usual)
written = film.to_string("microdvd")
film.styles["Default"].italic = True
seen = [read(usual), written, read(written), read(written, fps=25), film.to_string("microdvd").splitlines()[0]]
other = [pycaption_reads(usual), pycaption_reads(usual.replace("{1}{1}", "{0}{0}"))]
print(*seen, *other, sep="\n")
assert seen[:2] == [["Hello"], "{0}{0}25.0\n{25}{50}Hello\n"], "it behaves otherwise now"
assert seen[2:] == ["UnknownFPSError", ["25.0", "Hello"], "{0}{0}{Y:i}25.0"], "it behaves otherwise now"
assert other == [["25", "Hello"], ["Hello"]], "it behaves otherwise now"
PYTHON
