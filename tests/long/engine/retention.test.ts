import { existsSync } from "node:fs";
import { type FilmOptions, filmArgs, ossFile, ossUrl } from "../../support/films";
import { openQuickStack, type QuickStack } from "../../support/withQuickStack";

interface Film extends FilmOptions {
  readonly args?: object;
}

const deleting = { args: { deletionPolicy: "delete" } };
const first: Readonly<Record<string, Film>> = {
  retained: {},
  moved: deleting,
  inPlace: deleting,
  dropped: deleting,
  returning: deleting,
  sharing: { ...deleting, out: "out/shared.mp4" },
  sharingToo: { ...deleting, out: "out/shared.mp4" },
};
/** "dropped" and "sharingToo" are gone from the program. */
const last: Readonly<Record<string, Film>> = {
  retained: { out: "out/retained-elsewhere.mp4" },
  moved: { ...deleting, out: "out/moved-elsewhere.mp4" },
  inPlace: { ...deleting, seconds: 1 },
  returning: deleting,
  sharing: { ...deleting, out: "out/shared.mp4" },
  running: { args: { deletionPolicy: "delete", skipAwait: true } },
};

describe("films under deletionPolicy, with the real CLI", () => {
  let running: QuickStack;

  beforeAll(async () => {
    running = await openQuickStack({ program: program(first) });
    expect(await running.stack.up("--parallel", "24")).toMatchObject({ code: 0 });
  });

  afterAll(() => running.close());

  it("a replacement that failed takes no film, and going back to the old program keeps it", async () => {
    const { stack, emulator } = running;
    const before = stack.resource("returning")?.id ?? "";
    stack.setProgram(program({ ...first, returning: { ...deleting, clip: "in/nope.mp4" } }));
    expect((await stack.up()).code).not.toBe(0);
    expect(films(running)).toMatchObject({ returning: true });
    expect(emulator.requests.count("DeleteMediaInfos")).toBe(0);

    // No lag any more when it is not found later.
    const hourAgoMs = Date.now() - 3_600_000;
    emulator.jobs.set(before, { createdAtMs: hourAgoMs, completedAtMs: hourAgoMs + 1_000 });
    const jobs = emulator.jobs.list().length;
    stack.setProgram(program(last));
    emulator.pacing.renderTimeMs = 1_000;
    const back = await stack.up("--parallel", "24");
    expect(back).toMatchObject({ code: 0 });
    expect(stack.resource("returning")?.id).toBe(before);
    expect(stack.state().resources.filter((resource) => resource.delete === true)).toEqual([]);
    // New: two that moved, one changed in place, and the one that is not waited for.
    expect(emulator.jobs.list()).toHaveLength(jobs + 4);
  });

  it("the same up took the films that went, and kept those in place, shared, or to be retained", () => {
    expect(films(running)).toEqual({
      retained: true,
      "retained-elsewhere": true,
      moved: false,
      "moved-elsewhere": true,
      inPlace: true,
      dropped: false,
      returning: true,
      shared: true,
    });
    const deleted = running.emulator.requests
      .list("DeleteMediaInfos")
      .map(({ params }) => params["MediaIds"]);
    const owners = running.emulator.jobs.list().filter(({ mediaId }) => deleted.includes(mediaId));
    expect(owners.map(({ mediaUrl }) => mediaUrl).sort()).toEqual(
      [ossUrl("out/dropped.mp4"), ossUrl("out/moved.mp4")].sort(),
    );
  });

  it("a refresh that finds a young job unknown says so and leaves the state", async () => {
    const { stack, emulator } = running;
    const film = stack.resource("returning");
    emulator.jobs.forget(film?.id ?? "");
    const refresh = await stack.refresh("--target", "**::returning");
    expect(refresh.code).not.toBe(0);
    expect(refresh.output).toContain(
      `ICE in cn-shanghai does not know job ${film?.id}, though it keeps jobs for a year.`,
    );
    expect(refresh.output).not.toMatch(/\bat .*\.(js|ts):\d+/u);
    expect(stack.resource("returning")?.outputs).toEqual(film?.outputs);
  });

  it("destroy says that a running job goes on, waits for none, and takes what it may", async () => {
    const { stack, emulator } = running;
    const id = stack.resource("running")?.id ?? "";
    emulator.jobs.set(id, { status: "Processing", progress: 50 });
    const destroy = await stack.destroy();
    expect(destroy).toMatchObject({ code: 0 });
    expect(destroy.output).toContain(
      `Job ${id} is still rendering. ICE can't cancel a job: it goes on, and is paid for if it succeeds.`,
    );
    expect(films(running)).toMatchObject({
      retained: true,
      "retained-elsewhere": true,
      "moved-elsewhere": false,
      inPlace: false,
      returning: false,
    });
    // Two resources wrote it: neither can know that the film is its own.
    expect(films(running)).toMatchObject({ shared: true });
  });
});

function program(films: Readonly<Record<string, Film>>): string {
  const lines = Object.entries(films).map(([name, { args = {}, ...film }]) => {
    const written = JSON.stringify({ ...filmArgs({ out: `out/${name}.mp4`, ...film }), ...args });
    return `new ice.MediaProducingJob("${name}", ${written});`;
  });
  return lines.join("\n");
}

/** Which films are there. */
function films({ emulator }: QuickStack): Record<string, boolean> {
  const names = ["retained", "retained-elsewhere", "moved", "moved-elsewhere", "inPlace", "dropped"];
  return Object.fromEntries(
    [...names, "returning", "shared"].map((name) => [name, existsSync(ossFile(emulator, `out/${name}.mp4`))]),
  );
}
