import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { withQuickStack } from "../support/withQuickStack";
import { jobCount } from "../support/withStack";

/**
 * A stack that version 0.1 deployed on the emulator: its program in parts, its state as `pulumi stack export --show-secrets`
 * wrote it, and what a preview of 0.1 meant to do then about the resources that it did not leave as they were.
 */
const saved = z
  .object({
    well: z.array(z.string()),
    unfinished: z.array(z.string()),
    plan: z.record(z.string(), z.string()),
    export: z.looseObject({
      deployment: z.looseObject({ resources: z.array(z.looseObject({ urn: z.string() })) }),
    }),
  })
  .parse(JSON.parse(readFileSync(join(__dirname, "state01", "stack.json"), "utf8")));

const previewSchema = z.object({ steps: z.array(z.object({ op: z.string(), urn: z.string() })) });
const nameOf = (urn: string) => urn.split("::").at(-1) ?? "";

it("a state of version 0.1 means the same to this one: what was well is unchanged, and nothing else is rendered again", async () => {
  const { well, unfinished, plan } = saved;
  const { deployment } = saved.export;
  const isWell = ({ urn }: { urn: string }) => !(nameOf(urn) in plan);
  await withQuickStack({ program: [...well, ...unfinished].join("\n") }, async ({ stack, emulator }) => {
    const load = (resources: typeof deployment.resources) =>
      stack.run([
        "stack",
        "import",
        "--file",
        stack.write("state.json", { ...saved.export, deployment: { ...deployment, resources } }),
      ]);
    expect(await load(deployment.resources)).toMatchObject({ code: 0 });
    const { output } = await stack.preview("--json");
    const { steps } = previewSchema.parse(JSON.parse(output.slice(output.indexOf("{"))));
    const changes = steps.filter(({ op }) => op !== "same");
    expect(Object.fromEntries(changes.map(({ op, urn }) => [nameOf(urn), op]))).toEqual(plan);

    expect(await load(deployment.resources.filter(isWell))).toMatchObject({ code: 0 });
    stack.setProgram(well.join("\n"));
    const again = await stack.preview("--expect-no-changes");
    expect({ code: again.code, changes: again.output.match(/\d+ to \w+/gu) }).toEqual({
      code: 0,
      changes: null,
    });
    expect(jobCount(emulator)).toBe(0);
  });
});
