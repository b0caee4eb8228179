import type { Stage } from "./stage";

/** Something a user does that can be cut short. */
export interface Story {
  readonly name: string;
  /** What was deployed before. */
  readonly before: (stage: Stage) => Promise<void>;
  readonly command: "up" | "destroy";
  /** The distinct requests of the whole story, a failed one and its repetition both counted: more jobs would be too many. */
  readonly requests: number;
  /** The files that lie in the bucket at the end. */
  readonly films: readonly string[];
}

/** Where in it engine and provider are killed. */
export interface Boundary {
  readonly story: Story;
  readonly instant: string;
  /** The call that never gets its answer; or the provider stops as it answers the engine. */
  readonly at: UnansweredCall | "reply";
  /** Which of the two lines that hold a render's identity are there. */
  readonly identity: "token and mark" | "mark alone" | "token alone";
}

export interface UnansweredCall {
  readonly operation: string;
  /** Whether it takes effect. */
  readonly when: "before" | "after";
  /** How many calls of that operation are answered before. */
  readonly skip: number;
}

const second = { seconds: 3 };
const unlessFailed = async (command: Promise<{ code: number; output: string }>) => {
  const { code, output } = await command;
  if (code !== 0) throw new Error(output);
};

const firstRender: Story = {
  name: "a first render",
  before: () => Promise.resolve(),
  command: "up",
  requests: 1,
  films: ["film.mp4"],
};

const replacement: Story = {
  name: "another film at the same address",
  async before({ stack, program }) {
    await unlessFailed(stack.up());
    stack.setProgram(program(second));
  },
  command: "up",
  requests: 2,
  films: ["film.mp4"],
};

const failedOne: Story = {
  name: "rendering a failed film again",
  async before({ stack, emulator }) {
    emulator.jobs.failNext({ code: "ProduceFailed", message: "It did not work." });
    if ((await stack.up()).code === 0) throw new Error("The first render was to fail.");
  },
  command: "up",
  requests: 2,
  films: ["film.mp4"],
};

const failing: Story = {
  name: "a render that fails",
  before({ emulator }) {
    emulator.jobs.failNext({ code: "ProduceFailed", message: "It did not work." });
    return Promise.resolve();
  },
  command: "up",
  requests: 2,
  films: ["film.mp4"],
};

const goingOn: Story = {
  name: "going on with an unfinished render",
  async before({ stack, emulator, program }) {
    emulator.jobs.hold();
    stack.setProgram(program({ args: { timeout: "1s" } }));
    if ((await stack.up()).code === 0) throw new Error("The first up was to time out.");
    stack.setProgram(program());
  },
  command: "up",
  requests: 1,
  films: ["film.mp4"],
};

const comingBack: Story = {
  name: "finding a finished film again",
  async before({ stack }) {
    await unlessFailed(stack.up());
    await unlessFailed(stack.destroy());
  },
  command: "up",
  requests: 1,
  films: ["film.mp4"],
};

const deleted = { args: { deletionPolicy: "delete" } };

const moving: Story = {
  name: "a film that moves, the old one deleted",
  async before({ stack, program }) {
    stack.setProgram(program(deleted));
    await unlessFailed(stack.up());
    stack.setProgram(program({ ...deleted, out: "out/moved.mp4" }));
  },
  command: "up",
  requests: 2,
  films: ["moved.mp4"],
};

const destroying: Story = {
  name: "destroy, the film deleted",
  async before({ stack, program }) {
    stack.setProgram(program(deleted));
    await unlessFailed(stack.up());
  },
  command: "destroy",
  requests: 1,
  films: [],
};

const call = (operation: string, when: "before" | "after" = "before", skip = 0) => ({
  operation,
  when,
  skip,
});

const beforeSweep = { instant: "before the look for earlier jobs", at: call("ListMediaProducingJobs") };
const beforeSubmit = { instant: "before the submit", at: call("SubmitMediaProducingJob") };
const replyLost = { instant: "submitted, the reply lost", at: call("SubmitMediaProducingJob", "after") };
const replyReceived = { instant: "reply received, first poll asked", at: call("GetMediaProducingJob") };
const midway = { instant: "polled once, polling again", at: call("GetMediaProducingJob", "before", 1) };
const successSeen = { instant: "success seen, state not written", at: "reply" } as const;
const failureSeen = { instant: "failure seen, state not written", at: "reply" } as const;
const filmLookedUp = { instant: "before the film is looked up", at: call("GetMediaInfo") };
const beforeDeletion = { instant: "before the film's deletion", at: call("DeleteMediaInfos") };
const deletionReplyLost = { instant: "film deleted, the reply lost", at: call("DeleteMediaInfos", "after") };

const inAll = (
  identity: Boundary["identity"],
  story: Story,
  ...instants: readonly Pick<Boundary, "instant" | "at">[]
): Boundary[] => instants.map((instant) => ({ story, ...instant, identity }));

/** Every instant at which something has happened that the state does not know yet. */
export const boundaries: readonly Boundary[] = [
  ...inAll(
    "token and mark",
    firstRender,
    beforeSweep,
    beforeSubmit,
    replyLost,
    replyReceived,
    midway,
    successSeen,
  ),
  ...inAll("token and mark", replacement, beforeSubmit, replyLost, replyReceived, midway, successSeen),
  ...inAll("token and mark", failing, failureSeen),
  ...inAll("token and mark", failedOne, beforeSubmit, replyLost, successSeen),
  ...inAll("token and mark", goingOn, replyReceived, successSeen),
  ...inAll("token and mark", comingBack, filmLookedUp, successSeen),
  ...inAll("token and mark", moving, beforeDeletion, deletionReplyLost),
  ...inAll("token and mark", destroying, filmLookedUp, beforeDeletion, deletionReplyLost),
  ...inAll("mark alone", firstRender, replyLost, midway, successSeen),
  ...inAll("mark alone", replacement, replyLost, successSeen),
  ...inAll("mark alone", failedOne, replyLost),
  ...inAll("token alone", firstRender, replyLost, midway, successSeen),
  ...inAll("token alone", replacement, replyLost, successSeen),
  ...inAll("token alone", failedOne, replyLost),
];
