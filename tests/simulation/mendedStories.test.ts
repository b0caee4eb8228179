import { plainFilm } from "./engine/filmSpec";
import type { Fault } from "./engine/faults";
import { plainRender as render, plainSetOf as setOf } from "./engine/plainSpecs";
import type { GateSpec, GetSpec, RenderSpec, SetSpec } from "./engine/program";
import { dayMs, endsWell, up } from "./mendedStory";
import type { Step } from "./schedule/schedule";

const gate: GateSpec = {
  ...{ kind: "gate", name: "g", over: ["a"], after: undefined },
  ...{ deletionPolicy: "retain", timeoutMs: 3_600_000 },
};

/** No submit of a render has a reply; ICE takes each. */
const noReply: Fault = { of: "render", verb: "create", at: "submit", kind: "lostAfter", skip: 0, times: 40 };

/** Stories that the simulation told of a fault once, as small as it made them. Pinned as data: what a seed draws may change. */
describe("stories of faults that are mended", () => {
  it("no reply to any submit for minutes, no room for the mark, a token that is forgotten: one job", async () => {
    await endsWell({ tokenLifetimeMs: 60_000 }, [up([{ ...render, userData: "full" }], noReply)]);
  });

  it("the same where List is denied", async () => {
    await endsWell({ tokenLifetimeMs: 60_000 }, [
      up([render], noReply, { of: "render", verb: "create", at: "list", kind: "denied", skip: 0, times: 40 }),
    ]);
  });

  it("a set's film that was not as `expect` said, and of which nothing is expected any more: its page opens", async () => {
    const set = setOf({ k: { ...plainFilm, expect: "unmet" } });
    await endsWell({}, [up([set]), up([{ ...set, films: { k: plainFilm } }])]);
  });

  it("a film is overwritten by a render of another stack that began earlier and took longer: it is not deleted with the first", async () => {
    const other: RenderSpec = { ...render, film: 1, deletionPolicy: "delete" };
    const beside = { stack: "other", afterMs: 5_000, names: [], faults: [] } as const;
    const renders = [{ durationMs: 1_200_000 }, { durationMs: 20_000 }];
    await endsWell({ mediaIdPer: "address", renders }, [
      { ...up([render]), beside: { ...beside, verb: "up", program: [other] } },
      {
        ...up([render]),
        pauseMs: 31 * dayMs,
        beside: { ...beside, verb: "destroy", program: [other] },
      },
    ]);
  });

  it("a render that is not waited for fails before the film that it was to overwrite is deleted: that one stays", async () => {
    const film: RenderSpec = { ...render, skipAwait: true, deletionPolicy: "delete" };
    const slow: RenderSpec = { ...render, name: "b", out: 1 };
    const renders = [
      { durationMs: 20_000 },
      { durationMs: 20_000, failsWith: "ProduceFailed" },
      { durationMs: 600_000 },
    ];
    await endsWell({ renders }, [
      up([film]),
      { ...up([film]), pauseMs: 30_000 },
      { ...up([{ ...film, triggers: 1 }, slow]), pauseMs: 30_000 },
    ]);
  });

  it("a film of a set moves to where the job of a key that is gone still renders: it waits for that", async () => {
    const [short, gone, long] = [1, 2, 3].map((out) => ({ ...plainFilm, film: out - 1, out }));
    if (short === undefined || gone === undefined || long === undefined) throw new Error("three films");
    const renders = [6_000_000, 6_000_000, 6_000_000, 20_000].map((durationMs) => ({ durationMs }));
    await endsWell({ renders }, [
      up([setOf({ short, gone, long })]),
      // The update lasts until the job of the key that is gone has ended, too.
      up([setOf({ short: { ...short, out: 2 }, long })]),
    ]);
  });

  it("ICE is away when a set deletes a film: the update ends in minutes, and says so", async () => {
    const set: SetSpec = {
      ...setOf({ k: plainFilm, l: { ...plainFilm, out: 1 } }),
      deletionPolicy: "delete",
      timeoutMs: 60_000,
    };
    const fault: Fault = {
      of: "set",
      verb: "update",
      at: "list",
      kind: "unavailable",
      skip: 0,
      times: 1_000,
    };
    await endsWell({}, [up([set]), up([{ ...set, films: { k: plainFilm } }], fault)]);
  });

  it.each([
    ["before its submit", "submit"],
    ["while it renders", "get"],
  ] as const)("Ctrl-C in an error hook's try %s: the job before it is known", async (_when, at) => {
    const renders = [{ durationMs: 20_000, failsWith: "ProduceFailed" }];
    const fault: Fault = { of: "render", verb: "update", at, kind: "interrupt", skip: 0, times: 1 };
    await endsWell({ renders }, [up([{ ...render, hookTries: 2 }], fault)]);
  });

  it("a render times out, and a year later ICE has forgotten the job of the other: a gate over both opens", async () => {
    const other: RenderSpec = { ...render, name: "b", timeoutMs: 15_000, out: 1 };
    const program = [render, other, { ...gate, over: ["a", "b"] }];
    await endsWell({}, [up(program), { ...up(program), pauseMs: 400 * dayMs }]);
  });

  it("a gate has opened once, and a year later one of its renders is another: it opens", async () => {
    const other: RenderSpec = { ...render, name: "b", out: 1 };
    const over: GateSpec = { ...gate, over: ["a", "b"] };
    const edited = [render, { ...other, triggers: 1 }, over];
    await endsWell({}, [up([render, other, over]), { ...up(edited), pauseMs: 400 * dayMs }]);
  });

  it("a gate that has opened once is asked for alone a year later: what it saw succeed it knows by itself", async () => {
    const other: RenderSpec = { ...render, name: "b", out: 1 };
    const over: GateSpec = { ...gate, over: ["a", "b"] };
    const edited = [render, { ...other, triggers: 1 }, over];
    const only = (name: string): Step => ({ ...up(edited), verb: "up --target", names: [name] });
    const yearLater = { ...only("b"), pauseMs: 400 * dayMs };
    const steps = await endsWell({}, [up([render, other, over]), yearLater, only("g")]);
    expect(steps[2]?.ended).toBe("succeeded");
  });

  it("Ctrl-C between an error hook's tries of a set: the job of the try before is known", async () => {
    const set: SetSpec = { ...setOf({ k: plainFilm }), timeoutMs: 600_000, hookTries: 2 };
    const first: RenderSpec = { ...render, timeoutMs: 20_000, hookTries: 3 };
    const renders = [{ durationMs: 120_000 }, { durationMs: 120_000, failsWith: "ProduceFailed" }];
    const edited: SetSpec = { ...set, films: { k: { ...plainFilm, film: 1 } } };
    const fault: Fault = { of: "render", verb: "create", at: "get", kind: "interrupt", skip: 1, times: 1 };
    const replace: Step = { ...up([first, edited], fault), verb: "up --replace", names: ["a"] };
    await endsWell({ renders }, [up([first, set]), replace]);
  });

  it("ICE is away while many films of a set are asked for beforehand: `up` says so within a minute", async () => {
    const films = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`k${index}`, { ...plainFilm, out: 10 + index }]),
    );
    const set: SetSpec = { ...setOf(films), preflight: true };
    const fault: Fault = { of: "set", verb: "check", at: "mediaInfo", kind: "hang", skip: 0, times: 1_000 };
    await endsWell({}, [up([set], fault)]);
  });

  it.each([
    ["a token that ICE knows with other words: its job's film was overwritten since", 1, "job"],
    ["the same media id for the newer film, of which ICE tells nothing yet: no fault", 0, "address"],
  ] as const)("a second checkout, List 90 s behind, %s", async (_what, projectTitle, mediaIdPer) => {
    const newer = up([{ ...render, film: 3 }]);
    const program: RenderSpec[] = [{ ...render, projectTitle, skipAwait: true }];
    const beside = { stack: "second checkout", afterMs: 0, verb: "up", names: [], faults: [] } as const;
    await endsWell({ listLagMs: 90_000, mediaIdPer }, [
      up([render]),
      { ...newer, pauseMs: 30_000 },
      { ...newer, beside: { ...beside, program } },
    ]);
  });

  it("the state of a failed render is lost, List 90 s behind, and its token known with other words: `up` renders anew", async () => {
    const renders = [{ durationMs: 20_000, failsWith: "ProduceFailed" }];
    const lost: Step = { ...up([{ ...render, projectTitle: 1 }]), meanwhile: { kind: "stateLost" } };
    const steps = await endsWell({ listLagMs: 90_000, renders }, [up([render]), lost]);
    expect(steps[1]?.ended).toBe("succeeded");
  });

  it("a film is registered just after the last look for it, while the submit of the next one is throttled: no fault", async () => {
    const outs = [10, 11, 12, 13].map((out) => [`k${out - 10}`, { ...plainFilm, out }] as const);
    const set = setOf(Object.fromEntries(outs));
    const lost: Step = { ...up([set]), pauseMs: 20_000, meanwhile: { kind: "stateLost" } };
    const switches = { listLagMs: 90_000, callsPerSecond: 3, mediaLagMs: 90_000 };
    await endsWell(switches, [up([set]), lost], 931_375);
  });

  it("the state of a running job without a mark is lost, and its film comes after that of the next one: no fault", async () => {
    const first: RenderSpec = { ...render, film: 2, userData: "full", timeoutMs: 60_000 };
    const slow: RenderSpec = { ...render, name: "b" };
    const renders = [{ durationMs: 1_200_000 }, { durationMs: 20_000 }, { durationMs: 1_200_000 }];
    const lost: Step = { ...up([render, slow]), meanwhile: { kind: "stateLost" } };
    await endsWell({ renders }, [up([first]), lost]);
  });

  it("no reply to any submit, and List 90 s behind tells of an older job, whose film was deleted: not taken for this one's", async () => {
    const program: RenderSpec[] = [{ ...render, deletionPolicy: "delete" }];
    await endsWell({ listLagMs: 90_000 }, [
      up(program),
      { ...up(program), verb: "destroy" },
      up(program, noReply),
    ]);
  });

  it("no reply to the first submit, which ICE never took, and none that tells the job to the next ones, List 90 s behind: one job", async () => {
    const fault: Fault = { of: "render", verb: "create", at: "submit", kind: "hang", skip: 0, times: 1 };
    const switches = { tokenLifetimeMs: 60_000, listLagMs: 90_000 };
    const oddities = [{ reply: "submit", field: "JobId", value: undefined, times: 5 }] as const;
    await endsWell({ ...switches, oddities }, [up([render], fault)]);
  });

  it("the time is over while ICE is asked for a film in doubt, which it registers late: an error hook's last try keeps the job", async () => {
    const film: RenderSpec = { ...render, deletionPolicy: "delete", timeoutMs: 20_000, hookTries: 2 };
    const lags = { notFoundLagMs: 30_000, mediaLagMs: 30_000 };
    await endsWell({ ...lags, renders: [{ durationMs: 45_000 }] }, [up([film])]);
  });

  it("a film in doubt was overwritten, and is rendered anew: one timeout for both", async () => {
    const film: RenderSpec = { ...render, userData: "full", deletionPolicy: "delete" };
    const hasty = [
      { ...film, timeoutMs: 20_000 },
      { ...render, name: "c", skipAwait: true },
    ];
    const beside = { stack: "second checkout", verb: "up", names: [], faults: [], program: hasty } as const;
    await endsWell({ callsPerSecond: 3 }, [
      up([film]),
      up([]),
      { ...up([film]), beside: { ...beside, afterMs: 2_000 } },
      { ...up([]), beside: { ...beside, afterMs: 20_000 } },
    ]);
  });

  it("ICE is away while a gate is refreshed: the refresh ends within a minute", async () => {
    const fault: Fault = { of: "gate", verb: "read", at: "get", kind: "hang", skip: 0, times: 40 };
    await endsWell({}, [up([render, gate]), { ...up([render, gate], fault), verb: "refresh" }]);
  });

  it.each(["refresh", "preview"] as const)(
    "ICE is away while a %s looks at a job by `get`: it ends within a minute",
    async (verb) => {
      const got: GetSpec = {
        ...{ kind: "get", name: "x", of: render.name, nth: 0, expect: "none", skipAwait: false },
        ...{ deletionPolicy: "retain", timeoutMs: 3_600_000, after: undefined },
      };
      const fault: Fault = { of: "get", verb: "read", at: "get", kind: "unavailable", skip: 0, times: 1_000 };
      await endsWell({}, [up([render]), up([render, got]), { ...up([render, got], fault), verb }]);
    },
  );

  it.each(["interrupt", "staleCredentials"] as const)(
    "the look for others' jobs ends by %s when a set deletes a film: the jobs of that update are known",
    async (kind) => {
      const set: SetSpec = {
        ...setOf({ k: plainFilm, l: { ...plainFilm, out: 1 } }),
        deletionPolicy: "delete",
      };
      const edited: SetSpec = { ...set, films: { k: { ...plainFilm, film: 1 } } };
      // The first look of the update is the one before its submit.
      const fault: Fault = { of: "set", verb: "update", at: "list", kind, skip: 1, times: 40 };
      await endsWell({}, [up([set]), up([edited], fault)]);
    },
  );
});
