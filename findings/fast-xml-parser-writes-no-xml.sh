#!/usr/bin/env bash
# fast-xml-parser writes a clip with enabled="true" as <clip enabled>, which no XML reader takes and which it forgets itself.
#
# Packages:  fast-xml-parser 5.12.1, saxes 6.0.0 (npm).
# One would guess: XMLBuilder writes well-formed XML from whatever XMLParser has read, so that reading, changing and writing an edit is safe.
# What happens: an attribute whose value is the text "true" is written without it, as in HTML. Other readers refuse the file; fast-xml-parser
#   itself reads it back without the attribute. suppressBooleanAttributes: false writes it whole.
# Seen: <clip enabled lane="1"></clip>; saxes "attribute without value"; read back: lane only.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error fast-xml-parser@5.12.1 saxes@6.0.0 >/dev/null
cat > trip.cjs <<'NODE'
const assert = require("node:assert");
const { XMLBuilder, XMLParser } = require("fast-xml-parser");
const { SaxesParser } = require("saxes");

const options = { ignoreAttributes: false };
const read = new XMLParser(options).parse('<clip enabled="true" lane="1"/>');
const written = new XMLBuilder(options).build(read);
const errors = [];
const strict = new SaxesParser();
strict.on("error", ({ message }) => errors.push(message));
strict.write(written).close();
const again = new XMLParser(options).parse(written);
const whole = new XMLBuilder({ ...options, suppressBooleanAttributes: false }).build(read);
console.log(read, written, errors, again, whole);
assert.deepStrictEqual(read, { clip: { "@_enabled": "true", "@_lane": "1" } });
assert.strictEqual(written, '<clip enabled lane="1"></clip>', "it behaves otherwise now");
assert.match(errors[0], /attribute without value/);
assert.deepStrictEqual(again, { clip: { "@_lane": "1" } }, "it behaves otherwise now");
assert.strictEqual(whole, '<clip enabled="true" lane="1"></clip>');
NODE
node trip.cjs
