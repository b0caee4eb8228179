/*
 * What the launchers run, as plugin.cjs: looks at the Node that runs it, and starts the bundle. Any Node must be able to read
 * this file, if only to be told that it is too old.
 */
"use strict";

const path = require("path");

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `The Pulumi plugin alicloud-ice needs Node.js 22.12 or later; the \`node\` on the PATH is ${process.version}.`,
  );
  process.exit(1);
}

const { enableCompileCache, flushCompileCache } = require("module");
// Beside the code, whose owner alone can write there. A folder that can't be written makes the start slower, and nothing else.
enableCompileCache(path.join(__dirname, ".compiled"));
require("./host.cjs");
// The engine kills its plugins, and Node writes what it compiled when it ends.
setTimeout(flushCompileCache, 1000).unref();
