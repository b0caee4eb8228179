import { spawn } from "node:child_process";
import { join } from "node:path";
import type { ServiceError } from "@grpc/grpc-js";
import { pluginFolder } from "./nodeProgram";

export const pluginExecutable = join(pluginFolder, "pulumi-resource-alicloud-ice");

export interface StartedPlugin {
  readonly port: string;
  /** Of the shell that holds it. */
  readonly pid: number;
  readonly tookMs: number;
  readonly exited: Promise<number | null>;
  /** What it wrote on stderr so far. */
  readonly said: () => string;
  end(): void;
}

/** The plugin as the engine starts it: it reads the port, and holds its stdin. */
export async function startPlugin(env: NodeJS.ProcessEnv = process.env): Promise<StartedPlugin> {
  const startedAtMs = performance.now();
  // A shell makes the pipe: Node's own are sockets.
  const child = spawn("sh", ["-c", `cat | "${pluginExecutable}"`], { stdio: ["pipe", "pipe", "pipe"], env });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const { pid } = child;
  if (pid === undefined) throw new Error("There is no shell to start the plugin by.");
  const exited = new Promise<number | null>((resolve) => void child.on("close", resolve));
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once("close", () => reject(new Error(`The plugin ended before it told its port. ${said}`)));
  });
  const tookMs = performance.now() - startedAtMs;
  return { port, pid, tookMs, exited, said: () => said, end: () => void child.stdin.end() };
}

/** One call, answered or refused. */
export function called<T>(make: (reply: (error: ServiceError | null, response: T) => void) => unknown) {
  return new Promise<{ readonly error: ServiceError | null; readonly response: T }>((resolve) => {
    make((error, response) => resolve({ error, response }));
  });
}
