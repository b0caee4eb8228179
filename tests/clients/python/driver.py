"""Makes calls through the vendor's Python SDK: a line of JSON in, a line of JSON out. Told where by the environment."""

import json
import os
import re
import sys

from alibabacloud_ice20201109 import models
from alibabacloud_ice20201109.client import Client
from alibabacloud_tea_openapi.models import Config

client = Client(
    Config(
        access_key_id=os.environ["ALICLOUD_ACCESS_KEY"],
        access_key_secret=os.environ["ALICLOUD_SECRET_KEY"],
        endpoint=os.environ["ICE_ENDPOINT"],
        region_id=os.environ["ALICLOUD_REGION"],
        protocol="http",
    )
)


class Asked(dict):
    """Parameters of which there are none, and which were asked for."""

    def __init__(self):
        super().__init__()
        self.names = []

    def get(self, name, default=None):
        self.names.append(name)
        return default


def known_to(kind):
    """The names of the parameters that the SDK has for an operation."""
    asked = Asked()
    kind().from_map(asked)
    return sorted(set(asked.names))


def make(operation, parameters):
    """The answer of one call, or why there is none."""
    method = getattr(client, re.sub(r"(?<!^)(?=[A-Z])", "_", operation).lower(), None)
    if method is None:
        return {"kind": "absent"}
    kind = getattr(models, operation + "Request", None)
    requests = [] if kind is None else [kind().from_map(parameters)]
    sent = [name for request in requests for name in request.to_map()]
    known = [] if kind is None else known_to(kind)
    try:
        return {"kind": "answered", "sent": sent, "known": known, "body": method(*requests).body.to_map()}
    except Exception as error:  # The SDK has a class for each kind of error.
        return {"kind": "refused", "code": str(getattr(error, "code", type(error).__name__)), "message": str(error)}


for line in sys.stdin:
    call = json.loads(line)
    print(json.dumps(make(call["operation"], call["parameters"])), flush=True)
