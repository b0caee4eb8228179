#!/usr/bin/env bash
# Alibaba Cloud's credentials for Python read the environment when they are imported: a key that the program sets afterwards isn't there.
#
# Packages:  alibabacloud-credentials 1.0.12 (PyPI), @alicloud/credentials 2.4.7 (npm).
# One would guess: Client() looks into the environment when it is made, or when it is asked for a key, as the Node library does. A program that
#   reads its .env file, or takes the key out of a vault, and then makes the client, finds it.
# What happens: the module copies each variable into a constant of its own at the import, which stands at the top of the file as style asks. What
#   comes later, by load_dotenv() or a test's monkeypatch, isn't seen by any client of the process; a key that was replaced or taken away goes on
#   to be used.
# Seen: set after the import: Python finds no key, Node does; taken away after the import: Python still has it.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @alicloud/credentials@2.4.7 >/dev/null
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check alibabacloud-credentials==1.0.12
mkdir home
cat > late.cjs <<'NODE'
const { default: Credential } = require("@alicloud/credentials");

process.env.ALIBABA_CLOUD_ACCESS_KEY_ID = "late";
process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET = "secret";
new Credential().getCredential().then(({ accessKeyId }) => console.log(accessKeyId), () => console.log("no key"));
NODE
cat > late.py <<'PYTHON'
import os
from alibabacloud_credentials.client import Client

def look():
    try:
        return Client().get_credential().access_key_id
    except Exception:
        return "no key"

if "ALIBABA_CLOUD_ACCESS_KEY_ID" in os.environ:
    del os.environ["ALIBABA_CLOUD_ACCESS_KEY_ID"]
else:
    os.environ.update(ALIBABA_CLOUD_ACCESS_KEY_ID="late", ALIBABA_CLOUD_ACCESS_KEY_SECRET="secret")
print(look())
PYTHON
export HOME="$dir/home" ALIBABA_CLOUD_ECS_METADATA_DISABLED=true
unset ALIBABA_CLOUD_ACCESS_KEY_ID ALIBABA_CLOUD_ACCESS_KEY_SECRET ALIBABA_CLOUD_CREDENTIALS_URI ALIBABA_CLOUD_CREDENTIALS_FILE
node=$(node late.cjs) python=$(venv/bin/python late.py 2>/dev/null)
taken=$(ALIBABA_CLOUD_ACCESS_KEY_ID=old ALIBABA_CLOUD_ACCESS_KEY_SECRET=secret venv/bin/python late.py 2>/dev/null)
seen="set later, Node: $node; set later, Python: $python; taken away, Python: $taken"
echo "$seen"
[ "$seen" = "set later, Node: late; set later, Python: no key; taken away, Python: old" ] || { echo "it behaves otherwise now" >&2; exit 1; }
