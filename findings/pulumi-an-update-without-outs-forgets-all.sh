#!/usr/bin/env bash
# A dynamic provider without an update(), or with one that returns nothing, forgets every property of its resource at the first change.
#
# Packages:  @pulumi/pulumi 3.276.0 (npm), pulumi 3.272.0 (PyPI).
# One would guess: update() may be left out, and its outs too; what create() gave then stays, with the new arguments, as check() without a result
#   leaves the arguments as they are and read() without one the state.
# What happens: the state after the update is empty: the film's address is gone for all that depend on it, and so are the arguments that the next
#   delete() or diff() compares with. The update is called a success. In both languages outs must be all that shall be known.
# Seen: created { title: "one", url: ... }; after an update to "two" {}, in TypeScript and in Python.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @pulumi/pulumi@3.276.0 >/dev/null
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check pulumi==3.272.0
cat > write.cjs <<'NODE'
const pulumi = require("@pulumi/pulumi");

const provider = { create: async ({ title }) => ({ id: "film", outs: { title, url: "https://example.com/a.mp4" } }) };
pulumi.runtime.serializeFunction(() => provider).then(({ text }) => process.stdout.write(text, () => process.exit(0)));
NODE
cat > write.py <<'PYTHON'
from pulumi.dynamic import CreateResult, ResourceProvider
from pulumi.dynamic.dynamic import serialize_provider

class Film(ResourceProvider):
    def create(self, props):
        return CreateResult("film", {"title": props["title"], "url": "https://example.com/a.mp4"})

print(serialize_provider(Film()), end="")
PYTHON
cat > drive.cjs <<'NODE'
const assert = require("node:assert");
const { execFileSync, spawn } = require("node:child_process");
const grpc = require("@grpc/grpc-js");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb");
const { ResourceProviderClient } = require("@pulumi/pulumi/proto/provider_grpc_pb");
const { ConfigureRequest, CreateRequest, UpdateRequest } = require("@pulumi/pulumi/proto/provider_pb");

/** Starts the plug-in that runs dynamic providers, as the engine does, has it create a film and change its title. */
async function look(write, plugin) {
  const __provider = execFileSync(write[0], write.slice(1), { encoding: "utf8" });
  const running = spawn(plugin[0], plugin.slice(1), { stdio: ["ignore", "pipe", "inherit"] });
  const port = await new Promise((done) => running.stdout.once("data", (line) => done(String(line).trim())));
  const client = new ResourceProviderClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure());
  const call = (name, request) => new Promise((done, fail) => client[name](request, (error, answer) => (error ? fail(error) : done(answer))));
  const configure = new ConfigureRequest();
  configure.setArgs(Struct.fromJavaScript({}));
  await call("configure", configure);
  const create = new CreateRequest();
  create.setProperties(Struct.fromJavaScript({ __provider, title: "one" }));
  const created = (await call("create", create)).getProperties();
  const update = new UpdateRequest();
  update.setId("film");
  update.setOlds(created);
  update.setNews(Struct.fromJavaScript({ __provider, title: "two" }));
  const updated = (await call("update", update)).getProperties();
  running.kill();
  const known = (state) => JSON.stringify({ ...state.toJavaScript(), __provider: undefined });
  return [known(created), known(updated)];
}

(async () => {
  const node = await look(["node", "write.cjs"], ["node", "node_modules/@pulumi/pulumi/cmd/dynamic-provider", "127.0.0.1:1"]);
  const python = await look(["venv/bin/python", "write.py"], ["venv/bin/python", "-m", "pulumi.dynamic", "127.0.0.1:1"]);
  console.log({ node, python });
  const expected = ['{"title":"one","url":"https://example.com/a.mp4"}', "{}"];
  assert.deepStrictEqual({ node, python }, { node: expected, python: expected }, "it behaves otherwise now");
  process.exit(0);
})();
NODE
node drive.cjs
