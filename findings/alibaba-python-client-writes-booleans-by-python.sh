#!/usr/bin/env bash
# Alibaba Cloud's Python client writes a boolean parameter as "True", where the JSON of the same API says true.
#
# Package:   alibabacloud-ice20201109 6.20.2 (PyPI), Python 3.
# One would guess: a boolean reaches the server as "true", as from the Node, Go and Java clients. A server or a test double that compares
#   with "true" takes the flag for unset, and keeps a file that was to be deleted.
# What happens: the query holds DeletePhysicalFiles=True. The same client also signs `accept` and `user-agent`, which a check that
#   counts on the x-acs headers alone refuses.
# Seen: DeletePhysicalFiles=True; SignedHeaders begins with accept;host;user-agent.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check alibabacloud-ice20201109==6.20.2
"$dir/venv/bin/python" - <<'PYTHON'
import http.server, re, threading, urllib.parse
from alibabacloud_ice20201109 import models
from alibabacloud_ice20201109.client import Client
from alibabacloud_tea_openapi.models import Config

seen = {}

class Receiver(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)
        seen["flag"] = query["DeletePhysicalFiles"][0]
        seen["signed"] = re.search("SignedHeaders=([^,]*)", self.headers["Authorization"])[1]
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_):
        pass

server = http.server.HTTPServer(("127.0.0.1", 0), Receiver)
threading.Thread(target=server.serve_forever, daemon=True).start()
client = Client(Config(endpoint=f"127.0.0.1:{server.server_port}", protocol="http", access_key_id="id", access_key_secret="secret"))
client.delete_media_infos(models.DeleteMediaInfosRequest(media_ids="media", delete_physical_files=True))
server.shutdown()
print(seen)
assert seen["flag"] == "True" and seen["signed"].startswith("accept;host;user-agent;"), "it behaves otherwise now"
PYTHON
