#!/usr/bin/env bash
# xmlbuilder2 makes objects of XML with the escapes left in: a clip called "Tom & Jerry" is called "Tom &amp; Jerry", and cannot be told apart.
#
# Package:   xmlbuilder2 4.0.3 (npm).
# One would guess: an object made of a document holds its texts, as every parser gives them, and a text written into a document is read back as it was.
# What happens: the object, the map and the JSON hold what stands between the tags: &amp; and &lt;, in names and in addresses, whose "x=1&amp;y=2" nobody
#   can fetch. The document's own textContent is right. The writer leaves an & alone that looks like an escape, so that the object written
#   back looks well; but a text that has one, such as "write &lt; for <", is another text after it was written.
# Seen: name "Tom &amp; Jerry", textContent "Tom & Jerry"; "write &lt; for <" is read back as "write < for <".
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error xmlbuilder2@4.0.3 >/dev/null
cat > read.cjs <<'NODE'
const assert = require("node:assert");
const { create } = require("xmlbuilder2");

const xml = '<clip><name>Tom &amp; Jerry</name><file src="https://example.com/a.mp4?x=1&amp;y=2"/></clip>';
const { clip } = create(xml).end({ format: "object" });
const text = "write &lt; for <";
const written = create().ele("note").txt(text).end({ headless: true });
const seen = {
  name: clip.name,
  textContent: create(xml).root().first().node.textContent,
  src: clip.file["@src"],
  json: JSON.parse(create(xml).end({ format: "json" })).clip.name,
  written,
  back: create(written).root().node.textContent,
};
console.log(seen);
const expected = {
  name: "Tom &amp; Jerry",
  textContent: "Tom & Jerry",
  src: "https://example.com/a.mp4?x=1&amp;y=2",
  json: "Tom &amp; Jerry",
  written: "<note>write &lt; for &lt;</note>",
  back: "write < for <",
};
assert.deepStrictEqual(seen, expected, "it behaves otherwise now");
NODE
node read.cjs
