import { filmArgs, filmProgram } from "./films";
import type { PulumiCli } from "./pulumiCli";
import { withQuickStack } from "./withQuickStack";
import { callCount, jobCount, type StackStory } from "./withStack";

/** The film that the hooks are asked about. */
export const hookedFilm = filmArgs();

/** That film and its page, with a hook that asks for so many more tries. */
export const hooked = (tries: number, filmed: object = hookedFilm) => `
  let asked = 0;
  const again = new pulumi.ErrorHook("again", () => asked++ < ${tries});
  const film = new ice.MediaProducingJob("film", ${JSON.stringify(filmed)}, { hooks: { onError: [again] } });
  page("page", { url: film.mediaUrl });
  return { jobId: film.jobId, url: film.mediaUrl };
`;

export const fail = ({ emulator }: StackStory, times: number) =>
  emulator.jobs.failNext({ code: "InvalidParameter", message: "No.", times });

export const newest = ({ emulator }: StackStory) => emulator.jobs.list().at(-1)?.jobId;

/** Two tries that fail and a third that renders; releases up to 3.260 repeat the create, later ones call update on what the create left. */
export async function errorHookStory(cli: PulumiCli): Promise<void> {
  await withQuickStack({ cli }, async (running) => {
    const { stack, emulator } = running;
    fail(running, 2);
    const up = await stack.upInline(hooked(2));
    expect(up).toMatchObject({ code: 0 });
    expect(up.output).toContain("An error hook asks for another try: the request of job");
    expect(jobCount(emulator)).toBe(3);
    expect(await stack.outputs()).toMatchObject({ jobId: newest(running) });

    // The engine keeps the first job's id over an update; a refresh sets it right.
    stack.setProgram(filmProgram(hookedFilm));
    expect(await stack.up()).toMatchObject({ code: 0 });
    expect((await stack.refresh()).code).toBe(0);
    expect(stack.resource("film")?.id).toBe(newest(running));
    stack.setProgram(filmProgram({ ...hookedFilm, deletionPolicy: "delete" }));
    expect(await stack.up()).toMatchObject({ code: 0 });
    expect(await stack.destroy()).toMatchObject({ code: 0 });
    expect(jobCount(emulator)).toBe(3);
    expect(callCount(emulator, "DeleteMediaInfos")).toBe(1);
  });
}
