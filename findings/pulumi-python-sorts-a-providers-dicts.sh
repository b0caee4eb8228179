#!/usr/bin/env bash
# A dictionary that a dynamic provider in Python uses has its keys sorted there: the first preset is another one than in the program.
#
# Packages:  pulumi 3.272.0 (PyPI), @pulumi/pulumi 3.276.0 (npm).
# One would guess: a dict keeps the order it was written in, as Python promises; the first preset is the default, and tracks lie in the order given.
# What happens: the provider is written as text with all dictionaries sorted by their keys, so that the text is always the same. Read back, they stay
#   sorted: next(iter(PRESETS)) is "large" instead of "small", even of an OrderedDict. A dict with keys of two types, 0 and "end", can't be written
#   at all. A list of pairs keeps its order, and an object in TypeScript does too.
# Seen: small, medium, large -> large, medium, small, as dict and as OrderedDict; keys 0 and "end": TypeError; a list, TypeScript: as written.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @pulumi/pulumi@3.276.0 >/dev/null
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check pulumi==3.272.0
cat > write.cjs <<'NODE'
const pulumi = require("@pulumi/pulumi");

const presets = { small: 360, medium: 720, large: 1080 };
pulumi.runtime.serializeFunction(() => Object.keys(presets).join()).then(({ text }) => {
  const read = {};
  new Function("exports", "require", text)(read, require);
  process.stdout.write(read.handler(), () => process.exit(0));
});
NODE
cat > write.py <<'PYTHON'
import collections
import json
import subprocess
import sys
from pulumi.dynamic import ResourceProvider
from pulumi.dynamic.dynamic import serialize_provider

PRESETS = {"small": 360, "medium": 720, "large": 1080}
ORDERED = collections.OrderedDict(PRESETS)
PAIRS = list(PRESETS.items())
MARKS = {0: "begin", "end": "end"}

class Film(ResourceProvider):
    def read(self, id_, props):
        return {"dict": list(PRESETS), "ordered": list(ORDERED), "pairs": [name for name, _ in PAIRS]}

class Marked(ResourceProvider):
    def read(self, id_, props):
        return MARKS

def there(provider):
    """Runs read() where the engine runs it: in another process, which has the text and not the program."""
    read = "import base64, dill, json, sys; print(json.dumps(dill.loads(base64.b64decode(sys.argv[1])).read('film', {})))"
    ran = subprocess.run([sys.executable, "-c", read, serialize_provider(provider)], check=True, capture_output=True, text=True)
    return json.loads(ran.stdout)

def mixed():
    try:
        return there(Marked())
    except TypeError:
        return "TypeError"

given = ["small", "medium", "large"]
node = subprocess.run(["node", "write.cjs"], check=True, capture_output=True, text=True).stdout.split(",")
seen = {**there(Film()), "mixed": mixed(), "TypeScript": node}
print(seen)
expected = {"dict": sorted(given), "ordered": sorted(given), "pairs": given, "mixed": "TypeError", "TypeScript": given}
assert seen == expected, "it behaves otherwise now"
PYTHON
venv/bin/python write.py
