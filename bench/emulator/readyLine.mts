import type { ChildProcess } from "node:child_process";

/** The address that the emulator's command says when it is ready. */
export function readyLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const url = /listening on (\S+)\n/.exec(output)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.once("close", () => reject(new Error("The emulator ended before it was ready.")));
  });
}
