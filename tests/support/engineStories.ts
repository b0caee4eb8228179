import { plainFilm } from "../simulation/engine/filmSpec";
import { plainRender as film, plainSetOf } from "../simulation/engine/plainSpecs";
import type { FilmsSpec, RenderSpec, SetSpec } from "../simulation/engine/program";
import type { HostName } from "../simulation/engine/hostVerbs";
import type { EngineVerb } from "../simulation/schedule/schedule";

/** Commands that the simulation's model of the engine and a real CLI both carry out. */
export interface Story {
  readonly name: string;
  /** `npm test` tells it a real CLI, and not only `npm run test:long`. */
  readonly isDaily?: true;
  /** Which of the jobs fail, by the order of their submits. */
  readonly failing: readonly number[];
  readonly steps: readonly StoryStep[];
}

export interface StoryStep {
  readonly verb: EngineVerb;
  readonly program: readonly FilmsSpec[];
  /** @default "dynamic" */
  readonly host?: HostName;
  /** Whom --target and --replace name. @default all resources of the program */
  readonly names?: readonly string[];
  /** Ctrl-C while the jobs of this step run. */
  readonly isInterrupted?: boolean;
  /** The same command at the same time: of another stack of the project, or with a state of its own as another checkout has it. */
  readonly beside?: "other" | "second checkout";
  /** Somebody deletes this film first. */
  readonly deleted?: string;
}

const other: RenderSpec = { ...film, film: 1, out: 1 };
const moving: RenderSpec = { ...film, deletionPolicy: "delete" };
const second: RenderSpec = { ...film, name: "b" };
const set = plainSetOf({ k: plainFilm, l: { ...plainFilm, out: 1 } });
const editedSet: SetSpec = {
  ...set,
  films: { k: { ...plainFilm, film: 1 }, m: { ...plainFilm, out: 2 } },
};

const up = (...program: readonly FilmsSpec[]): StoryStep => ({ verb: "up", program });
const run = (verb: EngineVerb, ...program: readonly FilmsSpec[]): StoryStep => ({ verb, program });

export const stories: readonly Story[] = [
  {
    name: "a failed render is rendered again, also after a refresh",
    isDaily: true,
    failing: [0],
    steps: [up(film), run("refresh", film), up(film), up(film)],
  },
  {
    name: "a failed replacement, and back to the old film",
    failing: [1],
    steps: [up(film), up(other), up(film)],
  },
  {
    name: "a film that is not as expected is not rendered again, also after a refresh, and is accepted at last",
    failing: [],
    steps: [
      up({ ...film, expect: "unmet" }),
      run("refresh", { ...film, expect: "unmet" }),
      up({ ...film, expect: "unmet" }),
      up({ ...film, expect: "met" }),
    ],
  },
  {
    name: "a forced replacement adopts the film",
    failing: [],
    steps: [up(film), run("up --replace", film)],
  },
  {
    name: "a film moves, and goes",
    failing: [],
    steps: [up(moving), run("up --refresh", { ...moving, out: 1 }), run("destroy", { ...moving, out: 1 })],
  },
  {
    name: "a failed replacement that is refreshed and destroyed",
    failing: [1],
    steps: [up(film), up(other), run("refresh", other), run("destroy", other)],
  },
  {
    name: "one of two goes",
    failing: [],
    steps: [up(film, second), run("preview", second), up(second)],
  },
  {
    name: "a set loses, changes and gets films, is refreshed, and goes",
    isDaily: true,
    failing: [],
    steps: [up(set), up(editedSet), run("refresh", editedSet), up(editedSet), run("destroy", editedSet)],
  },
  {
    name: "a program moves to the plugin and changes there",
    failing: [],
    steps: [
      up(film, set),
      { ...up(film, set), host: "plugin" },
      { ...up(other, editedSet), host: "plugin" },
      { ...run("refresh", other, editedSet), host: "plugin" },
      { ...run("destroy", other, editedSet), host: "plugin" },
    ],
  },
  {
    name: "a film of a set fails, and is rendered again",
    failing: [0],
    steps: [up(set), run("refresh", set), up(set), up(set)],
  },
  {
    name: "a forced replacement of a set adopts its films",
    failing: [],
    steps: [up(set), run("up --replace", set)],
  },
  {
    name: "a render gets another name, which is rendered neither at once nor later",
    failing: [],
    steps: [up(film), up({ ...film, name: "c", was: "a" }), up({ ...film, name: "c", was: "a" })],
  },
  {
    name: "a failed render gets another name",
    failing: [0],
    steps: [up(film), up({ ...film, name: "c", was: "a" })],
  },
  {
    name: "--target changes one of two, and what is gone stays",
    failing: [],
    steps: [
      up(film, second),
      { ...run("up --target", { ...film, film: 1 }, { ...second, film: 1 }), names: ["a"] },
      { ...run("up --target", { ...film, film: 1 }), names: ["a"] },
      up({ ...film, film: 1 }),
    ],
  },
  {
    name: "a render on the plugin fails, is refreshed, and is rendered again",
    failing: [0],
    steps: [
      { ...up(film), host: "plugin" },
      { ...run("refresh", film), host: "plugin" },
      { ...up(film), host: "plugin" },
      { ...run("up --replace", film), host: "plugin" },
    ],
  },
  {
    name: "Ctrl-C: the job goes on, and the next up waits for it",
    failing: [],
    steps: [{ ...up(film), isInterrupted: true }, up(film), up(film)],
  },
  {
    name: "Ctrl-C in the update of a set",
    failing: [],
    steps: [up(set), { ...up(editedSet), isInterrupted: true }, up(editedSet)],
  },
  {
    name: "two stacks of a project at once",
    failing: [],
    steps: [
      { ...up(film), beside: "other" },
      { ...up(film), beside: "other" },
    ],
  },
  {
    name: "two checkouts of one stack at once render once",
    failing: [],
    steps: [
      { ...up(film), beside: "second checkout" },
      { ...up(film), beside: "second checkout" },
    ],
  },
  {
    name: "a film that somebody deleted is rendered again where the program says so",
    failing: [],
    steps: [
      up({ ...film, rerenderIfMissing: true }),
      { ...run("up --refresh", { ...film, rerenderIfMissing: true }), deleted: "a" },
      { ...run("up --refresh", film), deleted: "a" },
    ],
  },
];
