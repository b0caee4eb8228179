import type { FaultOptions } from "../../../emulator/src/call/faults";
import { filmArgs } from "../../support/films";
import { jobCount, withStack } from "../../support/withStack";

type Trouble = Pick<FaultOptions, "when" | "effect">;

/** Every way in which a call can go wrong, before and after it took effect. */
const troubles: readonly Trouble[] = [
  { effect: { kind: "drop" } },
  { effect: { kind: "drop" }, when: "after" },
  { effect: { kind: "error", status: 503, code: "ServiceUnavailable" } },
  { effect: { kind: "error", status: 500, code: "InternalError" }, when: "after" },
  { effect: { kind: "error", status: 400, code: "Throttling.User" } },
  { effect: { kind: "html", status: 502 } },
  { effect: { kind: "html", status: 504 }, when: "after" },
  { effect: { kind: "html", status: 200 } },
];

/** Each costs its call 15 seconds: a few will do. */
const hangs: ReadonlyMap<number, Trouble> = new Map([
  [1, { effect: { kind: "hang" }, when: "after" }],
  [4, { effect: { kind: "hang" } }],
]);

const mostTroubles = 200;

describe("a storm", () => {
  it("in which every third call fails, in all ways: ten renders are done, and none twice", async () => {
    const names = Array.from({ length: 10 }, (_, index) => `film-${index + 1}`);
    const films = names.map((name) => {
      const args = JSON.stringify(filmArgs({ out: `out/${name}.mp4`, seconds: 1 }));
      return `new ice.MediaProducingJob("${name}", ${args}).status`;
    });
    const program = `exports.statuses = pulumi.all([${films.join(", ")}]);`;
    await withStack({ program, emulator: { renderTimeMs: 3_000 } }, async ({ stack, emulator }) => {
      for (let index = 0; index < mostTroubles; index++) {
        const trouble = hangs.get(index) ?? troubles[index % troubles.length];
        if (trouble !== undefined) emulator.faults.add({ ...trouble, skip: 3 * index + 2, times: 1 });
      }
      const up = await stack.up("--parallel", "10");
      expect(up).toMatchObject({ code: 0 });
      const refresh = await stack.refresh("--parallel", "10");
      expect(refresh).toMatchObject({ code: 0 });

      const hit = emulator.faults.list().filter(({ hits }) => hits > 0).length;
      process.stdout.write(
        `Storm: ${hit} of ${emulator.requests.list().length + hangs.size} calls failed.\n`,
      );
      expect(hit).toBeGreaterThanOrEqual(troubles.length + hangs.size);
      expect(jobCount(emulator)).toBe(10);
      expect(await stack.outputs()).toEqual({ statuses: names.map(() => "Success") });
      expect(up.output + refresh.output).not.toMatch(/<html>|127\.0\.0\.1/u);
    });
  }, 300_000);
});
