#!/usr/bin/env bash
# A message that Alibaba Cloud's Python client of the queues sends is another text for its Node client; and an address with & is no XML.
#
# Packages:  aliyun-mns-sdk 1.3.0 (PyPI), @alicloud/mns 1.2.0 (npm), Python 3, Node.
# One would guess: sendMessage and send_message with one body put one text into the queue (MNS), and the body may be any text.
# What happens: the Python client wraps every body in Base64 and unwraps what it receives; the Node client does neither. A Node worker that parses the
#   JSON of a Python program gets "eyJ...". The Node client puts the body into its XML as it is: with the & of a signed address, or a <, the document isn't
#   well-formed.
# Seen: {"JobId":"1"} from Node, eyJKb2JJZCI6IjEifQ== from Python; "a.mp4?x=1&y=2" from Node is no XML, from Python it is.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @alicloud/mns@1.2.0 >/dev/null
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check aliyun-mns-sdk==1.3.0
cat > send.cjs <<'NODE'
const MNSClient = require("@alicloud/mns");
const [, , endpoint, body] = process.argv;
const client = new MNSClient("1", { endpoint, accessKeyId: "id", accessKeySecret: "secret" });
client.sendMessage("films", { MessageBody: body }).then(() => process.exit(0));
NODE
venv/bin/python - <<'PYTHON'
import http.server, subprocess, threading
import xml.etree.ElementTree as ElementTree
from mns.account import Account
from mns.queue import Message

space = "http://mns.aliyuncs.com/doc/v1/"
sent = []

class Queue(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        sent.append(self.rfile.read(int(self.headers["content-length"])).decode())
        answer = f'<?xml version="1.0"?><Message xmlns="{space}"><MessageId>1</MessageId><MessageBodyMD5>0</MessageBodyMD5></Message>'.encode()
        self.send_response(201)
        for name, value in (("content-type", "text/xml"), ("x-mns-request-id", "1"), ("content-length", str(len(answer)))):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_):
        pass

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Queue)
threading.Thread(target=server.serve_forever, daemon=True).start()
endpoint = f"http://127.0.0.1:{server.server_port}"

def bodies(text):
    sent.clear()
    subprocess.run(["node", "send.cjs", endpoint, text], check=True)
    Account(endpoint, "id", "secret").get_queue("films").send_message(Message(text))
    return [read(document) for document in sent]

def read(document):
    try:
        return ElementTree.fromstring(document).findtext(f"{{{space}}}MessageBody")
    except ElementTree.ParseError:
        return "no XML"

seen = {text: bodies(text) for text in ('{"JobId":"1"}', "a.mp4?x=1&y=2")}
print(seen)
expected = {'{"JobId":"1"}': ['{"JobId":"1"}', "eyJKb2JJZCI6IjEifQ=="], "a.mp4?x=1&y=2": ["no XML", "YS5tcDQ/eD0xJnk9Mg=="]}
assert seen == expected, "it behaves otherwise now"
PYTHON
