import { existsSync } from "node:fs";
import type { Emulator } from "../../emulator/src/emulator";
import { type FilmOptions, filmArgs, ossFile, ossUrl } from "../support/films";
import { openQuickStack, type QuickStack } from "../support/withQuickStack";

interface Film extends FilmOptions {
  readonly args?: object;
  /** Resource options. */
  readonly opts?: object;
}

/** Each resource option tries the gate, adoption and deletion once, all in one stack. */
const first: Readonly<Record<string, Film>> = {
  guarded: { clip: "in/nope.mp4", opts: { protect: true } },
  ignoring: { opts: { ignoreChanges: ["timeline", "outputMediaConfig.width"] } },
  retained: { args: deleting(), opts: { retainOnDelete: true } },
  onTimeout: { args: deleting({ timeout: "1h" }), opts: { replaceOnChanges: ["timeout"] } },
  movedFirst: { args: deleting(), opts: { deleteBeforeReplace: true } },
  inPlaceFirst: { args: deleting(), opts: { deleteBeforeReplace: true } },
  forced: { args: deleting() },
  forcedFirst: { args: deleting(), opts: { deleteBeforeReplace: true } },
  formerly: {},
};

/** Without "retained", and "formerly" under its new name. */
const second: Readonly<Record<string, Film>> = {
  guarded: {},
  forced: { args: deleting() },
  forcedFirst: { args: deleting(), opts: { deleteBeforeReplace: true } },
  ignoring: { ...first["ignoring"], seconds: 1, width: 640 },
  onTimeout: { ...first["onTimeout"], args: deleting({ timeout: "2h" }) },
  movedFirst: { ...first["movedFirst"], out: "out/elsewhere.mp4" },
  inPlaceFirst: { ...first["inPlaceFirst"], seconds: 1 },
  now: { out: "out/formerly.mp4", opts: { aliases: [{ name: "formerly" }] } },
};

describe("resource options", () => {
  let running: QuickStack;

  beforeAll(async () => {
    running = await openQuickStack({ program: program(first) });
    await running.stack.up("--continue-on-error", "--parallel", "24");
  });

  afterAll(() => running.close());

  it("protect: the failure says what keeps it from being rendered again, and so does the next up", async () => {
    const { stack, emulator } = running;
    const { initErrors = [], urn = "" } = stack.resource("guarded") ?? {};
    const advice = `which keeps it from being rendered again: run \`pulumi state unprotect '${urn}'\` first.`;
    expect(initErrors[0]).toContain(advice);
    const before = writers(emulator, "guarded");
    const again = await stack.up("--target", "**::guarded");
    expect(again.code).not.toBe(0);
    expect(again.output).toContain(advice);
    expect(writers(emulator, "guarded")).toEqual(before);
    expect((await stack.run(["state", "unprotect", urn, "--yes"])).code).toBe(0);
  });

  it("the others, changed at once", async () => {
    const { stack, emulator } = running;
    const urnOf = (name: string) => stack.resource(name)?.urn ?? "";
    const idOf = (name: string) => stack.resource(name)?.id;
    const idsBefore = new Map(
      ["onTimeout", "forced", "forcedFirst", "formerly"].map((name) => [name, idOf(name)] as const),
    );
    stack.setProgram(program(second));
    const forced = ["--replace", urnOf("forced"), "--replace", urnOf("forcedFirst")];
    const up = await stack.up(...forced, "--parallel", "24");
    expect(up).toMatchObject({ code: 0 });

    // One job each, unless the film has changed: ignored changes, other timeouts, forced replacements and names have not.
    expect(emulator.jobs.list().map(({ mediaUrl }) => mediaUrl)).toHaveLength(9 + 3);
    for (const [name, jobs] of Object.entries({ guarded: 2, elsewhere: 1, inPlaceFirst: 2 })) {
      expect(writers(emulator, name)).toHaveLength(jobs);
    }
    for (const name of ["onTimeout", "forced", "forcedFirst"]) {
      const id = idsBefore.get(name);
      expect(idOf(name)).toBe(id);
      expect(up.output).toContain(`Found the finished job ${id} of this request and kept its film`);
    }
    expect(up.output).toContain("nothing was rendered. Change `triggers` to render it again.");
    expect(idOf("now")).toBe(idsBefore.get("formerly"));

    // deletionPolicy "delete" took the film that moved away, and none that somebody still shows.
    expect(filmsThatAreGone(emulator)).toEqual(["movedFirst"]);
    expect(stack.resource("page-movedFirst")?.inputs["shows"]).toBe(ossUrl("out/elsewhere.mp4"));
  });

  it("a renamed render is rendered again when its film changes, and only then", async () => {
    const { stack, emulator } = running;
    stack.setProgram(program({ ...second, now: { out: "out/formerly.mp4", seconds: 1 } }));
    const count = emulator.jobs.list().length;
    expect(await stack.up()).toMatchObject({ code: 0 });
    expect(emulator.jobs.list()).toHaveLength(count + 1);
    expect(writers(emulator, "formerly")).toHaveLength(2);
  });
});

function program(films: Readonly<Record<string, Film>>): string {
  const lines = Object.entries(films).map(([name, { args = {}, opts = {}, ...film }]) => {
    const written = JSON.stringify({ ...filmArgs({ out: `out/${name}.mp4`, ...film }), ...args });
    return `
      const ${name} = new ice.MediaProducingJob("${name}", ${written}, ${JSON.stringify(opts)});
      page("page-${name}", { shows: ${name}.mediaUrl });`;
  });
  return lines.join("\n");
}

function deleting(args: object = {}): object {
  return { deletionPolicy: "delete", ...args };
}

/** The jobs that wrote a film, oldest first. */
function writers(emulator: Emulator, name: string): string[] {
  const jobs = emulator.jobs.list().filter(({ mediaUrl }) => mediaUrl === ossUrl(`out/${name}.mp4`));
  return jobs.map(({ jobId }) => jobId);
}

function filmsThatAreGone(emulator: Emulator): string[] {
  return [...Object.keys(first), "elsewhere"].filter(
    (name) => !existsSync(ossFile(emulator, `out/${name}.mp4`)),
  );
}
