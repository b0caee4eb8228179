import { atLength } from "../support/atLength";
import { filmArgs, filmProgram } from "../support/films";
import { waitUntil } from "../support/waitUntil";
import { callCount, jobCount, withStack } from "../support/withStack";

/** From Ctrl-C to the end of the up; about one second is promised, on a machine that is not busy. */
const longestInterruptMs = 12_000;

/** From the first refused call to the end of an up that may wait for 3 s: far less than forever. */
const longestUpMs = 30_000;

describe("Ctrl-C", () => {
  it("ends the wait of 20 renders at once, keeps their ids, and the next up waits for the same jobs", async () => {
    const names = Array.from({ length: 20 }, (_, index) => `film-${index + 1}`);
    const program = names
      .map((name) => {
        const args = JSON.stringify(filmArgs({ out: `out/${name}.mp4`, seconds: 1 }));
        return `new ice.MediaProducingJob("${name}", ${args});`;
      })
      .join("\n");
    await withStack({ program }, async ({ stack, emulator }) => {
      emulator.jobs.hold();
      const running = stack.startUp("--parallel", "20");
      const isWaitedFor = (name: string) => new RegExp(`${name} creating .* · job`, "u").test(running.output);
      const areAll = () => names.every(isWaitedFor);
      await waitUntil(areAll, { what: "20 renders to be waited for", during: running });
      const interruptedAtMs = performance.now();
      running.kill("SIGINT");
      const { code, output } = await running.ended;
      const elapsedMs = performance.now() - interruptedAtMs;
      process.stdout.write(`20 renders: the up ended ${Math.round(elapsedMs)} ms after Ctrl-C.\n`);
      expect(elapsedMs).toBeLessThan(longestInterruptMs);
      expect(code).not.toBe(0);

      const { resources } = stack.state();
      for (const name of names) {
        const film = resources.find(({ urn }) => urn.endsWith(`::${name}`));
        const jobId = film?.id ?? "";
        expect(emulator.jobs.get(jobId)?.mediaUrl).toContain(`/${name}.mp4`);
        const status = String(film?.outputs["status"]);
        expect(["Init", "Queuing", "Processing"]).toContain(status);
        expect(film?.outputs).not.toHaveProperty("mediaUrl");
        expect(output).toMatch(
          new RegExp(
            `Interrupted after \\d+:\\d\\d: job ${jobId} in cn-shanghai is still ${status}( at \\d+ %)?\\. ` +
              "ICE goes on rendering it, and the next `pulumi up` waits for the same job\\.",
            "u",
          ),
        );
      }

      emulator.jobs.release();
      const next = await stack.up("--parallel", "20");
      expect(next).toMatchObject({ code: 0 });
      expect(emulator.jobs.list().map(({ status }) => status)).toEqual(names.map(() => "Success"));
      expect(callCount(emulator, "SubmitMediaProducingJob")).toBe(20);
    });
  });
});

describe("a timeout", () => {
  it("keeps the job; customTimeouts wins, update falls back to create, and a new timeout renders nothing", async () => {
    const program = (timeout: string | number, customTimeouts: object) =>
      filmProgram({ ...filmArgs(), timeout }, JSON.stringify({ customTimeouts }));
    await withStack({ program: program("1h", { create: "1s" }) }, async ({ stack, emulator }) => {
      emulator.jobs.hold();
      const timedOut = async (after: string) => {
        const { code, output } = await stack.up();
        expect(code).not.toBe(0);
        const jobId = emulator.jobs.list()[0]?.jobId ?? "";
        expect(output).toMatch(
          new RegExp(
            // The first look comes after two seconds.
            `Timed out after ${after}: job ${jobId} in cn-shanghai ` +
              "(is still Processing at \\d+ %|was submitted and not looked at since)\\. " +
              "ICE goes on rendering it, and the next `pulumi up` waits for the same job; raise `timeout` if it needs longer\\.",
            "u",
          ),
        );
        expect(stack.resource("film")?.id).toBe(jobId);
      };
      // Both ups have the hour of `timeout`.
      await timedOut("0:01");
      stack.setProgram(program("1h", { create: "1s", update: "2s" }));
      await timedOut("0:02");
      stack.setProgram(program("1h", { create: "3s" }));
      await timedOut("0:03");
      expect(stack.resource("page")).toBeUndefined();

      emulator.jobs.release();
      stack.setProgram(program(3600, {}));
      expect(await stack.up()).toMatchObject({ code: 0 });
      stack.setProgram(program("2h", {}));
      expect(await stack.up()).toMatchObject({ code: 0 });
      expect(await stack.outputs()).toMatchObject({ status: "Success", page: "page" });
      expect(jobCount(emulator)).toBe(1);
      expect(callCount(emulator, "SubmitMediaProducingJob")).toBe(1);
    });
  });

  atLength(() => {
    it("is not put off by retries, neither of the submit nor of the looks", async () => {
      await withStack(
        { program: filmProgram({ ...filmArgs(), timeout: "3s" }) },
        async ({ stack, emulator }) => {
          const unavailable = { kind: "error", status: 503, code: "ServiceUnavailable" } as const;
          const upAgainst = async (operation: string) => {
            emulator.faults.clear();
            emulator.faults.add({ operation, times: "always", effect: unavailable });
            const running = stack.startUp();
            await waitUntil(() => callCount(emulator, operation) > 0, { what: operation, during: running });
            const startedAtMs = performance.now();
            const { code, output } = await running.ended;
            expect(code).not.toBe(0);
            return { output, elapsedMs: performance.now() - startedAtMs };
          };
          const submit = await upAgainst("SubmitMediaProducingJob");
          expect(submit.output).toContain("Timed out after 0:03, before ICE took the request");
          const look = await upAgainst("GetMediaProducingJob");
          expect(look.output).toMatch(
            /Timed out after 0:03: job \w{32} in cn-shanghai was submitted and not looked at since\./u,
          );
          const lookAgain = await upAgainst("GetMediaProducingJob");
          expect(lookAgain.output).toMatch(/Timed out after 0:03: job \w{32} in cn-shanghai/u);
          for (const { elapsedMs } of [submit, look, lookAgain]) expect(elapsedMs).toBeLessThan(longestUpMs);
          expect(callCount(emulator, "GetMediaProducingJob")).toBeGreaterThan(4);
          expect(jobCount(emulator)).toBe(1);

          emulator.faults.clear();
          expect(await stack.up()).toMatchObject({ code: 0 });
          expect(jobCount(emulator)).toBe(1);
        },
      );
    });
  });
});
