#!/usr/bin/env bash
# An event whose data is 0 or false has no data in CloudEvents' library for Node, a text loses its quotes, and JSON in Base64 is a list of numbers.
#
# Packages:  cloudevents 10.0.0 (npm), cloudevents 2.2.0 (PyPI).
# One would guess: an event of type application/json holds a value of JSON, whichever of the two forms it is sent in, whole or in headers and
#   body; what one side puts in comes out on the other, as it does in Python.
# What happens: whole, a progress of 0 and a false are sent, and read as no data. With a body, a text is sent without its quotes: film.mp4 is no JSON, and a text
#   that holds JSON comes out as an object; a number is refused by the library's own reader. Data in data_base64, as services send what is
#   bytes to them, isn't parsed at all but is a Uint32Array of its bytes.
# Seen: 0, false -> undefined; "film.mp4" -> body film.mp4; '{"a":1}' -> { a: 1 }; eyJhIjoxfQ== -> Uint32Array of 7; Python 0, False, {'a': 1}.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error cloudevents@10.0.0 >/dev/null
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check cloudevents==2.2.0
cat > look.cjs <<'NODE'
const assert = require("node:assert");
const { CloudEvent, HTTP } = require("cloudevents");

const event = { id: "1", source: "films", type: "done", datacontenttype: "application/json" };
const read = (message) => {
  try {
    return HTTP.toEvent(message).data;
  } catch {
    return "error";
  }
};
const whole = (data) => read(HTTP.structured(new CloudEvent({ ...event, data })));
const body = (data) => HTTP.binary(new CloudEvent({ ...event, data })).body;
const again = (data) => read(HTTP.binary(new CloudEvent({ ...event, data })));
const headers = { "content-type": "application/cloudevents+json" };
const bytes = read({ headers, body: JSON.stringify({ ...event, specversion: "1.0", data_base64: "eyJhIjoxfQ==" }) });

const seen = { whole: [5, 0, false].map(whole), bodies: ["film.mp4", { a: 1 }].map(body), again: [5, '{"a":1}'].map(again), bytes };
console.log(seen);
const expected = { whole: [5, undefined, undefined], bodies: ["film.mp4", '{"a":1}'], again: ["error", { a: 1 }] };
assert.deepStrictEqual(seen, { ...expected, bytes: Uint32Array.from(Buffer.from('{"a":1}')) }, "it behaves otherwise now");
NODE
node look.cjs
venv/bin/python - <<'PYTHON'
import json
from cloudevents.v1.conversion import to_structured
from cloudevents.v1.http import CloudEvent, from_http

event = {"id": "1", "source": "films", "type": "done", "specversion": "1.0", "datacontenttype": "application/json"}
seen = [from_http(*to_structured(CloudEvent(event, data))).data for data in (5, 0, False)]
body = json.dumps({**event, "data_base64": "eyJhIjoxfQ=="})
seen.append(from_http({"content-type": "application/cloudevents+json"}, body).data)
print("Python:", seen)
assert seen == [5, 0, False, {"a": 1}], "it behaves otherwise now"
PYTHON
