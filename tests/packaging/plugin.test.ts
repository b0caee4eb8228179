import { execFileSync, spawn } from "node:child_process";
import {
  copyFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { credentials, Metadata, status } from "@grpc/grpc-js";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import { DiffRequest, GetSchemaRequest } from "@pulumi/pulumi/proto/provider_pb.js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb.js";
import { bundledPackages } from "../../scripts/plugin/bundledNotices.mts";
import { nodeInside } from "../../scripts/plugin/nodeInside.mts";
import { bundlePlugin } from "../../scripts/plugin/bundlePlugin.mts";
import { pluginFolder } from "../support/nodeProgram";
import { called, pluginExecutable, startPlugin } from "../support/startedPlugin";
import { waitUntil } from "../support/waitUntil";

describe("the plugin's process", () => {
  it("tells its port soon, answers what the engine asks, and leaves DiffConfig to the engine", async () => {
    const plugin = await startPlugin();
    process.stdout.write(`The plugin told its port after ${Math.round(plugin.tookMs)} ms.\n`);
    // 0.4 s are promised on a machine that is not busy.
    expect(plugin.tookMs).toBeLessThan(20_000);
    const client = new ResourceProviderClient(`127.0.0.1:${plugin.port}`, credentials.createInsecure());
    try {
      const schema = await called((reply) => client.getSchema(new GetSchemaRequest(), reply));
      expect(schema.error).toBeNull();
      expect(schema.response).toBeDefined();
      const asked = await called((reply) => client.diffConfig(new DiffRequest(), new Metadata(), reply));
      expect(asked.error?.code).toBe(status.UNIMPLEMENTED);
      const early = await called((reply) =>
        client.diff(
          new DiffRequest().setUrn("urn:pulumi:dev::films::other:index:Thing::x"),
          new Metadata(),
          reply,
        ),
      );
      expect(early.error?.details).toBe("This version of alicloud-ice has no resource other:index:Thing.");
      // Its answer is of the same google-protobuf as the SDK's stubs: another would not be taken.
      const cancelled = await called((reply) => client.cancel(new Empty(), reply));
      expect(cancelled.error).toBeNull();
    } finally {
      client.close();
      plugin.end();
    }
    expect(await plugin.exited).toBe(0);
  });

  it("ends within seconds when its stdin does: the engine is gone", async () => {
    const plugin = await startPlugin();
    const endedAtMs = performance.now();
    plugin.end();
    await plugin.exited;
    expect(performance.now() - endedAtMs).toBeLessThan(5_000);
  });

  it("says in a sentence that there is no Node", () => {
    const folder = mkdtempSync(join(tmpdir(), "ice-path-"));
    const path = join(folder, "path");
    mkdirSync(path);
    try {
      copyFileSync(pluginExecutable, join(folder, "plugin"));
      const run = () =>
        execFileSync("/bin/sh", [join(folder, "plugin")], { env: { PATH: path }, stdio: "pipe" });
      expect(run).toThrow(
        /runs on Node\.js, and there is no `node` on the PATH: install Node\.js 22\.12 or later/u,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it.each(["20.11.1", "22.11.0"])("says in a sentence that Node %s is too old", (version) => {
    const older = [
      `Object.defineProperty(process.versions, "node", { value: "${version}" });`,
      `Object.defineProperty(process, "version", { value: "v${version}" });`,
      `require(${JSON.stringify(join(pluginFolder, "plugin.cjs"))});`,
    ].join("\n");
    const run = () => execFileSync(process.execPath, ["-e", older], { stdio: "pipe" });
    expect(run).toThrow(`needs Node.js 22.12 or later; the \`node\` on the PATH is v${version}.`);
  });

  it("keeps what Node compiled, beside its code, so that the next start is quicker", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ice-compiled-"));
    try {
      for (const name of ["plugin.cjs", "host.cjs", "schema.json"])
        copyFileSync(join(pluginFolder, name), join(folder, name));
      const child = spawn(process.execPath, [join(folder, "plugin.cjs")], {
        stdio: ["pipe", "pipe", "inherit"],
      });
      const kept = () => globSync("*/*", { cwd: join(folder, ".compiled") });
      await waitUntil(() => kept().length > 0, { what: "the compiled code to be kept" });
      const ended = new Promise((resolve) => void child.once("close", resolve));
      child.kill("SIGKILL");
      await ended;
      expect(kept()).not.toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("runs on the Node that lies beside it, with nothing on the PATH", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ice-inside-"));
    try {
      for (const from of [pluginFolder, nodeInside(folder)])
        for (const name of readdirSync(from)) symlinkSync(realpathSync(join(from, name)), join(folder, name));
      const child = spawn(join(folder, "pulumi-resource-alicloud-ice"), {
        env: { PATH: "" },
        stdio: ["ignore", "pipe", "inherit"],
      });
      const port = await new Promise<string>((resolve) => {
        child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString()));
      });
      child.kill();
      expect(port).toMatch(/^\d+\n$/u);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("has a launcher for Windows that says the same of a missing Node", () => {
    const launcher = readFileSync(`${pluginExecutable}.cmd`, "utf8");
    expect(launcher).toMatch(/no node on the PATH: install Node\.js 22\.12 or later/u);
    expect(launcher.split("\n").filter((line) => line !== "" && !line.endsWith("\r"))).toEqual([]);
  });
});

describe("the plugin's bundle", () => {
  it("holds one google-protobuf, takes little room, and comes with the licences of all that is in it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ice-bundle-"));
    try {
      const { inputs } = await bundlePlugin(join(folder, "plugin.cjs"));
      const copies = Object.keys(inputs).flatMap(
        (file) => /^(?<place>.*node_modules\/google-protobuf)\//u.exec(file)?.groups?.["place"] ?? [],
      );
      expect(new Set(copies).size).toBe(1);
      expect(statSync(join(folder, "plugin.cjs")).size).toBeLessThan(3 * 1024 * 1024);

      const notices = readFileSync(join(pluginFolder, "THIRD-PARTY-NOTICES.md"), "utf8");
      const packages = bundledPackages(inputs);
      expect(packages.length).toBeGreaterThan(40);
      const missing = packages.filter(
        ({ name, version, text }) =>
          !notices.includes(`## ${name} ${version}\n`) || !notices.includes(firstLine(text)),
      );
      expect(missing.map(({ name }) => name)).toEqual([]);
      // Nothing more than a name of a licence: these say so in their package.json alone.
      const unsaid = packages.filter(({ text }) => text === undefined).map(({ license }) => license);
      expect(unsaid.filter((license) => /MIT|BSD/u.test(license))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function firstLine(text = ""): string {
  return (
    text
      .split("\n")
      .find((line) => line.trim() !== "")
      ?.trim() ?? ""
  );
}
