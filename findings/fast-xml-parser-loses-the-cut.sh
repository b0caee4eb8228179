#!/usr/bin/env bash
# fast-xml-parser reads the spine of an edit without its order, and numbers a reel.
#
# Package:   fast-xml-parser 5.12.1 (npm).
# One would guess: clip, transition, clip come back in the order in which they stand, since the order of the spine is the edit.
# What happens: children of one name are put together: after reading it can't be told between which clips the transition stood.
#   A text "007" (a reel, a name) is the number 7. `preserveOrder: true, parseTagValue: false` gives both back, in another shape.
# Seen: {"clip":["007 -> 7", ...],"transition":""}; with the options the names are clip, transition, clip.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error fast-xml-parser@5.12.1 >/dev/null
node -e '
const { XMLParser } = require("fast-xml-parser");
const assert = require("node:assert");
const text = "<spine><clip><reel>007</reel></clip><transition/><clip><reel>008</reel></clip></spine>";
const plain = new XMLParser().parse(text);
const ordered = new XMLParser({ preserveOrder: true, parseTagValue: false }).parse(text)[0].spine;
const names = ordered.map((node) => Object.keys(node)[0]);
console.log(JSON.stringify(plain), JSON.stringify(names));
assert.deepStrictEqual(plain, { spine: { clip: [{ reel: 7 }, { reel: 8 }], transition: "" } });
assert.deepStrictEqual(names, ["clip", "transition", "clip"]);
'
