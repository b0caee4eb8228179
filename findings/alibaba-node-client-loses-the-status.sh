#!/usr/bin/env bash
# Alibaba Cloud's Node client turns a gateway's HTML page into a bare SyntaxError, and says no HTTP status.
#
# Package:   @alicloud/openapi-client 0.4.15 (npm).
# One would guess: a 503 is an error with statusCode 503, whatever its body is, so that a caller can tell "try again" from "never".
# What happens: the body is parsed before the status is looked at. An HTML page with 503, and an empty body with 431, reach the caller
#   as SyntaxError without code and statusCode; only a JSON object with a Code has them.
# Seen: see the last lines.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @alicloud/openapi-client@0.4.15 >/dev/null
cat > call.cjs <<'NODE'
const assert = require("node:assert");
const { createServer } = require("node:http");
const { default: Client, Config, OpenApiRequest, Params } = require("@alicloud/openapi-client");

async function failure(status, body) {
  const server = createServer((_request, response) => response.writeHead(status).end(body));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const endpoint = `127.0.0.1:${server.address().port}`;
  const client = new Client(new Config({ endpoint, protocol: "http", accessKeyId: "id", accessKeySecret: "secret" }));
  const call = { action: "GetMediaProducingJob", version: "2020-11-09", protocol: "HTTP", pathname: "/", method: "POST" };
  const params = new Params({ ...call, authType: "AK", style: "RPC", reqBodyType: "formData", bodyType: "json" });
  const error = await client.callApi(params, new OpenApiRequest({ query: {} }), {}).then(() => undefined, (reason) => reason);
  server.closeAllConnections();
  server.close();
  return [error.name, error.code, error.statusCode];
}

(async () => {
  const page = await failure(503, "<html>busy</html>");
  const empty = await failure(431, "");
  const told = await failure(503, '{"Code":"ServiceUnavailable","Message":"busy"}');
  console.log(page, empty, told);
  assert.deepStrictEqual(page, ["SyntaxError", undefined, undefined]);
  assert.deepStrictEqual(empty, ["SyntaxError", undefined, undefined]);
  assert.deepStrictEqual(told, ["Error", "ServiceUnavailable", 503]);
})();
NODE
node call.cjs
