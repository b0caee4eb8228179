import { LogSeverity } from "@pulumi/pulumi/proto/engine_pb.js";
import { PluginAttach } from "@pulumi/pulumi/proto/plugin_pb.js";
import type { Empty } from "google-protobuf/google/protobuf/empty_pb.js";
import { createPluginHost } from "../../../../provider/src/hosts/plugin/pluginHost";
import { endIntervals } from "../../../support/endIntervals";
import { withLoggingEngine } from "../../../support/loggingEngine";
import { pluginUrn, withPlugin } from "../../../support/servedPlugin";
import { called } from "../../../support/startedPlugin";
import { waitUntil } from "../../../support/waitUntil";

const identity = "urn:pulumi:dev::films::pulumi-nodejs:dynamic/alicloud-ice:MediaProducingJob::one";

describe("the lines of the plugin", () => {
  it("go to the engine that it is attached to, under the name that the engine has for the resource", async () => {
    const story = async (...[address, , answers, requests]: LoggingEngine) => {
      const host = createPluginHost();
      const { log } = host;
      // Nobody hears what is said before.
      log.info(identity, "too early");
      log.warn(identity, "too early");
      log.status(identity, "too early");
      await log.delivered(identity);
      host.attach(address);
      log.status(identity, "live");
      await waitUntil(() => answers.length === 1, { what: "the live line" });
      answers[0]?.();
      await log.delivered(identity);
      log.info(identity, "info");
      log.warn(identity, "warning");
      let isDelivered = false;
      const delivered = log.delivered(identity).then(() => (isDelivered = true));
      await waitUntil(() => answers.length === 2, { what: "the second line" });
      expect(isDelivered).toBe(false);
      answers[1]?.();
      await waitUntil(() => answers.length === 3, { what: "the third line" });
      answers[2]?.();
      await delivered;
      expect(requests.map((line) => [line.getUrn(), line.getMessage(), line.getEphemeral()])).toEqual([
        [pluginUrn(), "live", true],
        [pluginUrn(), "info", false],
        [pluginUrn(), "warning", false],
      ]);
      expect(requests.map((line) => line.getSeverity()).slice(1)).toEqual([
        LogSeverity.INFO,
        LogSeverity.WARNING,
      ]);
      host.attach(undefined);
      log.info(identity, "to nobody");
      await log.delivered(identity);
      expect(requests).toHaveLength(3);
    };
    await endIntervals(() => withLoggingEngine(story));
  });

  it("go to the engine that asks it to attach", async () => {
    await endIntervals(() =>
      withLoggingEngine((address, lines, answers) =>
        withPlugin(async (engine, { log }) => {
          await called<Empty>((reply) => engine.attach(new PluginAttach().setAddress(address), reply));
          log.info("urn", "said");
          await waitUntil(() => answers.length === 1, { what: "the line" });
          expect(lines).toEqual(["said"]);
          answers[0]?.();
        }),
      ),
    );
  });
});

type LoggingEngine = Parameters<Parameters<typeof withLoggingEngine>[0]>;
