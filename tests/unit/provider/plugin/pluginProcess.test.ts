import { spawn } from "node:child_process";
import { join } from "node:path";
import { credentials } from "@grpc/grpc-js";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import {
  CheckRequest,
  type CheckResponse,
  ConfigureRequest,
  type ConfigureResponse,
  GetSchemaRequest,
} from "@pulumi/pulumi/proto/provider_pb.js";
import { toStruct } from "../../../../provider/src/hosts/plugin/wireState";
import { withLoggingEngine } from "../../../support/loggingEngine";
import { pluginUrn, providerUrn } from "../../../support/servedPlugin";
import { called } from "../../../support/startedPlugin";
import { waitUntil } from "../../../support/waitUntil";

const main = join(__dirname, "../../../../provider/dist/hosts/plugin/main.js");

/** The plugin's process before it is bundled, with a stdin of this kind. */
async function withProcess(
  { stdin, engine = "" }: { readonly stdin: "pipe" | "nothing"; readonly engine?: string },
  story: (client: ResourceProviderClient, process: PluginProcess) => Promise<void>,
): Promise<void> {
  const command = `"${process.execPath}" "${main}" ${engine}; echo "ended with $?" >&2`;
  // A shell makes the pipe: Node's own are sockets.
  const line = stdin === "pipe" ? `cat | (${command})` : `(${command}) < /dev/null`;
  const child = spawn("sh", ["-c", line], { stdio: ["pipe", "pipe", "pipe"], detached: true });
  const exited = new Promise<string>(
    (resolve) => void child.stderr.once("data", (chunk: Buffer) => resolve(chunk.toString().trim())),
  );
  try {
    const port = await Promise.race([
      exited,
      new Promise<string>(
        (resolve) => void child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString())),
      ),
    ]);
    expect(port).toMatch(/^\d+\n$/u);
    const client = new ResourceProviderClient(`127.0.0.1:${port.trim()}`, credentials.createInsecure(), {
      "grpc.max_receive_message_length": -1,
    });
    await story(client, { exited, endStdin: () => void child.stdin.end() });
    client.close();
  } finally {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  }
}

interface PluginProcess {
  /** What was said when it ended. */
  readonly exited: Promise<string>;
  readonly endStdin: () => void;
}

/** Has a check say a line, which the engine takes. */
async function warned(client: ResourceProviderClient, answer: () => void): Promise<void> {
  const answering = setInterval(answer, 10);
  const configuring = new ConfigureRequest().setUrn(providerUrn("mine")).setArgs(toStruct({}));
  await called<ConfigureResponse>((reply) => client.configure(configuring, reply));
  const outputMediaConfig = { mediaUrl: "oss://a/a.mp4", widht: 640 };
  const film = { templateId: "t", clipsParam: {}, outputMediaConfig, region: "cn-shanghai" };
  const request = new CheckRequest().setUrn(pluginUrn()).setNews(toStruct(film));
  await called<CheckResponse>((reply) => client.check(request, reply));
  clearInterval(answering);
}

const pause = (ms: number) => new Promise((resolve) => void setTimeout(resolve, ms));

const isServed = async (client: ResourceProviderClient) => {
  const { error } = await called((reply) => client.getSchema(new GetSchemaRequest(), reply));
  // It is written beside the bundle.
  return error?.details.includes("schema.json") === true;
};

describe("the process of the plugin", () => {
  it("takes and gives long timelines, and ends when its stdin does", async () => {
    await withProcess({ stdin: "pipe" }, async (client, { exited, endStdin }) => {
      const given = { region: "cn-shanghai", note: "a".repeat(8_000_000) };
      const request = new CheckRequest().setUrn(providerUrn("mine")).setNews(toStruct(given));
      const { response } = await called<CheckResponse>((reply) => client.checkConfig(request, reply));
      expect(response.getInputs()?.toJavaScript()).toEqual(given);
      endStdin();
      expect(await exited).toBe("ended with 0");
    });
  });

  it("tells the engine that started it its lines, and ends with it", async () => {
    const told: string[] = [];
    let isTold = false;
    const story = new Promise<string>((resolve, reject) => {
      const serving = withLoggingEngine(async (engine, lines, answers) => {
        const plugin = withProcess({ stdin: "pipe", engine }, async (client, { exited }) => {
          await warned(client, () => answers.pop()?.());
          told.push(...lines);
          isTold = true;
          resolve(await exited);
        });
        plugin.catch(reject);
        await waitUntil(() => isTold, { what: "the line", limitMs: 20_000 });
      });
      serving.catch(reject);
    });
    expect(await story).toBe("ended with 1");
    expect(told).toEqual([expect.stringContaining("Widht")]);
  });

  it("goes on without a stdin that could end", async () => {
    await withProcess({ stdin: "nothing" }, async (client) => {
      await pause(500);
      expect(await isServed(client)).toBe(true);
    });
  });
});
