import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { z } from "zod";

/** What a client made of a call. */
export const outcomeSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("answered"),
    /** The parameters that the client knows. */
    sent: z.array(z.string()),
    /** All that the client could have sent, where it can tell. */
    known: z.array(z.string()).optional(),
    body: z.record(z.string(), z.unknown()),
  }),
  z.object({ kind: z.literal("refused"), code: z.string(), message: z.string() }),
  /** The client knows no such operation. */
  z.object({ kind: z.literal("absent") }),
]);

export type Outcome = z.output<typeof outcomeSchema>;

export interface Driver {
  make(operation: string, parameters: Readonly<Record<string, unknown>>): Promise<Outcome>;
  stop(): void;
}

/** A program that is given calls, a line of JSON each, and answers each with a line. */
export function lineProcess(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Driver {
  const child = spawn(command, args, { env, stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async make(operation, parameters) {
      child.stdin.write(`${JSON.stringify({ operation, parameters })}\n`);
      const { value, done } = await lines.next();
      if (done === true) throw new Error(`${command} ended at ${operation}.`);
      return outcomeSchema.parse(JSON.parse(value));
    },
    stop: () => child.kill(),
  };
}
