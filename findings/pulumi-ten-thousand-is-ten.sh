#!/usr/bin/env bash
# A stack's setting "10,000" is the number 10 for a Pulumi program in TypeScript, "5m" is 5 and "1e3" 1000; in Python all but the last are errors.
#
# Packages:  @pulumi/pulumi 3.276.0 (npm), Node; pulumi 3.272.0 (PyPI), Python 3.
# One would guess: config.getNumber() and requireNumber() take a number or fail, as their message "is not a valid number" says: a typing error in a limit, a
#   budget or a time is told before anything is made. min and max catch the rest.
# What happens: parseFloat reads as far as it understands and leaves the rest. A limit of 10,000 films is 10, 1,5 is 1, 0x10 is 0, a date is its year; "30 s"
#   passes min and max. Python's get_int and get_float refuse all of these, but for 1_000, which is 1 in TypeScript and 1000 in Python.
# Seen: see the last line.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @pulumi/pulumi@3.276.0 >/dev/null
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check pulumi==3.272.0
cat > program.cjs <<'NODE'
const assert = require("node:assert");
const pulumi = require("@pulumi/pulumi");

const written = { "10,000": 10, "5m": 5, "30 s": 30, "1,5": 1, "0x10": 0, "2026-01-01": 2026, "1_000": 1, "1e3": 1000 };
const names = Object.keys(written).map((text, index) => [`p:n${index}`, text]);
pulumi.runtime.setAllConfig({ ...Object.fromEntries(names), "p:word": "many" });
const config = new pulumi.Config("p");
const seen = Object.fromEntries(names.map(([key, text]) => [text, config.requireNumber(key.slice(2), { min: 0, max: 2026 })]));
console.log("TypeScript", JSON.stringify(seen));
assert.deepStrictEqual(seen, written, "it behaves otherwise now");
assert.throws(() => config.getNumber("word"), /not a valid number/, "it behaves otherwise now");
NODE
node program.cjs
venv/bin/python - <<'PYTHON'
import pulumi

def read(text):
    pulumi.runtime.set_all_config({"p:n": text})
    for get in (pulumi.Config("p").get_int, pulumi.Config("p").get_float):
        try:
            return get("n")
        except pulumi.ConfigTypeError:
            pass
    return "refused"

seen = {text: read(text) for text in ("10,000", "5m", "30 s", "1,5", "0x10", "2026-01-01", "1_000", "1e3")}
print("Python", seen)
refused = dict.fromkeys(("10,000", "5m", "30 s", "1,5", "0x10", "2026-01-01"), "refused")
assert seen == {**refused, "1_000": 1000, "1e3": 1000.0}, "it behaves otherwise now"
PYTHON
