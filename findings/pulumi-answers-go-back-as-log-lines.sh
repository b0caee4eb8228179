#!/usr/bin/env bash
# Pulumi's Node SDK sends the whole answer to each RegisterResource back to the engine, as the text of a debug log line that nobody asked for.
#
# Package:   @pulumi/pulumi 3.276.0 (npm).
# One would guess: debug lines are written where debug output was asked for, and name the resource, not all that it holds.
# What happens: the text of the whole answer is sent to the engine as a line of severity DEBUG, whatever was asked for. Outputs of megabytes go over
#   the wire twice, and the program's process writes them out again, before it ends.
# Seen: an answer of 1,000,000 characters; four lines of severity 0, the last of 1,000,147 characters, "RegisterResource RPC finished: ...".
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @pulumi/pulumi@3.276.0 >/dev/null
cat > program.cjs <<'NODE'
const assert = require("node:assert");
const grpc = require("@grpc/grpc-js");
const pulumi = require("@pulumi/pulumi");
const settings = require("@pulumi/pulumi/runtime/settings");
const engine = require("@pulumi/pulumi/proto/engine_grpc_pb");
const monitor = require("@pulumi/pulumi/proto/resource_grpc_pb");
const { RegisterResourceResponse, SupportsFeatureResponse } = require("@pulumi/pulumi/proto/resource_pb");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb");
const { Empty } = require("google-protobuf/google/protobuf/empty_pb");

const SIZE = 1_000_000;
const lines = [];
const server = new grpc.Server({ "grpc.max_receive_message_length": -1 });
server.addService(engine.EngineService, {
  log: ({ request }, done) => (lines.push({ severity: request.getSeverity(), text: request.getMessage() }), done(null, new Empty())),
});
server.addService(monitor.ResourceMonitorService, {
  supportsFeature: (_, done) => done(null, new SupportsFeatureResponse()),
  registerResource: (_, done) => {
    const answer = new RegisterResourceResponse();
    answer.setUrn("urn:pulumi:stack::project::test:index:Film::film");
    answer.setId("film");
    answer.setObject(Struct.fromJavaScript({ timeline: "a".repeat(SIZE) }));
    done(null, answer);
  },
});
server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), async (error, port) => {
  assert.ifError(error);
  settings.resetOptions("project", "stack", 1, `127.0.0.1:${port}`, `127.0.0.1:${port}`, false, "organization");
  const film = new pulumi.CustomResource("test:index:Film", "film", { timeline: undefined });
  await film.id.promise();
  await settings.disconnect();
  const large = lines.filter(({ text }) => text.length >= SIZE);
  console.log(lines.map(({ severity, text }) => `severity ${severity}, ${text.length}: ${text.slice(0, 60)}`).join("\n"));
  assert.ok(large.length === 1 && large[0].severity === 0 && large[0].text.startsWith("RegisterResource RPC finished"), "it behaves otherwise now");
  process.exit(0);
});
NODE
node program.cjs
