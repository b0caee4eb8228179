const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

// node:sqlite is there without a flag from then on; its absence would be told by a stack trace.
if (major < 22 || (major === 22 && minor < 13)) {
  throw new Error(`ice-emulator needs Node 22.13 or later, and this is ${process.versions.node}.`);
}
