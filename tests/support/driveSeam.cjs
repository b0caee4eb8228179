// Drives a render's whole life through the seam of the hosts, and tells what came of it and which packages that took. Plain
// CommonJS over the built provider: nothing may be loaded that the provider does not load by itself.
const { join } = require("node:path");
const dist = join(__dirname, "../../provider/dist");
const { createRun } = require(join(dist, "run/createRun.js"));
const { systemClock } = require(join(dist, "base/clock.js"));
const { mediaProducingJob } = require(join(dist, "lifecycle/mediaProducingJob.js"));
const { verbsOn } = require(join(dist, "lifecycle/verbsOn.js"));

const { url, film, broken, slow } = JSON.parse(process.argv[2]);
const config = {
  "alicloud-ice:endpoint": url,
  "alicloud-ice:region": "cn-shanghai",
  "alicloud:accessKey": "emulator",
  "alicloud:secretKey": "emulator-secret",
};
const lines = [];
const say = (_urn, line) => void lines.push(line);
const log = { info: say, warn: say, status: say, delivered: () => Promise.resolve() };
const host = { log, cancelled: new AbortController().signal };
const newVerbs = () =>
  verbsOn(
    createRun((key) => config[key], systemClock, host),
    mediaProducingJob,
  );
const verbs = newVerbs();
const context = (name) => ({
  urn: `urn:pulumi:dev::films::film::${name}`,
  name,
  protect: false,
  secretArguments: ["userData"],
  timeouts: {},
  waits: false,
});

async function live() {
  const told = {};
  const here = context("film");
  const refused = await verbs.check(here, { olds: undefined, news: { ...film, timelin: {} } });
  told.refused = refused.failures;
  const { inputs } = await verbs.check(here, { olds: undefined, news: film });
  const made = await verbs.create(here, inputs);
  told.create = made;
  const stored = { id: made.id, outputs: made.state.outputs, record: made.state.record };
  told.unchanged = await verbs.diff(here, { stored, args: inputs });
  told.changed = await verbs.diff(here, { stored, args: { ...inputs, triggers: ["again"] } });
  told.read = await verbs.read(here, stored);
  told.update = await verbs.update(here, { stored, args: { ...inputs, timeout: "5m" } });
  const removable = { ...stored, outputs: { ...stored.outputs, deletionPolicy: "delete" } };
  // A run of its own, as a later command has: of what this one made, nothing is deleted.
  await newVerbs().delete(here, removable);
  const other = context("broken");
  const failed = await verbs.create(other, broken);
  told.failed = failed;
  const ofFailed = { id: failed.id, outputs: failed.state.outputs, record: failed.state.record };
  told.afterFailure = await verbs.diff(other, { stored: ofFailed, args: broken });
  told.slow = await verbs.create({ ...context("slow"), timeouts: { createMs: 2_500 } }, slow);
  return told;
}

live().then((told) => {
  const packages = Object.keys(require.cache).flatMap((file) => {
    const found = /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/u.exec(file);
    return found === null ? [] : [found[1]];
  });
  process.stdout.write(JSON.stringify({ ...told, lines, packages: [...new Set(packages)] }));
});
