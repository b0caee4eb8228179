#!/usr/bin/env bash
# Of a TTML file in two divisions pycaption reads the second only.
#
# Package:   pycaption 2.3.14 (PyPI), Python 3.
# One would guess: a <div> is a part of the body, as in HTML, and a file has as many as it likes (one a reel, one a speaker, one for a
#   region); all their subtitles are read, as any player shows them.
# What happens: a division stands for a language, and a language has one list of captions: the next division of the same language replaces
#   it. Half of the film has no subtitles, and no warning is given. Divisions of two languages are both there.
# Seen: two divisions in English -> ["second"]; the same with one division -> ["first", "second"].
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv" && "$dir/venv/bin/pip" install --quiet --disable-pip-version-check pycaption==2.3.14
"$dir/venv/bin/python" - <<'PYTHON'
from pycaption import DFXPReader, SRTWriter

def read(between):
    first, second = '<p begin="1s" end="2s">first</p>', '<p begin="3s" end="4s">second</p>'
    text = f'<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body><div>{first}{between}{second}</div></body></tt>'
    captions = DFXPReader().read(text)
    return {language: [caption.get_text() for caption in captions.get_captions(language)] for language in captions.get_languages()}

one, two, languages = read(""), read("</div><div>"), read('</div><div xml:lang="de">')
print(one, two, languages, sep="\n")
assert one == {"en": ["first", "second"]}, "it behaves otherwise now"
assert two == {"en": ["second"]}, "it behaves otherwise now"
assert languages == {"en": ["first"], "de": ["second"]}, "it behaves otherwise now"
PYTHON
