import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pauseTracesIn } from "../../scripts/generate/nodeSdkTraces.mts";
import { cloneDir } from "../../scripts/lib/paths.mts";
import { nodeSdk } from "../../scripts/plugin/nodeSdk.mts";

/** Declares one of each resource, and tells how many traces of errors were written for each. */
const program = (sdk: string) => `
const pulumi = require("@pulumi/pulumi");
pulumi.runtime.setMocks({ newResource: ({ inputs }) => ({ id: "one", state: inputs }), call: () => ({}) });
const sdk = require(${JSON.stringify(sdk)});
let written = 0;
Error.prepareStackTrace = (error) => {
  // By one of unlimited length the SDK finds a resource's place in the program.
  if (Error.stackTraceLimit !== Number.POSITIVE_INFINITY) written += 1;
  return String(error);
};
const prepare = Error.prepareStackTrace;
const outputMediaConfig = { mediaUrl: "https://films.oss-cn-shanghai.aliyuncs.com/out/film.mp4" };
const everything = {
  outputMediaConfig, jobIds: ["job"], films: {}, inputUrl: "https://films.oss-cn-shanghai.aliyuncs.com/in/clip.mp4",
  config: {}, inputConfig: {}, editingConfig: {}, outputConfig: {},
};
const kinds = Object.keys(sdk).filter((name) => sdk[name]?.__pulumiType?.startsWith("alicloud-ice:index:"));
const traces = kinds.sort().map((name) => {
  written = 0;
  new sdk[name](name, everything);
  return [name, written];
});
process.stdout.write(JSON.stringify({ traces, isRestored: Error.prepareStackTrace === prepare }));
`;

describe("the SDK for Node", () => {
  it("declares resources without writing traces that nobody reads", () => {
    const told = execFileSync(process.execPath, ["-e", program(nodeSdk())], {
      cwd: cloneDir,
      encoding: "utf8",
    });
    expect(JSON.parse(told)).toEqual({
      traces: [
        ["BatchMediaProducingJob", 0],
        ["MediaInfo", 0],
        ["MediaProducingJob", 0],
        ["MediaProducingJobGate", 0],
        ["MediaProducingJobSet", 0],
        ["Template", 0],
      ],
      isRestored: true,
    });
  });

  it("is not made of what a generator writes otherwise", () => {
    const folder = mkdtempSync(join(tmpdir(), "ice-node-sdk-"));
    try {
      expect(() => pauseTracesIn(folder)).toThrow("has no resource");
      const text = readFileSync(join(cloneDir, "sdk", "nodejs", "template.ts"), "utf8");
      writeFileSync(join(folder, "template.ts"), text.replace("super(", "super(...["));
      expect(() => pauseTracesIn(folder)).toThrow("otherwise than it did");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
