#!/usr/bin/env bash
# A division of a TTML file that has a begin of its own loses its subtitles in one library, and its begin in the other.
#
# Packages:  ttconv 1.2.3, pycaption 2.3.14 (PyPI), Python 3.
# One would guess: times within a division count from its begin (TTML, "par" containers), so <div begin="10s"><p begin="1s" end="2s"> shows
#   from second 11 to second 12. So a reel, or an advert's captions, is put into its place.
# What happens: ttconv works out the division's end from its children without adding the begin: it ends at second 2, before it begins, and
#   is dropped without a word. With an end on the division, or one subtitle that is longer than the begin, it works. pycaption doesn't
#   look at a division's begin at all.
# Seen: ttconv: nothing; with end="20s": 11 -> 12; pycaption: 1 -> 2 both times.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv" && "$dir/venv/bin/pip" install --quiet --disable-pip-version-check ttconv==1.2.3 pycaption==2.3.14
"$dir/venv/bin/python" - <<'PYTHON'
import re
import xml.etree.ElementTree as xml
import ttconv.imsc.reader, ttconv.srt.writer
from pycaption import DFXPReader

def read(times):
    text = f'<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body><div {times}><p begin="1s" end="2s">Hello</p></div></body></tt>'
    document = ttconv.imsc.reader.to_model(xml.ElementTree(xml.fromstring(text)))
    by_ttconv = re.findall(r"\S+ --> \S+", ttconv.srt.writer.from_model(document))
    captions = DFXPReader().read(text).get_captions("en")
    return by_ttconv, [f"{caption.format_start()} --> {caption.format_end()}" for caption in captions]

open_end, with_end, plain = read('begin="10s"'), read('begin="10s" end="20s"'), read("")
print(open_end, with_end, plain, sep="\n")
early = ["00:00:01.000 --> 00:00:02.000"]
assert plain == (["00:00:01,000 --> 00:00:02,000"], early), "it behaves otherwise now"
assert open_end == ([], early), "it behaves otherwise now"
assert with_end == (["00:00:11,000 --> 00:00:12,000"], early), "it behaves otherwise now"
PYTHON
