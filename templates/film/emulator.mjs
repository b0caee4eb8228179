// `npm run emulator`: a local ICE on a free port, which the selected stack's configuration then names, until Ctrl-C.
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeTestClip, start } from "ice-emulator";

const pulumi = (...args) => execFileSync("pulumi", args, { encoding: "utf8" }).trim();

const region = pulumi("config", "get", "alicloud-ice:region");
const bucket = pulumi("config", "get", "bucket");
// Its own for each start: where another emulator comes to listen on the port some day, it takes no film of this project.
const accessKeySecret = randomUUID();
const emulator = await start({ dataDir: "ice-data", region, accessKeySecret });

const clip = join("ice-data", "oss", bucket, "in", "opening.mp4");
if (!existsSync(clip)) {
  mkdirSync(dirname(clip), { recursive: true });
  await makeTestClip({ file: clip, kind: "video", durationSeconds: 5 });
}

// These keys open nothing but this emulator.
const config = {
  "alicloud-ice:endpoint": emulator.url,
  "alicloud:accessKey": "emulator",
  "alicloud:secretKey": accessKeySecret,
};
pulumi(
  "config",
  "set-all",
  ...Object.entries(config).flatMap(([key, value]) => ["--plaintext", `${key}=${value}`]),
);
console.log(
  `The stack's configuration leads to ${emulator.url}, whose page shows the films. Ctrl-C ends it.`,
);

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => void end());

async function end() {
  // Else the next `pulumi up` would call an address where nobody answers.
  pulumi("config", "rm-all", ...Object.keys(config));
  await emulator.stop();
  process.exit(0);
}
