#!/usr/bin/env bash
# A signed address of a playlist, made by Alibaba Cloud's Python client of OSS, sends players to the top of the bucket for the segments.
#
# Packages:  oss2 2.19.1 (PyPI), ali-oss 6.23.0 (npm), Python 3.
# One would guess: both clients sign the object a/index.m3u8 under the address .../a/index.m3u8, in which "seg0.ts" is .../a/seg0.ts.
# What happens: oss2 escapes the slash as well: .../a%2Findex.m3u8. The file itself is found, but by the rules of addresses it has no folder:
#   each relative address in it is resolved to the top of the bucket. slash_safe=True gives the address that the Node client gives.
# Seen: see the last line.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check oss2==2.19.1
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error ali-oss@6.23.0 >/dev/null
node -e '
const OSS = require("ali-oss");
const keys = { accessKeyId: "id", accessKeySecret: "secret" };
const client = new OSS({ ...keys, endpoint: "https://oss.example.com", bucket: "films" });
console.log(client.signatureUrl("a/index.m3u8"));' > node.txt
venv/bin/python - <<'PYTHON'
from urllib.parse import urljoin
import oss2

bucket = oss2.Bucket(oss2.Auth("id", "secret"), "https://oss.example.com", "films")
signed = {
    "python": bucket.sign_url("GET", "a/index.m3u8", 600),
    "slash_safe": bucket.sign_url("GET", "a/index.m3u8", 600, slash_safe=True),
    "node": open("node.txt").read().strip(),
}
seen = {name: (address.split("?")[0], urljoin(address, "seg0.ts")) for name, address in signed.items()}
print(seen)
top = "https://films.oss.example.com"
right = (f"{top}/a/index.m3u8", f"{top}/a/seg0.ts")
expected = {"python": (f"{top}/a%2Findex.m3u8", f"{top}/seg0.ts"), "slash_safe": right, "node": right}
assert seen == expected, "it behaves otherwise now"
PYTHON
