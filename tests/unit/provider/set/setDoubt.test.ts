import { rmSync } from "node:fs";
import { mediaProducingJob } from "../../../../provider/src/lifecycle/mediaProducingJob";
import { mediaProducingJobSet } from "../../../../provider/src/lifecycle/set/mediaProducingJobSet";
import type { Props } from "../../../../provider/src/lifecycle/props";
import type { Settled } from "../../../../provider/src/lifecycle/results";
import { verbsOn } from "../../../../provider/src/lifecycle/verbsOn";
import { filmArgs, ossFile } from "../../../support/films";
import { withHostileIce, withJobFields } from "../../../support/hostileIce";
import { IdentityStory } from "../../../support/identityStory";
import { type Life, until } from "../../../support/lifecycle";
import { runOn } from "../../../support/runOn";
import { type SetLife, withSet } from "../../../support/setLife";

const film = filmArgs({ out: "out/fr.mp4" });
const films = { fr: film };
const expecting = { fr: { ...film, expect: { duration: 2 } } };
const minute = 60_000;
const unlisted = { assumptions: { deniedOperations: ["ListMediaProducingJobs"] } };

/** ICE refuses to tell of a film, once, with an error that is not repeated. */
function refuseToTell({ life }: SetLife): void {
  life.emulator.faults.add({
    operation: "GetMediaInfo",
    effect: { kind: "error", status: 400, code: "InvalidParameter", message: "No." },
  });
}

function loseFilm({ life }: SetLife): void {
  rmSync(ossFile(life.emulator, "out/fr.mp4"));
}

describe("a set's film whose job answered for a token, and of which ICE refuses to tell", () => {
  it("is asked for again by the next up, which keeps it", async () => {
    await withSet(
      async (set) => {
        await set.up({ films });
        set.forget();
        set.life.clock.advance(minute);
        refuseToTell(set);
        const told = await set.up({ films });
        expect(told).toMatchObject({ isOk: false, newJobs: 0 });
        expect(told.reasons).toEqual([
          expect.stringMatching(/^"fr": The wait for job \w+ .*InvalidParameter/u),
        ]);
        expect(set.results()["fr"]).toMatchObject({ status: "Init" });
        expect(await set.up({ films })).toMatchObject({ isOk: true, newJobs: 0 });
        expect(set.calls("GetMediaInfo")).toBe(1);
        expect(set.results()["fr"]).toMatchObject({ status: "Success" });
        expect(await set.up({ films })).toMatchObject({ did: "unchanged", isOk: true });
      },
      { emulator: unlisted },
    );
  });

  it("is rendered anew by the next up where it is gone, once", async () => {
    await withSet(
      async (set) => {
        await set.up({ films });
        set.forget();
        loseFilm(set);
        set.life.clock.advance(minute);
        refuseToTell(set);
        expect(await set.up({ films })).toMatchObject({ isOk: false, newJobs: 0 });
        expect(await set.up({ films })).toMatchObject({ isOk: true, newJobs: 1 });
        expect(set.log.join("\n")).toMatch(/"fr": the film of job \w+ is not there: rendering anew/u);
        expect(await set.up({ films })).toMatchObject({ did: "unchanged", isOk: true });
      },
      { emulator: unlisted },
    );
  });
});

it("a set's film whose next job ICE refuses, after one without a film has answered, is rendered by the next up", async () => {
  await withSet(
    async (set) => {
      const { emulator } = set.life;
      emulator.pacing.renderTimeMs = 20_000;
      await set.up({ films });
      set.forget();
      loseFilm(set);
      const refused = { kind: "error", status: 400, code: "InvalidParameter", message: "No." } as const;
      emulator.faults.add({ operation: "SubmitMediaProducingJob", skip: 1, effect: refused });
      expect(await set.up({ films })).toMatchObject({ isOk: false, newJobs: 0 });
      expect(await set.up({ films })).toMatchObject({ isOk: true, newJobs: 1 });
      expect(await set.up({ films })).toMatchObject({ did: "unchanged", isOk: true });
    },
    { emulator: { assumptions: { listLagMs: 60 * minute } } },
  );
});

it.each([
  ["late", 5 * minute, 0],
  ["never", 60 * minute, 1],
])(
  "a set's film of a job of which nobody can tell whose it is, registered %s: the next up asks",
  async (_when, lateMs, anew) => {
    await withSet(
      async (set) => {
        await withHostileIce(set.life.emulator, async (ice) => {
          const lateFromMs = set.life.clock.now();
          const isLate = (operation: string) =>
            operation === "GetMediaInfo" && set.life.clock.now() - lateFromMs < lateMs;
          ice.statusOf = ({ operation, status }) => (isLate(operation) ? 404 : status);
          ice.spoil = (reply) =>
            isLate(reply.operation)
              ? { Code: "ResourceNotFound", Message: "Not yet." }
              : withJobFields(reply, (job) => ({ ...job, ...earlierTimes(job, 30_000) }));
          const args = { films, endpoint: ice.url };
          const doubted = await set.up(args);
          expect(doubted).toMatchObject({ isOk: false, newJobs: 1 });
          expect(doubted.reasons).toEqual([
            expect.stringMatching(
              /^"fr": ICE knows no film of job \w+, .* nothing more is submitted in this run/u,
            ),
          ]);
          set.life.clock.advance(10 * minute);
          expect(await set.up(args)).toMatchObject({ newJobs: anew, did: "updated" });
          set.life.clock.advance(60 * minute);
          expect(await set.up(args)).toMatchObject({ isOk: true, newJobs: 0 });
          expect(await set.up(args)).toMatchObject({ isOk: true, newJobs: 0, did: "unchanged" });
        });
      },
      { emulator: unlisted },
    );
  },
);

it("films of whose status List tells nothing are asked for by themselves: nobody waits for long", async () => {
  await withSet(async (set) => {
    await withHostileIce(set.life.emulator, async (ice) => {
      const { clock, emulator } = set.life;
      emulator.pacing.renderTimeMs = minute;
      ice.spoil = (reply) =>
        reply.operation === "ListMediaProducingJobs"
          ? withJobFields(reply, (job) => ({ ...job, Status: null }))
          : undefined;
      const beganAtMs = clock.now();
      const many = Array.from({ length: 60 }, (_, index) => [
        `film ${index}`,
        filmArgs({ out: `out/${index}.mp4` }),
      ]);
      expect(await set.up({ films: Object.fromEntries(many), endpoint: ice.url })).toMatchObject({
        isOk: true,
        newJobs: 60,
      });
      expect(clock.now() - beganAtMs).toBeLessThan(2 * minute);
    });
  });
});

it("a film whose submit is answered with another's job does not take that one's film, and finds its own", async () => {
  await withSet(async (set) => {
    await withHostileIce(set.life.emulator, async (ice) => {
      const both = { fr: film, en: filmArgs({ out: "out/en.mp4" }) };
      const args = { films: both, endpoint: ice.url };
      let first: unknown;
      ice.spoil = ({ operation, body }) => {
        if (operation !== "SubmitMediaProducingJob") return undefined;
        first ??= body["JobId"];
        return { ...body, JobId: first };
      };
      const told = await set.up(args);
      expect(told).toMatchObject({ isOk: false, newJobs: 2 });
      expect(told.reasons).toEqual([
        expect.stringMatching(
          /^"\w\w": ICE answered this request with job \w+, which is another resource's by its UserData/u,
        ),
      ]);
      ice.spoil = undefined;
      expect(await set.up(args)).toMatchObject({ isOk: true, newJobs: 0 });
      expect(set.results()).toMatchObject({
        fr: { mediaUrl: film.outputMediaConfig.mediaUrl },
        en: { mediaUrl: both.en.outputMediaConfig.mediaUrl },
      });
      expect(await set.up(args)).toMatchObject({ did: "unchanged", isOk: true });
    });
  });
});

describe.each(["job", "address"] as const)(
  "a set's film whose address another stack wrote since, with a MediaId per %s",
  (mediaIdPer) => {
    it("is not as expected, whatever lies there", async () => {
      await withSet(
        async (set) => {
          const other = new IdentityStory(set.life, set.life.anotherStack("prod"));
          await set.up({ films });
          set.life.clock.advance(minute);
          await other.up(film);
          const judged = await set.up({ films: expecting });
          expect(judged).toMatchObject({ isOk: false, newJobs: 0 });
          expect(judged.reasons[0]).toMatch(
            mediaIdPer === "job"
              ? /ICE does not know the film as media/u
              : /job \w+ wrote to its address since, so that what ICE tells is of another film/u,
          );
          expect(set.results()["fr"]).not.toMatchObject({ unmetExpectations: [] });
        },
        { emulator: { assumptions: { mediaIdPer } } },
      );
    });
  },
);

it("the same film of two sets and a render of one program is as expected for all, whichever ends last", async () => {
  await withSet(
    async ({ life }) => {
      const { jobs, pacing, region } = life.emulator;
      const alone = { ...expecting.fr, region };
      const set = { films: expecting, region };
      const resources: [name: string, args: Props][] = [
        ["one", set],
        ["alone", alone],
        ["other", set],
      ];
      const states = new Map<string, Settled>();
      pacing.renderTimeMs = 60_000;
      const first = program(life, states);
      for (const [name, args] of resources) await first.check(name, args);
      const making: Promise<Settled>[] = [];
      for (const [name, args] of resources) {
        // Each ends some time after the one before.
        life.clock.advance(15_000);
        making.push(first.create(name, args));
        await until(() => jobs.list().length === making.length);
      }
      for (const made of await Promise.all(making)) expect(made).toMatchObject({ kind: "ready" });

      // The sets stay as they are, and nothing but `expect` changes of the render.
      const next = program(life, states);
      const wider = { ...alone, expect: { duration: 2, tolerance: 1 } };
      for (const [name, args] of resources) {
        const now = name === "alone" ? wider : args;
        await next.check(name, now, args);
        await next.diff(name, now);
      }
      expect(await next.update("alone", wider)).toMatchObject({ kind: "ready" });
      expect(jobs.list()).toHaveLength(3);
    },
    { emulator: { assumptions: { mediaIdPer: "address" } } },
  );
});

/** A run of a program with sets and a render "alone". */
function program(life: Life, states: Map<string, Settled>) {
  const run = runOn(life);
  const isAlone = (name: string) => name === "alone";
  const verbs = (name: string) => verbsOn(run, isAlone(name) ? mediaProducingJob : mediaProducingJobSet);
  const context = (name: string) => ({
    urn: `urn:pulumi:dev::films::pulumi-nodejs:dynamic/alicloud-ice:MediaProducingJob${isAlone(name) ? "" : "Set"}::${name}`,
    name,
    protect: false,
    secretArguments: [],
    timeouts: {},
    waits: true,
  });
  const changeOf = (name: string, args: Props) => {
    const was = states.get(name);
    if (was === undefined) throw new Error(`${name} was not made.`);
    return { stored: { id: was.id, outputs: was.state.outputs, record: was.state.record }, args };
  };
  return {
    async check(name: string, news: Props, olds?: Props) {
      expect((await verbs(name).check(context(name), { olds, news })).failures).toEqual([]);
    },
    async create(name: string, args: Props) {
      const made = await verbs(name).create(context(name), args);
      states.set(name, made);
      return made;
    },
    diff: (name: string, args: Props) => verbs(name).diff(context(name), changeOf(name, args)),
    update: (name: string, args: Props) => verbs(name).update(context(name), changeOf(name, args)),
  };
}

function earlierTimes(job: Readonly<Record<string, unknown>>, byMs: number): Record<string, string> {
  return Object.fromEntries(
    ["CreateTime", "ModifiedTime", "CompleteTime"].flatMap((name) => {
      const time = job[name];
      if (typeof time !== "string") return [];
      return [[name, new Date(Date.parse(time) - byMs).toISOString().replace(/\.\d+Z$/u, "Z")]];
    }),
  );
}
