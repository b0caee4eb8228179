#!/usr/bin/env bash
# A field that isn't set is sent by Alibaba Cloud's older Node client as the text "undefined"; a date by the newer one not at all.
#
# Packages:  @alicloud/pop-core 1.8.0, @alicloud/openapi-client 0.4.15, @alicloud/openapi-util 0.3.3, @alicloud/tea-util 1.4.11,
#   @alicloud/tea-typescript 1.8.0 (npm).
# One would guess: both clients leave out what is undefined, as JSON does, send a date as the text of it that JSON has, an object by its parts,
#   and a name as it stands.
# What happens: pop-core writes whatever it gets with String(): a job with UserData: undefined has the user data "undefined", null is "null", a date
#   is what a browser's console shows, an object "[object Object]"; and the first letter of each name becomes a capital. openapi-client, with the
#   flattening its generated clients use, leaves out undefined and null, and drops a Date like an object without fields, without a word.
# Seen: pop-core UserData=undefined, Note=null, Since=Mon Jan 01 2024..., Filter=[object Object]; openapi-client filter.kind=film only.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @alicloud/pop-core@1.8.0 @alicloud/openapi-client@0.4.15 @alicloud/openapi-util@0.3.3 \
  @alicloud/tea-util@1.4.11 @alicloud/tea-typescript@1.8.0 >/dev/null
cat > ask.cjs <<'NODE'
const assert = require("node:assert");
const http = require("node:http");
const Pop = require("@alicloud/pop-core");
const { default: Client, Config, OpenApiRequest, Params } = require("@alicloud/openapi-client");
const { default: OpenApiUtil } = require("@alicloud/openapi-util");
const { RuntimeOptions } = require("@alicloud/tea-util");

const fields = { userData: undefined, note: null, since: new Date(Date.UTC(2024, 0, 1)), filter: { kind: "film" } };
let asked;
const server = http.createServer((request, answer) => {
  let body = "";
  request.on("data", (chunk) => (body += chunk));
  request.on("end", () => {
    const query = new URL(request.url, "http://localhost").searchParams;
    const all = { ...Object.fromEntries(query), ...Object.fromEntries(new URLSearchParams(body)) };
    asked = Object.fromEntries(Object.entries(all).filter(([name]) => /^(userdata|note|since|filter)/i.test(name)));
    answer.writeHead(200, { "content-type": "application/json" });
    answer.end("{}");
  });
});
server.listen(0, "127.0.0.1", async () => {
  const host = `127.0.0.1:${server.address().port}`;
  const pop = new Pop({ accessKeyId: "id", accessKeySecret: "secret", endpoint: `http://${host}`, apiVersion: "2020-11-09" });
  await pop.request("ListMediaProducingJobs", fields, { method: "POST" });
  const older = asked;
  const client = new Client(new Config({ accessKeyId: "id", accessKeySecret: "secret", endpoint: host, protocol: "http" }));
  const how = { action: "ListMediaProducingJobs", version: "2020-11-09", protocol: "HTTP", pathname: "/", method: "POST", authType: "AK" };
  const what = new Params({ ...how, style: "RPC", reqBodyType: "formData", bodyType: "json" });
  await client.callApi(what, new OpenApiRequest({ query: OpenApiUtil.query(fields) }), new RuntimeOptions({}));
  console.log({ older, newer: asked });
  const written = { UserData: "undefined", Note: "null", Since: String(fields.since), Filter: "[object Object]" };
  assert.deepStrictEqual({ older, newer: asked }, { older: written, newer: { "filter.kind": "film" } }, "it behaves otherwise now");
  process.exit(0);
});
NODE
export NO_PROXY=127.0.0.1 no_proxy=127.0.0.1
node ask.cjs
