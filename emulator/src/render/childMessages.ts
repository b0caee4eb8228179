import { z } from "zod";
import { probeSchema } from "../base/probeSchema";
import { type MediaProbe, type RenderRequest } from "./renderer";
import { type TestClip } from "./testClip";

/** What the child process is started for: exactly one task. */
export type Task =
  | { readonly kind: "render"; readonly request: RenderRequest }
  | { readonly kind: "probe"; readonly file: string }
  | { readonly kind: "testClip"; readonly clip: TestClip };

/** What it answers with. `work` grows while it gets on: a child whose work stands still is stuck. */
export const replySchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("beat"), percent: z.number(), work: z.number() }),
  z.object({ type: z.literal("done"), probe: probeSchema }),
  z.object({ type: z.literal("failed"), code: z.string(), message: z.string() }),
]);

export type Reply =
  | Exclude<z.output<typeof replySchema>, { type: "done" }>
  | { readonly type: "done"; readonly probe: MediaProbe };
