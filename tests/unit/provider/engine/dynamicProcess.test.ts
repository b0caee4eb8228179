import { spawn } from "node:child_process";
import { join } from "node:path";
import { LogSeverity } from "@pulumi/pulumi/proto/engine_pb.js";
import { z } from "zod";
import { withLoggingEngine } from "../../../support/loggingEngine";
import { waitUntil } from "../../../support/waitUntil";

const dist = join(__dirname, "../../../../provider/dist");

/** The shell of each kind of resource, and how its check calls the kind. */
const kinds = {
  shell: "MediaProducingJob",
  gateShell: "MediaProducingJobGate",
  setShell: "MediaProducingJobSet",
  templateShell: "Template",
  mediaInfoShell: "MediaInfo",
  batchShell: "BatchMediaProducingJob",
};

/** What the engine does with a dynamic provider: it configures each shell, and calls its verbs at once. Over the built package, as it does. */
const asEngine = `
  const { join } = require("node:path");
  const { runInNewContext } = require("node:vm");
  const dist = ${JSON.stringify(dist)};
  const { BinaryReader } = require("google-protobuf");
  const { readString } = BinaryReader.prototype;
  const config = { get: (key) => ({ "alicloud-ice:region": "cn-shanghai" })[key] };
  const attached = (name) => {
    const target = { ...require(join(dist, "hosts/dynamic", name + ".js"))[name] };
    const done = target.configure({ config });
    return { target, done };
  };
  const film = { templateId: "t", clipsParam: {}, outputMediaConfig: { mediaUrl: "oss://a/a.mp4", widht: 640 } };
  const context = (urn) => ({ __context: { urn, name: "film" } });
  const work = async () => {
    const refused = {};
    for (const name of ${JSON.stringify(Object.keys(kinds))}) {
      const { target, done } = attached(name);
      const { failures } = await target.check({}, { nonsense: 1 });
      refused[name] = failures.map(({ reason }) => reason).join(" ");
      await done;
    }
    const { target } = attached("shell");
    await target.check({}, { ...film, ...context("one") });
    // The process has one run, whichever shell comes to it: what it has said is no news.
    await attached("shell").target.check({}, { ...film, ...context("one") });
    await target.delete("j", { status: "Processing", ...context("two") });
    const { PlainError } = require(join(dist, "base/plainError.js"));
    console.error(new PlainError("Said by the engine.").stack);
    const isQuick = BinaryReader.prototype.readString !== readString;
    const tell = (isCollected) => {
      console.log("told " + JSON.stringify({ refused, isQuick, isCollected }));
      if (process.argv[3] === "once") process.exit(7);
    };
    const until = Date.now() + 20_000;
    const look = () => {
      const isCollected = runInNewContext("typeof gc") === "function";
      if (isCollected || Date.now() > until) tell(isCollected);
      else setTimeout(look, 100);
    };
    look();
  };
  void work();
  setInterval(() => undefined, 1_000);
`;

const toldSchema = z.object({
  refused: z.record(z.string(), z.string()),
  isQuick: z.boolean(),
  isCollected: z.boolean(),
});

/** @param lasts "once" until it has told what it found, when it ends with 7 */
function started(engineAddress: string, lasts: "on" | "once") {
  const child = spawn(process.execPath, ["-e", asEngine, "engine", engineAddress, lasts], {
    cwd: __dirname,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  let printed = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const exited = new Promise<number | null>((resolve) => void child.on("close", resolve));
  return {
    exited,
    stop: () => void child.kill("SIGKILL"),
    said: () => said,
    lines: () => printed.split("\n").filter((line) => line !== "" && !line.startsWith("told ")),
    isTold: () => printed.includes("told "),
    told: () => toldSchema.parse(JSON.parse(/^told (.*)$/mu.exec(printed)?.[1] ?? "null")),
  };
}

describe("the process that the engine starts a dynamic provider in", () => {
  it("has the verbs of each kind at once, tells the engine its lines, and ends with the engine", async () => {
    let provider: ReturnType<typeof started> | undefined;
    try {
      await withLoggingEngine(async (address, lines, answers, requests) => {
        const answering = setInterval(() => {
          for (const answer of answers.splice(0)) answer();
        }, 10);
        provider = started(address, "on");
        const { isTold } = provider;
        await waitUntil(isTold, { what: "what the process found", limitMs: 30_000 });
        // Longer than three looks for an engine that is gone.
        await new Promise((resolve) => void setTimeout(resolve, 3_500));
        clearInterval(answering);
        const { refused, ...told } = provider.told();
        for (const [name, type] of Object.entries(kinds))
          expect(refused[name]).toContain(`nonsense is not an argument of ${type}`);
        expect(told).toEqual({ isQuick: true, isCollected: true });
        expect(lines.filter((line) => line.includes("Widht"))).toHaveLength(1);
        expect(requests.map((line) => [line.getUrn(), line.getSeverity()])).toEqual([
          ["one", LogSeverity.WARNING],
          ["two", LogSeverity.INFO],
        ]);
        expect([provider.said(), ...provider.lines()]).toEqual([""]);
      });
      expect(await provider?.exited).toBe(1);
    } finally {
      provider?.stop();
    }
  });

  it("writes its lines itself where it is told no engine, and waits for none", async () => {
    const provider = started("none", "once");
    expect(await provider.exited).toBe(7);
    expect(provider.lines()).toEqual([
      expect.stringMatching(/^warning: .*Widht/u),
      expect.stringMatching(/^Job j is still rendering/u),
    ]);
    expect(provider.told()).toMatchObject({ isQuick: true });
  });
});
