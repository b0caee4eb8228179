#!/usr/bin/env bash
# autoretry with maxAttempts 3 makes Alibaba Cloud's clients for Node and Python ask once, whatever fails.
#
# Packages:  @alicloud/openapi-client 0.4.15, @alicloud/tea-util 1.4.11, @alicloud/tea-typescript 1.8.0 (npm); alibabacloud-ice20201109 6.20.2,
#   alibabacloud-tea-openapi 0.4.6, alibabacloud-tea-util 0.3.15 (PyPI).
# One would guess: RuntimeOptions has autoretry, max_attempts, backoff_policy and backoff_period, so a 503, a connection that breaks off or
#   an answer that is late is asked for again, three times, as the options say.
# What happens: both clients have the loop and the pauses, and leave them at the first error: only an error that is marked for it is tried
#   again, and neither a network error nor a server's is. The caller who has set the options has no retry at all, and sees no difference
#   until the first bad minute.
# Seen: 1 request in each of the six cases.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @alicloud/openapi-client@0.4.15 @alicloud/tea-util@1.4.11 @alicloud/tea-typescript@1.8.0 >/dev/null
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check \
  alibabacloud-ice20201109==6.20.2 alibabacloud-tea-openapi==0.4.6 alibabacloud-tea-util==0.3.15
cat > call.cjs <<'NODE'
const { default: Client, Config, OpenApiRequest, Params } = require("@alicloud/openapi-client");
const { RuntimeOptions } = require("@alicloud/tea-util");

const client = new Client(new Config({ accessKeyId: "id", accessKeySecret: "secret", endpoint: process.argv[2], protocol: "http" }));
const how = { action: "GetMediaProducingJob", version: "2020-11-09", protocol: "HTTP", pathname: "/", method: "POST", authType: "AK" };
const what = new Params({ ...how, style: "RPC", reqBodyType: "formData", bodyType: "json" });
const options = new RuntimeOptions({ autoretry: true, maxAttempts: 3, backoffPolicy: "fixed", backoffPeriod: 1, readTimeout: 500 });
client.callApi(what, new OpenApiRequest({ query: { JobId: "job" } }), options).then(() => process.exit(1), () => process.exit(0));
NODE
cat > call.py <<'PYTHON'
import sys
from alibabacloud_ice20201109 import models
from alibabacloud_ice20201109.client import Client
from alibabacloud_tea_openapi.models import Config
from alibabacloud_tea_util.models import RuntimeOptions

client = Client(Config(access_key_id="id", access_key_secret="secret", endpoint=sys.argv[1], protocol="http"))
options = RuntimeOptions(autoretry=True, max_attempts=3, backoff_policy="fixed", backoff_period=1, read_timeout=500)
try:
    client.get_media_producing_job_with_options(models.GetMediaProducingJobRequest(job_id="job"), options)
except Exception:
    sys.exit(0)
sys.exit(1)
PYTHON
export NO_PROXY=127.0.0.1 no_proxy=127.0.0.1
python3 - <<'PYTHON'
import http.server, socket, subprocess, threading, time

class Server(http.server.BaseHTTPRequestHandler):
    mode, requests = "", 0

    def do_POST(self):
        Server.requests += 1
        self.close_connection = True
        if Server.mode == "breaks off":
            return self.connection.shutdown(socket.SHUT_RDWR)
        if Server.mode == "late":
            return time.sleep(3)
        body = b'{"Code":"ServiceUnavailable","Message":"later","RequestId":"id"}'
        self.send_response(503)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
server.daemon_threads = True
threading.Thread(target=server.serve_forever, daemon=True).start()
seen = {}
for client in (["node", "call.cjs"], ["venv/bin/python", "call.py"]):
    for Server.mode in ("503", "breaks off", "late"):
        Server.requests = 0
        subprocess.run([*client, f"127.0.0.1:{server.server_port}"], check=True)
        seen[client[1], Server.mode] = Server.requests
for case, requests in seen.items():
    print(*case, "->", requests, "request")
assert set(seen.values()) == {1}, "it behaves otherwise now"
PYTHON
