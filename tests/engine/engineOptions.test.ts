import { atLength } from "../support/atLength";
import { filmArgs, filmProgram } from "../support/films";
import { engineProcesses, kill } from "../support/processTree";
import { waitUntil } from "../support/waitUntil";
import { withQuickStack } from "../support/withQuickStack";
import { callCount, jobCount } from "../support/withStack";

/** The commands and options of newer engines: what docs/engine.md says of each. */
describe("what newer engines offer", () => {
  it("replacementTrigger: a finished film is kept, a changed or failed one rendered once; no film is deleted", async () => {
    const program = (trigger: string, args: object = {}) =>
      filmProgram(
        { ...filmArgs(), deletionPolicy: "delete", ...args },
        `{ replacementTrigger: "${trigger}" }`,
      );
    await withQuickStack({ program: program("a") }, async ({ stack, emulator }) => {
      const up = (trigger: string, args?: object) => {
        stack.setProgram(program(trigger, args));
        return stack.up();
      };
      expect(await stack.up()).toMatchObject({ code: 0 });
      expect((await up("b")).output).toMatch(/Found the finished job \w+ of this request and kept its film/u);
      expect(jobCount(emulator)).toBe(1);
      expect(await up("c", { triggers: [1] })).toMatchObject({ code: 0 });
      expect(jobCount(emulator)).toBe(2);

      emulator.jobs.failNext({ code: "InvalidParameter", message: "No." });
      expect((await up("d", { triggers: [2] })).code).not.toBe(0);
      expect(await up("e", { triggers: [2] })).toMatchObject({ code: 0 });
      expect(jobCount(emulator)).toBe(4);
      expect(callCount(emulator, "DeleteMediaInfos")).toBe(0);
    });
  });

  atLength(() => {
    it("import --file brings a render back from an export, and renders nothing", async () => {
      await withQuickStack({ program: filmProgram(filmArgs()) }, async ({ stack, emulator }) => {
        await stack.up();
        const { type, id, urn = "", inputs, outputs } = stack.resource("film") ?? {};
        const file = stack.write("import.json", { resources: [{ type, name: "film", id, inputs, outputs }] });
        const lose = () => stack.run(["state", "delete", urn, "--yes", "--target-dependents"]);
        const bring = (...flags: string[]) =>
          stack.run(["import", "--file", file, "--yes", "--skip-preview", "--protect=false", ...flags]);

        expect(await lose()).toMatchObject({ code: 0 });
        expect(await bring("--generate-code=false")).toMatchObject({ code: 0 });
        expect((await stack.up()).output).toMatch(/\+ 1 created\s+2 unchanged/u);

        // Without the flag it says an error of the schema that it has no use for; the film is imported all the same.
        await lose();
        const without = await bring();
        expect(without.code).not.toBe(0);
        expect(without.output).toContain("1 imported");
        expect(stack.resource("film")?.id).toBe(id);
        expect(jobCount(emulator)).toBe(1);
      });
    });

    it("state move takes a render to another stack, which renders nothing; the gate goes with it", async () => {
      await withQuickStack({ program: filmProgram(filmArgs()) }, async ({ stack, emulator }) => {
        await stack.up();
        const { urn = "", id } = stack.resource("film") ?? {};
        await stack.run(["stack", "init", "other"]);
        await stack.run(["stack", "select", "test"]);
        const move = await stack.run([
          "state",
          "move",
          "--source",
          "test",
          "--dest",
          "other",
          "--yes",
          "--include-parents",
          urn,
        ]);
        expect(move).toMatchObject({ code: 0 });
        expect(stack.resource("film")).toBeUndefined();

        await stack.run(["stack", "select", "other"]);
        expect(await stack.up()).toMatchObject({ code: 0 });
        expect(stack.resource("film", "other")?.id).toBe(id);
        expect((await stack.up()).output).toContain("3 unchanged");

        // The first program still declares it.
        await stack.run(["stack", "select", "test"]);
        expect(await stack.up()).toMatchObject({ code: 0 });
        expect(stack.resource("film")?.id).toBe(id);
        expect(jobCount(emulator)).toBe(1);
      });
    });

    it("--exclude of a failed film renders nothing, and opens the gate for nobody", async () => {
      const args = filmArgs();
      await withQuickStack({ program: filmProgram(args) }, async ({ stack, emulator }) => {
        emulator.jobs.failNext({ code: "InvalidParameter", message: "No." });
        expect((await stack.up()).code).not.toBe(0);
        const without = await stack.up("--exclude", "**::film");
        expect(without.code).not.toBe(0);
        expect(stack.resource("page")).toBeUndefined();
        expect(jobCount(emulator)).toBe(1);
        expect(await stack.up()).toMatchObject({ code: 0 });
        expect(jobCount(emulator)).toBe(2);
      });
    });

    it("refresh and destroy with --run-program read what the program's `get` names", async () => {
      await withQuickStack({ program: filmProgram(filmArgs()) }, async ({ stack, emulator }) => {
        await stack.up();
        const id = stack.resource("film")?.id ?? "";
        stack.setProgram(
          `const got = ice.MediaProducingJob.get("got", "${id}"); page("page", { url: got.mediaUrl });`,
        );
        await stack.up();
        const looks = () => callCount(emulator, "GetMediaProducingJob");
        for (const command of ["refresh", "destroy"]) {
          const before = looks();
          expect(await stack.run([command, "--run-program", "--yes", "--skip-preview"])).toMatchObject({
            code: 0,
          });
          expect(looks()).toBeGreaterThan(before);
        }
        expect(jobCount(emulator)).toBe(1);
      });
    });
  });

  it("a second Ctrl-C leaves a pending create; refresh --clear-pending-creates clears it, and the job is found", async () => {
    await withQuickStack({ program: filmProgram(filmArgs()) }, async ({ stack, emulator }) => {
      emulator.jobs.hold();
      const running = stack.startUp();
      await waitUntil(() => jobCount(emulator) === 1, { what: "the submit", during: running });
      // The provider answers the first Ctrl-C at once, unless the machine has no time for it.
      const { provider, others } = engineProcesses(running.pid);
      try {
        process.kill(provider, "SIGSTOP");
        running.kill("SIGINT");
        await waitUntil(() => running.output.includes("^C received; cancelling"), {
          what: "the first Ctrl-C",
          during: running,
        });
        running.kill("SIGINT");
        await waitUntil(() => running.output.includes("^C received; terminating"), {
          what: "the second Ctrl-C",
          during: running,
        });
      } finally {
        kill(provider, ...others);
      }
      await running.ended;
      emulator.jobs.release();
      const pending = () => stack.state()["pending_operations"] ?? [];
      expect(pending()).toMatchObject([{ type: "creating" }]);
      expect(await stack.refresh("--clear-pending-creates")).toMatchObject({ code: 0 });
      expect(pending()).toEqual([]);
      expect(await stack.up()).toMatchObject({ code: 0 });
      expect(jobCount(emulator)).toBe(1);
    });
  });
});
