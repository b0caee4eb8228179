import { plainFilm, sharedOut } from "./engine/filmSpec";
import type { Fault } from "./engine/faults";
import { plainRender as render, plainSetOf } from "./engine/plainSpecs";
import type { GetSpec, RenderSpec } from "./engine/program";
import type { Oddity } from "./ice/oddities";
import { dayMs, endsWell, up } from "./mendedStory";
import type { Step } from "./schedule/schedule";

/** Stories of films that were shown and not there, or there and not shown. See mendedStories. */
describe("which film a resource shows", () => {
  it.each(["delete", "retain"] as const)(
    "a film is deleted with its resource, and List 90 s behind does not tell of its job, `up` with %s: it is not shown, or no fault",
    async (deletionPolicy) => {
      // Its end, which is seen at once, says how long a render takes: the first look comes just before that.
      const other: RenderSpec = { ...render, name: "b", timeoutMs: 20_000 };
      const films = ["a", "c"].map((name): RenderSpec => ({ ...render, name, deletionPolicy: "delete" }));
      const crash: Fault = {
        of: "render",
        verb: "delete",
        at: "mediaInfo",
        kind: "crashBefore",
        skip: 1,
        times: 1,
      };
      await endsWell({ listLagMs: 90_000, notFoundLagMs: 30_000 }, [
        up([...films, other]),
        { ...up([...films, other], crash), verb: "destroy" },
        up([...films.map((film) => ({ ...film, deletionPolicy })), other]),
      ]);
    },
  );

  it("a film would be overwritten by another stack's render, as List told when the run began, and that one has failed since: one job", async () => {
    const first: RenderSpec = { ...render, out: sharedOut };
    const waiting: RenderSpec = { ...render, name: "b", after: "a", out: sharedOut };
    const other: RenderSpec = { ...render, film: 1, timeoutMs: 15_000, out: sharedOut };
    const renders = [
      { durationMs: 20_000 },
      { durationMs: 60_000, failsWith: "ProduceFailed" },
      { durationMs: 90_000 },
    ];
    const beside = {
      stack: "other",
      afterMs: 0,
      verb: "up",
      names: [],
      faults: [],
      program: [other],
    } as const;
    const slow: RenderSpec = { ...render, name: "c" };
    await endsWell({ renders }, [
      up([{ ...first, name: "b" }]),
      { ...up([]), verb: "destroy", beside },
      up([slow, { ...waiting, after: "c" }]),
    ]);
  });

  it.each([
    ["is rendered anew by --replace", "up --replace"],
    ["comes again with a state that knows nothing of the newer one", "up"],
  ] as const)(
    "a film was overwritten by another of the resource, a media id per address, and 31 days later the first %s: it is rendered again",
    async (_how, verb) => {
      const between: Step[] = verb === "up" ? [{ ...up([]), verb: "destroy" }] : [];
      await endsWell({ mediaIdPer: "address" }, [
        up([render]),
        up([{ ...render, film: 1 }]),
        ...between,
        { ...up([render]), pauseMs: 31 * dayMs, verb, names: ["a"] },
      ]);
    },
  );

  it("an older render that nobody waits for is still running, List 90 s behind, as the one before it comes back: it is rendered after that", async () => {
    const steps = await endsWell({ listLagMs: 90_000, renders: [{ durationMs: 1_200_000 }] }, [
      up([render]),
      up([{ ...render, film: 1, skipAwait: true }]),
      up([render]),
    ]);
    expect(steps[2]?.jobs).toBe(3);
  });

  it("a film would be overwritten by a job of the resource that is waited for, and fails: it is not rendered again", async () => {
    const renders = [{ durationMs: 20_000 }, { durationMs: 60_000, failsWith: "ProduceFailed" }];
    const steps = await endsWell({ renders }, [
      up([render]),
      up([{ ...render, film: 1, skipAwait: true }]),
      { ...up([render]), verb: "up --replace", names: ["a"] },
    ]);
    expect(steps[2]?.jobs).toBe(2);
  });

  it("two jobs of a resource run at once after a forced replacement: the film of the last one is shown", async () => {
    const renders = [1, 2, 3].map(() => ({ durationMs: 1_200_000 }));
    // Lasts longer than the others: the run ends after them.
    const last: RenderSpec = { ...render, name: "c" };
    const impatient: RenderSpec = { ...render, timeoutMs: 20_000 };
    const replacing: RenderSpec = { ...impatient, film: 1, skipAwait: true };
    const crash: Fault = { of: "render", verb: "create", at: "get", kind: "crashBefore", skip: 0, times: 1 };
    await endsWell({ listLagMs: 90_000, renders }, [
      up([impatient]),
      { ...up([replacing]), verb: "up --replace", names: ["a"] },
      up([render, last], crash),
      { ...up([render, last]), pauseMs: 600_000 },
    ]);
  });

  it("List tells no status of the job that overwrote a film, a media id per address: the film is rendered again", async () => {
    const crash: Fault = {
      of: "render",
      verb: "create",
      at: "state",
      kind: "crashUnwritten",
      skip: 0,
      times: 1,
    };
    const untold: Oddity = { reply: "page", field: "Status", value: [], times: 5 };
    const steps = await endsWell({ mediaIdPer: "address", oddities: [untold] }, [
      up([render], crash),
      up([{ ...render, film: 1 }], crash),
      up([render]),
    ]);
    expect(steps[2]?.jobs).toBe(3);
  });

  it("a render takes the place of one that still runs, which a `get` of the program does not find yet: it waits for that one", async () => {
    const got: GetSpec = {
      ...{ kind: "get", name: "x", of: "a", nth: 0, expect: "none", skipAwait: false },
      ...{ deletionPolicy: "retain", timeoutMs: 3_600_000, after: undefined },
    };
    const switches = { listLagMs: 90_000, notFoundLagMs: 30_000, renders: [{ durationMs: 1_200_000 }] };
    const steps = [
      up([{ ...render, timeoutMs: 20_000 }]),
      up([{ ...render, film: 1, timeoutMs: 20_000 }, got]),
    ];
    // With this seed the answer to `get` comes after the render has begun to wait.
    await endsWell(switches, steps, 4);
  });

  it.each(["render", "set"] as const)(
    "a refresh did not find the film of a %s yet, which was in doubt, and an `up` did: a later one that may render missing films does not",
    async (of) => {
      const shared = { deletionPolicy: "delete", timeoutMs: 20_000 } as const;
      const program = (rerenderIfMissing: boolean) => {
        const film = { rerenderIfMissing, userData: "full" } as const;
        return of === "render"
          ? { ...render, ...shared, ...film }
          : { ...plainSetOf({ k: { ...plainFilm, ...film } }), ...shared };
      };
      const late = { mediaLagMs: 600_000, listLagMs: 90_000, notFoundLagMs: 30_000 };
      const steps = await endsWell({ ...late, renders: [{ durationMs: 120_000 }] }, [
        up([program(false)]),
        { ...up([program(false)]), verb: "refresh", pauseMs: 600_000 },
        { ...up([program(of === "set")]), pauseMs: dayMs },
        { ...up([program(true)]), pauseMs: dayMs },
      ]);
      expect(steps[3]?.jobs).toBe(1);
    },
  );

  it("the time is over while ICE is asked for a film that is gone: an error hook's next try does not show it", async () => {
    const program: RenderSpec[] = [
      { ...render, userData: "full", deletionPolicy: "delete", timeoutMs: 20_000, hookTries: 2 },
    ];
    await endsWell({}, [up(program), { ...up(program), verb: "destroy" }, up(program)]);
  });

  describe.each(["dynamic", "plugin"] as const)("on the %s host", (host) => {
    it.each([
      ["render", "without a mark", "full", 0],
      ["render", "that List does not show yet", "none", 90_000],
      ["set", "without a mark", "full", 0],
      ["set", "that List does not show yet", "none", 90_000],
    ] as const)(
      "Ctrl-C before a %s has looked at the job that answers, %s, whose film is gone: it is rendered anew",
      async (of, _which, userData, listLagMs) => {
        const shared = { deletionPolicy: "delete", timeoutMs: 30_000 } as const;
        const all = {
          render: { ...render, ...shared, userData },
          set: { ...plainSetOf({ k: { ...plainFilm, userData } }), ...shared },
        };
        const program = [all[of]];
        const ctrlC: Fault = { of, verb: "create", at: "get", kind: "interrupt", skip: 0, times: 1 };
        const steps = await endsWell({ listLagMs }, [
          { ...up(program), host },
          { ...up(program), host, verb: "destroy" },
          { ...up(program, ctrlC), host },
        ]);
        expect(steps.map(({ jobs }) => jobs).slice(0, 4)).toEqual([1, 1, 1, 2]);
      },
    );
  });

  it("a render was imported while it ran, and ICE has forgotten it a year later: it is rendered anew in the end", async () => {
    const program: RenderSpec[] = [{ ...render, skipAwait: true }];
    const imported: Step = { ...up(program), host: "plugin", verb: "import", names: ["a"] };
    await endsWell({}, [
      { ...up(program), host: "plugin" },
      imported,
      { ...up(program), host: "plugin", pauseMs: 400 * dayMs },
    ]);
  });

  it("a renamed resource moves to another region after an error hook's try: its film goes", async () => {
    const first: RenderSpec = { ...render, deletionPolicy: "delete", hookTries: 3 };
    const renders = [{ durationMs: 20_000 }, { durationMs: 45_000, failsWith: "ProduceFailed" }];
    const renamed: RenderSpec = { ...first, film: 1, name: "a-renamed", was: "a" };
    const host = "plugin";
    await endsWell({ renders }, [
      { ...up([first]), host },
      { ...up([{ ...first, film: 1 }]), host },
      { ...up([{ ...renamed, region: "ap-southeast-1" }]), host },
    ]);
  });
});
