#!/usr/bin/env bash
# The time to connect of Alibaba Cloud's Node client ends a slow answer: "Connect failed", after the server has taken the job.
#
# Packages:  @alicloud/openapi-client 0.4.15, @alicloud/tea-util 1.4.11, @alicloud/tea-typescript 1.8.0 (npm); alibabacloud-tea-openapi 0.4.6,
#   alibabacloud-tea-util 0.3.15, alibabacloud-tea 0.4.3 (PyPI).
# One would guess: connectTimeout 200 and readTimeout 5000 allow 200 ms until the connection stands and 5 s until the answer is there, as they do
#   in the Python client; an error "ConnectTimeout: Connect ... failed" says that the server has seen nothing, so that one may send it again.
# What happens: in Node the time to connect is a limit of silence that goes on after the connection: an answer that takes longer is cut off by it,
#   whatever the time to read is, and called a failure to connect. Who then submits the job again has two. Both must be set alike.
# Seen: an answer after 600 ms: Node "ConnectTimeout" with the request at the server, Python the answer; with both 5000 both have it.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @alicloud/openapi-client@0.4.15 @alicloud/tea-util@1.4.11 @alicloud/tea-typescript@1.8.0 >/dev/null
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check alibabacloud-tea-openapi==0.4.6 alibabacloud-tea-util==0.3.15 alibabacloud-tea==0.4.3
cat > call.cjs <<'NODE'
const { default: Client, Config, OpenApiRequest, Params } = require("@alicloud/openapi-client");
const { RuntimeOptions } = require("@alicloud/tea-util");

const [, , endpoint, connectTimeout] = process.argv;
const client = new Client(new Config({ accessKeyId: "id", accessKeySecret: "secret", endpoint, protocol: "http" }));
const how = { action: "SubmitMediaProducingJob", version: "2020-11-09", protocol: "HTTP", pathname: "/", method: "POST", authType: "AK" };
const what = new Params({ ...how, style: "RPC", reqBodyType: "formData", bodyType: "json" });
const options = new RuntimeOptions({ connectTimeout: Number(connectTimeout), readTimeout: 5000 });
client.callApi(what, new OpenApiRequest({}), options).then(
  ({ body }) => process.stdout.write(body.JobId),
  ({ message }) => process.stdout.write(message.split(" ")[0]),
);
NODE
cat > call.py <<'PYTHON'
import sys
from alibabacloud_tea_openapi.client import Client
from alibabacloud_tea_openapi.models import Config, OpenApiRequest, Params
from alibabacloud_tea_util.models import RuntimeOptions

client = Client(Config(access_key_id="id", access_key_secret="secret", endpoint=sys.argv[1], protocol="http"))
how = dict(action="SubmitMediaProducingJob", version="2020-11-09", protocol="HTTP", pathname="/", method="POST", auth_type="AK")
what = Params(**how, style="RPC", req_body_type="formData", body_type="json")
options = RuntimeOptions(connect_timeout=int(sys.argv[2]), read_timeout=5000)
try:
    print(client.call_api(what, OpenApiRequest(), options)["body"]["JobId"], end="")
except Exception as error:
    print(error, end="")
PYTHON
export NO_PROXY=127.0.0.1 no_proxy=127.0.0.1
python3 - <<'PYTHON'
import http.server, subprocess, threading, time

class Server(http.server.BaseHTTPRequestHandler):
    jobs = 0

    def do_POST(self):
        Server.jobs += 1
        time.sleep(0.6)
        body = b'{"JobId":"job"}'
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            pass  # the client has gone

    def log_message(self, *_):
        pass

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
server.daemon_threads = True
threading.Thread(target=server.serve_forever, daemon=True).start()
seen = {}
for client in (["node", "call.cjs"], ["venv/bin/python", "call.py"]):
    for connect in ("200", "5000"):
        Server.jobs = 0
        said = subprocess.run([*client, f"127.0.0.1:{server.server_port}", connect], check=True, capture_output=True, text=True).stdout
        seen[client[1], connect] = (said, Server.jobs)
for (program, connect), (said, jobs) in seen.items():
    print(f"{program} connectTimeout {connect}: {said}, {jobs} job at the server")
slow, quick = ("ConnectTimeout:", 1), ("job", 1)
expected = {("call.cjs", "200"): slow, ("call.cjs", "5000"): quick, ("call.py", "200"): quick, ("call.py", "5000"): quick}
assert seen == expected, "it behaves otherwise now"
PYTHON
