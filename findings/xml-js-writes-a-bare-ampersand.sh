#!/usr/bin/env bash
# An FCPXML file that xml-js has read and written is no XML any more where an attribute has an & or a <, as signed addresses and names do.
#
# Package:   xml-js 1.6.11 (npm); Python 3 tells what is XML.
# One would guess: what the library reads it writes again; it does so in an element's text, where & becomes &amp; and < becomes &lt;.
# What happens: in attributes it escapes quotes only. FCPXML holds its addresses and names in attributes: src="a.mp4?x=1&amp;y=2" is written as
#   x=1&y=2, and name="Interview &lt;2&gt;" as <2>. The editor that opens the file next refuses the whole of it. An & that stands before
#   "amp;" is the exception: an attribute whose text is "AT&amp;T" comes out as the one of AT&T.
# Seen: text the same; src and name not well-formed; the text AT&amp;T is AT&T afterwards.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error xml-js@1.6.11 >/dev/null
cat > again.cjs <<'NODE'
const { js2xml, xml2js } = require("xml-js");

const documents = {
  text: "<note>x=1&amp;y=2 &lt;2&gt;</note>",
  src: '<asset src="https://example.com/a.mp4?x=1&amp;y=2"/>',
  name: '<clip name="Interview &lt;2&gt;"/>',
  written: '<clip name="AT&amp;amp;T is how to write it"/>',
};
const again = Object.entries(documents).map(([what, xml]) => [what, [xml, js2xml(xml2js(xml, { compact: true }), { compact: true })]]);
console.log(JSON.stringify(Object.fromEntries(again)));
NODE
node again.cjs > again.json
python3 - <<'PYTHON'
import json
import xml.etree.ElementTree as ElementTree

def read(xml):
    try:
        element = ElementTree.fromstring(xml)
    except ElementTree.ParseError:
        return "no XML"
    return element.text or next(iter(element.attrib.values()))

with open("again.json") as file:
    seen = {what: [read(before), read(after)] for what, (before, after) in json.load(file).items()}
for what, (before, after) in seen.items():
    print(f"{what}: {before} -> {after}")
expected = {
    "text": ["x=1&y=2 <2>", "x=1&y=2 <2>"],
    "src": ["https://example.com/a.mp4?x=1&y=2", "no XML"],
    "name": ["Interview <2>", "no XML"],
    "written": ["AT&amp;T is how to write it", "AT&T is how to write it"],
}
assert seen == expected, "it behaves otherwise now"
PYTHON
