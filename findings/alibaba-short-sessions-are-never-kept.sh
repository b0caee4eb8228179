#!/usr/bin/env bash
# A session of fifteen minutes, the shortest that Alibaba Cloud gives, is fetched anew for every single call.
#
# Packages:  @alicloud/credentials 2.4.7 (npm), alibabacloud-credentials 1.0.12 (PyPI).
# One would guess: credentials with a time of expiry are kept until shortly before it: five calls in a row on a session of 900 s fetch it once, as on
#   one of an hour.
# What happens: both libraries count the last fifteen minutes of any session as stale. A session of 900 s is stale when it arrives, is handed out for
#   the one call and fetched again for the next: a program that polls a render asks for a session at each poll, and meets the limit of the service
#   that gives them before the one of the renders. A second more, 901 s, would have it kept. In Node, calls at once share nothing either.
# Seen: five calls in a row: 1 fetch for 3600 s, 5 for 900 s, in both; five at once in Node: 5 for 3600 s.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @alicloud/credentials@2.4.7 >/dev/null
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check alibabacloud-credentials==1.0.12
cat > calls.cjs <<'NODE'
const { default: Credential, Config } = require("@alicloud/credentials");

const [, , credentialsURI, how] = process.argv;
const credential = new Credential(new Config({ type: "credentials_uri", credentialsURI }));
(async () => {
  if (how === "at once") return Promise.all(Array.from({ length: 5 }, () => credential.getCredential()));
  for (let call = 0; call < 5; call++) await credential.getCredential();
})();
NODE
cat > calls.py <<'PYTHON'
import sys
from alibabacloud_credentials.client import Client
from alibabacloud_credentials.models import Config

client = Client(Config(type="credentials_uri", credentials_uri=sys.argv[1]))
for _ in range(5):
    client.get_credential()
PYTHON
export NO_PROXY=127.0.0.1 no_proxy=127.0.0.1
python3 - <<'PYTHON'
import http.server, json, subprocess, threading, time

class Sessions(http.server.BaseHTTPRequestHandler):
    fetched, seconds = 0, 0

    def do_GET(self):
        Sessions.fetched += 1
        until = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + Sessions.seconds))
        session = {"Code": "Success", "AccessKeyId": "id", "AccessKeySecret": "secret", "SecurityToken": "token", "Expiration": until}
        body = json.dumps(session).encode()
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Sessions)
server.daemon_threads = True
threading.Thread(target=server.serve_forever, daemon=True).start()
seen = {}
for client, how in ((["node", "calls.cjs"], "in turn"), (["venv/bin/python", "calls.py"], "in turn"), (["node", "calls.cjs"], "at once")):
    for Sessions.seconds in (3600, 900):
        Sessions.fetched = 0
        subprocess.run([*client, f"http://127.0.0.1:{server.server_port}/", how], check=True, capture_output=True)
        seen[client[1], how, Sessions.seconds] = Sessions.fetched
for case, fetched in seen.items():
    print(*case, "s:", fetched, "fetched")
expected = [("calls.cjs", "in turn", 1, 5), ("calls.py", "in turn", 1, 5), ("calls.cjs", "at once", 5, 5)]
assert seen == {(program, how, s): n for program, how, *counts in expected for s, n in zip((3600, 900), counts)}, "it behaves otherwise now"
PYTHON
