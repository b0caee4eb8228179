import { atLength } from "../support/atLength";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import type { EngineStack } from "../support/engineStack";
import { filmArgs, filmProgram } from "../support/films";
import { withQuickStack } from "../support/withQuickStack";

const saidSchema = z.object({
  urn: z.string().optional(),
  message: z.string(),
  ephemeral: z.boolean().optional(),
});
const eventSchema = z.object({ diagnosticEvent: saidSchema.optional() });

/** One `up`, with all that the engine was told, live lines included. */
async function upTold(stack: EngineStack, ...flags: string[]) {
  const folder = mkdtempSync(join(tmpdir(), "ice-told-"));
  try {
    const log = join(folder, "events.json");
    const { code, output } = await stack.up("--event-log", log, ...flags);
    const told = readFileSync(log, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .flatMap((line) => eventSchema.parse(JSON.parse(line)).diagnosticEvent ?? []);
    const lines = (isEphemeral: boolean, of: string) =>
      told
        .filter(({ urn, ephemeral }) => (urn ?? "").endsWith(of) && (ephemeral === true) === isEphemeral)
        .map(({ message }) => message.trim())
        // What film it will be is told by the check.
        .filter((message) => !message.startsWith("renders "));
    return {
      code,
      output,
      kept: lines(false, "::film"),
      live: lines(true, "::film"),
      onStack: lines(false, ""),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Renders of two seconds, nothing else. */
function manyFilms(count: number, changes: object = {}): string {
  const args = Array.from({ length: count }, (_, index) => ({
    ...filmArgs({ out: `out/${index}.mp4` }),
    ...changes,
  }));
  return `for (const [index, args] of ${JSON.stringify(args)}.entries()) new ice.MediaProducingJob("film-" + index, args);`;
}

describe("the line of a render under the real CLI", () => {
  it("is live on a terminal, keeps one line per change, and is the resource's own", async () => {
    await withQuickStack(
      { program: filmProgram(filmArgs()), env: { CI: "" }, emulator: { renderTimeMs: 6_000 } },
      async ({ stack }) => {
        const { code, kept, live } = await upTold(stack);
        expect(code).toBe(0);
        expect(
          kept.filter((line) => /^Submitted job [0-9a-f]{32} in cn-shanghai\.$/u.test(line)),
        ).toHaveLength(1);
        expect(
          kept.filter((line) => /^Processing \d+ % · 0:0\d · .*job [0-9a-f]{4}…$/u.test(line)),
        ).toHaveLength(1);
        expect(kept.filter((line) => /^Success 100 % · 0:0\d · film of 0:02 · job/u.test(line))).toHaveLength(
          1,
        );
        expect(live.length).toBeGreaterThanOrEqual(3);
        expect(live.every((line) => / · job [0-9a-f]{4}…$/u.test(line))).toBe(true);
      },
    );
  });

  atLength(() => {
    it("is not there when progress is off", async () => {
      await withQuickStack(
        {
          program: filmProgram(filmArgs()),
          env: { CI: "" },
          emulator: { renderTimeMs: 2_000 },
        },
        async ({ stack, emulator }) => {
          const off = ["--config", "alicloud-ice:progress=off"];
          expect(await upTold(stack, ...off)).toMatchObject({ code: 0, kept: [], live: [] });
          emulator.jobs.failNext({ code: "ProduceFailed", message: "No.", times: 1 });
          stack.setProgram(filmProgram({ ...filmArgs(), triggers: [1] }));
          const failed = await upTold(stack, ...off);
          expect(failed.code).not.toBe(0);
          expect(failed.live).toEqual([]);
          expect(failed.kept).toHaveLength(1);
          expect(failed.output).toContain("The render failed with ProduceFailed: No");
        },
      );
    });
  });

  it("falls back to lines of the stack where the SDK's internals are gone, and the render works", async () => {
    const preload = pathToFileURL(resolve(__dirname, "../support/hideInternals.mts")).href;
    await withQuickStack(
      {
        program: filmProgram(filmArgs()),
        env: { CI: "", NODE_OPTIONS: `--import=${preload}` },
        emulator: { renderTimeMs: 3_000 },
      },
      async ({ stack }) => {
        const { code, kept, live, output } = await upTold(stack);
        expect(code).toBe(0);
        expect({ kept, live }).toEqual({ kept: [], live: [] });
        expect(output).toMatch(/Submitted job [0-9a-f]{32} in cn-shanghai\./u);
        expect(output).toMatch(/Success 100 % · 0:0\d · film of 0:02/u);
      },
    );
  });
});

describe("more renders than the engine runs at once", () => {
  const hint =
    /2 renders are under way and others wait until one of them ends: Pulumi runs four operations per processor at once\..*--parallel.*MediaProducingJobGate/u;
  const hints = (lines: readonly string[]) => lines.filter((line) => hint.test(line));

  it("are said once on the stack's row, and never in a preview or when all of them run", async () => {
    await withQuickStack({ program: manyFilms(3), emulator: { renderTimeMs: 7_000 } }, async ({ stack }) => {
      const preview = await stack.preview("--parallel", "2");
      expect(preview.output).not.toContain("under way");
      const queued = await upTold(stack, "--parallel", "2");
      expect(queued.code).toBe(0);
      expect(hints(queued.onStack)).toHaveLength(1);

      stack.setProgram(manyFilms(3, { triggers: [1] }));
      const together = await upTold(stack, "--parallel", "3");
      expect(together.code).toBe(0);
      expect(together.output).not.toContain("under way");

      stack.setProgram(manyFilms(3, { triggers: [2], skipAwait: true }));
      const unawaited = await upTold(stack, "--parallel", "2");
      expect(unawaited.code).toBe(0);
      expect(unawaited.output).not.toContain("under way");
    });
  });
});
