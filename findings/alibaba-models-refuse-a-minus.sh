#!/usr/bin/env bash
# An answer with the number "-5" as text fails as a whole in Alibaba Cloud's Node models, after the call; "5" is 5 there, and "" is NaN.
#
# Packages:  @alicloud/tea-typescript 1.8.0, @darabonba/typescript 1.0.5 (npm), alibabacloud-ice20201109 6.20.2 (PyPI).
# One would guess: where a model says number and the service writes a text, all numbers in texts are taken, or none; and the Python models of the same
#   make do as the Node ones.
# What happens: cast(), through which every answer goes, takes digits and points for numbers and throws at anything else: a loudness of "-16.5" or
#   "1e3" makes an Error of a call that succeeded, so that the id of a submitted job is lost with it. Nothing between the quotes is NaN.
#   Python leaves the text a text, under a field that says float.
# Seen: "5" -> 5, "1.5" -> 1.5, "-5" and "1e3" an Error, "" -> NaN, in both of Node's; duration "1.5" is a str in Python.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @alicloud/tea-typescript@1.8.0 @darabonba/typescript@1.0.5 >/dev/null
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check alibabacloud-ice20201109==6.20.2
cat > take.cjs <<'NODE'
const assert = require("node:assert");

function take({ Model, cast }, text) {
  class Answer extends Model {
    static names() {
      return { jobId: "JobId", loudness: "Loudness" };
    }
    static types() {
      return { jobId: "string", loudness: "number" };
    }
  }
  try {
    return cast({ JobId: "job", Loudness: text }, new Answer({})).loudness;
  } catch ({ message }) {
    return message.includes("mismatch") ? "error" : message;
  }
}
const seen = ["@alicloud/tea-typescript", "@darabonba/typescript"].map((name) =>
  Object.fromEntries(["5", "1.5", "-5", "1e3", ""].map((text) => [JSON.stringify(text), take(require(name), text)])),
);
console.log(seen);
const expected = { '"5"': 5, '"1.5"': 1.5, '"-5"': "error", '"1e3"': "error", '""': NaN };
assert.deepStrictEqual(seen, [expected, expected], "it behaves otherwise now");
NODE
node take.cjs
venv/bin/python - <<'PYTHON'
from typing import get_type_hints
from alibabacloud_ice20201109 import models

answer = models.GetMediaProducingJobResponseBody().from_map({"MediaProducingJob": {"JobId": "job", "Duration": "1.5"}})
says = get_type_hints(models.GetMediaProducingJobResponseBodyMediaProducingJob.__init__)["duration"].__name__
seen = (says, answer.media_producing_job.duration)
print("Python:", seen)
assert seen == ("float", "1.5"), "it behaves otherwise now"
PYTHON
