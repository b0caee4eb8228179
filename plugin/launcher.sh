#!/bin/sh
# Starts the plugin: on the Node beside it where there is one, else on the one that is on the PATH. Uses the shell alone: nothing
# else need be there. The engine shows what is written here when nothing listens afterwards.
here=$(CDPATH='' cd -- "${0%/*}" && pwd)
if [ -x "$here/node" ]; then
  exec "$here/node" "$here/plugin.cjs" "$@"
fi
if ! command -v node >/dev/null 2>&1; then
  echo "The Pulumi plugin alicloud-ice runs on Node.js, and there is no \`node\` on the PATH: install Node.js 22.12 or later (https://nodejs.org), or the plugin's archive with Node inside." >&2
  exit 1
fi
exec node "$here/plugin.cjs" "$@"
