#!/usr/bin/env bash
# Two versions of Alibaba Cloud's Python client put one parameter of one operation in two places.
#
# Packages:  alibabacloud-ice20201109 1.3.12 and 2.7.0 (PyPI), Python 3.
# One would guess: where a parameter travels belongs to the API's version, 2020-11-09, and not to the client's.
# What happens: 1.3.12 sends a Timeline in the address, 2.7.0 in the form body. A server, or a test double, that looks in one place refuses
#   half of the clients; one that limits the length of addresses refuses long timelines of the old one.
# Seen: 1.3.12 query, 2.7.0 body.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
for version in 1.3.12 2.7.0; do
  python3 -m venv "$dir/$version"
  "$dir/$version/bin/pip" install --quiet --disable-pip-version-check "alibabacloud-ice20201109==$version"
  "$dir/$version/bin/python" - "$version" <<'PYTHON'
import http.server, sys, threading, urllib.parse
from alibabacloud_ice20201109 import models
from alibabacloud_ice20201109.client import Client
from alibabacloud_tea_openapi.models import Config

seen = []

def chunks(stream):
    while size := int(stream.readline(), 16):
        yield stream.read(size)
        stream.readline()

class Receiver(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        length = int(self.headers.get("content-length") or 0)
        body = b"".join(chunks(self.rfile)) if self.headers.get("transfer-encoding") == "chunked" else self.rfile.read(length)
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)
        seen.append("query" if "Timeline" in query else "body" if b"Timeline=" in body else "nowhere")
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_):
        pass

server = http.server.HTTPServer(("127.0.0.1", 0), Receiver)
threading.Thread(target=server.serve_forever, daemon=True).start()
client = Client(Config(endpoint=f"127.0.0.1:{server.server_port}", protocol="http", access_key_id="id", access_key_secret="secret"))
client.submit_media_producing_job(models.SubmitMediaProducingJobRequest(timeline='{"VideoTracks":[]}', output_media_config="{}"))
server.shutdown()
print(sys.argv[1], seen[0])
assert seen[0] == {"1.3.12": "query", "2.7.0": "body"}[sys.argv[1]], "it behaves otherwise now"
PYTHON
done
