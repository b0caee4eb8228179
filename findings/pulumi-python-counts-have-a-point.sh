#!/usr/bin/env bash
# A dynamic provider in Python gets 3.0 where the program said 3, and no key at all where it said None; in TypeScript it gets 3 and null.
#
# Packages:  pulumi 3.272.0 (PyPI), @pulumi/pulumi 3.276.0 (npm).
# One would guess: props["shots"] is the 3 of the program, an int, so that f"part-{shots}" is part-3 and range(shots) has three; and
#   props["label"] is None. It is so in a test that calls create() itself.
# What happens: numbers travel as floating point, and Python alone tells the two apart: the name is part-3.0, the range a TypeError, and a count in
#   the state is written back as it came. A None isn't sent, and props["label"] is a KeyError. The same goes for a stack's outputs that another
#   program in Python reads. Above 2**53 a whole number is another one, without a word.
# Seen: shots float 3.0, part-3.0, label missing, 9007199254740993 is 9007199254740992.0; from a stack "3.0"; in TypeScript part-3 and null.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @pulumi/pulumi@3.276.0 >/dev/null
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check pulumi==3.272.0
cat > program.py <<'PYTHON'
import json
import pulumi
from pulumi.dynamic import CreateResult, Resource, ResourceProvider

sent = {}

class Mocks(pulumi.runtime.Mocks):
    def new_resource(self, args):
        if args.typ == "pulumi:pulumi:StackReference":
            return [args.name, {"outputs": {"shots": 3}, "secretOutputNames": []}]
        sent.update(args.inputs)
        return [args.name, args.inputs]

    def call(self, args):
        return {}

pulumi.runtime.set_mocks(Mocks(), "project", "stack", False)

class FilmProvider(ResourceProvider):
    serialize_as_secret_always = False

    def create(self, props):
        count = props["shots"]
        return CreateResult("film", {"type": type(count).__name__, "name": f"part-{count}", "label": "label" in props, "bytes": repr(props["bytes"])})

class Film(Resource):
    pass

@pulumi.runtime.test
def run():
    film = Film(FilmProvider(), "film", {"shots": 3, "label": None, "bytes": 9007199254740993})
    shots = pulumi.StackReference("other").get_output("shots")
    return pulumi.Output.all(film.urn, shots).apply(lambda known: sent.update(stack=f"{known[1]}"))

run()
print(json.dumps(sent))
PYTHON
cat > program.cjs <<'NODE'
const pulumi = require("@pulumi/pulumi");

(async () => {
  let sent;
  const newResource = ({ name, inputs }) => ((sent = inputs), { id: name, state: inputs });
  await pulumi.runtime.setMocks({ newResource, call: () => ({}) }, "project", "stack", false);
  const create = async ({ shots, label }) => ({ id: "film", outs: { type: typeof shots, name: `part-${shots}`, label } });
  class Film extends pulumi.dynamic.Resource {}
  await new Film({ create }, "film", { shots: 3, label: null }).urn.promise();
  process.stdout.write(JSON.stringify(sent), () => process.exit(0));
})();
NODE
cat > drive.cjs <<'NODE'
const assert = require("node:assert");
const { execFileSync, spawn } = require("node:child_process");
const grpc = require("@grpc/grpc-js");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb");
const { ResourceProviderClient } = require("@pulumi/pulumi/proto/provider_grpc_pb");
const { ConfigureRequest, CreateRequest } = require("@pulumi/pulumi/proto/provider_pb");

/** Starts the plug-in that runs dynamic providers, as the engine does, and has it create what the program asked for. */
async function create(program, plugin) {
  const { stack, ...sent } = JSON.parse(execFileSync(program[0], program.slice(1), { encoding: "utf8" }));
  const running = spawn(plugin[0], plugin.slice(1), { stdio: ["ignore", "pipe", "inherit"] });
  const port = await new Promise((done) => running.stdout.once("data", (line) => done(String(line).trim())));
  const client = new ResourceProviderClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure());
  const call = (name, request) => new Promise((done, fail) => client[name](request, (error, answer) => (error ? fail(error) : done(answer))));
  const configure = new ConfigureRequest();
  configure.setArgs(Struct.fromJavaScript({}));
  await call("configure", configure);
  const request = new CreateRequest();
  request.setProperties(Struct.fromJavaScript(sent));
  const { __provider, ...outs } = (await call("create", request)).getProperties().toJavaScript();
  running.kill();
  return stack === undefined ? outs : { ...outs, stack };
}

(async () => {
  const python = await create(["venv/bin/python", "program.py"], ["venv/bin/python", "-m", "pulumi.dynamic", "127.0.0.1:1"]);
  const node = await create(["node", "program.cjs"], ["node", "node_modules/@pulumi/pulumi/cmd/dynamic-provider", "127.0.0.1:1"]);
  console.log({ python, node });
  const expected = { type: "float", name: "part-3.0", label: false, bytes: "9007199254740992.0", stack: "3.0" };
  assert.deepStrictEqual(python, expected, "it behaves otherwise now");
  assert.deepStrictEqual(node, { type: "number", name: "part-3", label: null }, "it behaves otherwise now");
  process.exit(0);
})();
NODE
node drive.cjs
