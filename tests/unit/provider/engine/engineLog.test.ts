import { LogSeverity } from "@pulumi/pulumi/proto/engine_pb.js";
import { connectEngineLog } from "../../../../provider/src/hosts/engine/engineLog";
import { verbsOf } from "../../../support/dynamicVerbsOf";
import { createRun } from "../../../../provider/src/run/createRun";
import { withLoggingEngine as withEngine } from "../../../support/loggingEngine";
import { waitUntil } from "../../../support/waitUntil";

describe("the engine's log", () => {
  it("sends a resource's lines one after the other, and tells when all have arrived", async () => {
    await withEngine(async (address, lines, answers) => {
      const log = connectEngineLog(address);
      if (log === undefined) throw new Error("There is no log.");
      log.info("urn", "first");
      log.warn("urn", "second");
      let isDelivered = false;
      const delivered = log.delivered("urn").then(() => (isDelivered = true));
      await waitUntil(() => answers.length === 1, { what: "line 1" });
      expect(lines).toEqual(["first"]);
      expect(isDelivered).toBe(false);
      answers[0]?.();
      await waitUntil(() => answers.length === 2, { what: "line 2" });
      expect(isDelivered).toBe(false);
      answers[1]?.();
      await delivered;
      expect(lines).toEqual(["first", "second"]);
    });
  });

  it("has no resource wait for the lines of others, and drops what is out of date", async () => {
    await withEngine(async (address, lines, answers) => {
      const log = connectEngineLog(address);
      if (log === undefined) throw new Error("There is no log.");
      log.info("one", "of one");
      log.status("one", "one goes on");
      log.info("two", "of two");
      await waitUntil(() => answers.length === 2, { what: "a line of each" });
      const isOfOne = lines.indexOf("of one");
      answers[isOfOne]?.();
      await log.delivered("one");
      await expect(Promise.race([log.delivered("two"), Promise.resolve("waiting")])).resolves.toBe("waiting");
      log.status("one", "one still goes on");
      await waitUntil(() => answers.length === 3, { what: "a live line" });
      expect(lines[2]).toBe("one still goes on");
      for (const answer of answers) answer();
    });
  });

  it("says of a line whose it is, how grave, and whether it stays", async () => {
    await withEngine(async (address, _lines, answers, requests) => {
      const log = connectEngineLog(address);
      log?.info("a", "info");
      log?.warn("b", "warning");
      log?.status("c", "status");
      await waitUntil(() => answers.length === 3, { what: "three lines" });
      for (const answer of answers) answer();
      const told = requests.map((line) => [line.getUrn(), line.getSeverity(), line.getEphemeral()]);
      expect(told.sort()).toEqual([
        ["a", LogSeverity.INFO, false],
        ["b", LogSeverity.WARNING, false],
        ["c", LogSeverity.INFO, true],
      ]);
    });
  });

  it("waits for the lines of no resource as well", async () => {
    await withEngine(async (address, _lines, answers) => {
      const log = connectEngineLog(address);
      log?.info("", "of none");
      await waitUntil(() => answers.length === 1, { what: "the line" });
      let isDelivered = false;
      const delivered = log?.delivered("urn").then(() => (isDelivered = true));
      await new Promise((resolve) => void setTimeout(resolve, 20));
      expect(isDelivered).toBe(false);
      answers[0]?.();
      await delivered;
    });
  });

  it.each([undefined, "", "a:b", "a/b:1", "a b:1", "x a:1 ", "127.0.0.1"])("is none at %j", (address) => {
    expect(connectEngineLog(address)).toBeUndefined();
  });

  it("holds no verb for an engine that is gone", async () => {
    const log = connectEngineLog("127.0.0.1:1");
    log?.info("urn", "nobody hears this");
    await expect(log?.delivered("urn")).resolves.toBeUndefined();
  });

  it("a verb ends after its lines have arrived", async () => {
    await withEngine(async (address, lines, answers) => {
      const log = connectEngineLog(address);
      if (log === undefined) throw new Error("There is no log.");
      const clock = { now: () => 0, sleep: () => new Promise<void>(() => undefined) };
      const verbs = verbsOf(
        createRun(() => undefined, clock, { log, cancelled: new AbortController().signal }),
      );
      const context = { urn: "urn", name: "film", protect: false, secretArguments: [] };
      let hasEnded = false;
      const outputMediaConfig = { mediaUrl: "https://a.oss-cn-shanghai.aliyuncs.com/a.mp4", widht: 640 };
      const checking = verbs
        .check(
          {},
          { templateId: "t", clipsParam: {}, outputMediaConfig, region: "cn-shanghai", __context: context },
        )
        .then(() => (hasEnded = true));
      await waitUntil(() => answers.length === 1, { what: "line 1" });
      expect(lines[0]).toContain("Widht");
      expect(hasEnded).toBe(false);
      answers[0]?.();
      await checking;
    });
  });
});
