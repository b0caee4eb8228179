#!/usr/bin/env bash
# Of two first calls at once, Alibaba Cloud's credentials for Node give the first its key and tell the second that there is none.
#
# Package:   @alicloud/credentials 2.4.7 (npm).
# One would guess: new Credential() looks along its chain (environment, configuration, key file, instance) until a step has a key, and three calls
#   at once, like three API calls of one Promise.all, get the same key, the chain being asked three times at most.
# What happens: the chain notes the step that it is about to ask as "the one that had the key last time". A second call in the meantime asks that step
#   alone: the environment, which has none, and is refused, with the advice to set an environment variable. The same note makes one failure
#   last for ever: when the key file comes to be there a moment later, only the chain's last step is asked again, an address that nobody has given.
# Seen: three calls at once, a key file: the id, and two errors; one after another: three ids; a file that comes after the first call: an error still.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @alicloud/credentials@2.4.7 >/dev/null
mkdir home
cat > chain.cjs <<'NODE'
const assert = require("node:assert");
const { writeFileSync } = require("node:fs");
const { default: Credential } = require("@alicloud/credentials");

const look = (chain) => chain.getCredential().then(({ accessKeyId }) => accessKeyId, () => "error");

(async () => {
  const late = new Credential();
  const before = await look(late);
  writeFileSync("credentials", "[default]\ntype = access_key\naccess_key_id = id\naccess_key_secret = secret\n");
  const lasting = [before, await look(late)];
  const together = new Credential();
  const atOnce = await Promise.all([look(together), look(together), look(together)]);
  const single = new Credential();
  const inTurn = [await look(single), await look(single), await look(single)];
  const seen = { atOnce, inTurn, lasting };
  console.log(seen);
  const expected = { atOnce: ["id", "error", "error"], inTurn: ["id", "id", "id"], lasting: ["error", "error"] };
  assert.deepStrictEqual(seen, expected, "it behaves otherwise now");
})();
NODE
env -u ALIBABA_CLOUD_ACCESS_KEY_ID -u ALIBABA_CLOUD_ACCESS_KEY_SECRET -u ALIBABA_CLOUD_CREDENTIALS_URI HOME="$dir/home" \
  ALIBABA_CLOUD_ECS_METADATA_DISABLED=true ALIBABA_CLOUD_CREDENTIALS_FILE="$dir/credentials" node chain.cjs
