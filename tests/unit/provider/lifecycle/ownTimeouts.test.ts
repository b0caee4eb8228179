import { filmArgs } from "../../../support/films";
import { withStory } from "../../../support/identityStory";

it("customTimeouts go before the timeout of the arguments, that of the verb first", async () => {
  await withStory({}, async (story) => {
    story.life.emulator.jobs.hold();
    const film = { args: { ...filmArgs(), timeout: "1h" }, createTimeout: "2m", updateTimeout: "3m" };
    expect((await story.up({ film })).errors.join()).toContain("Timed out after 2:00: job");
    expect((await story.up({ film })).errors.join()).toContain("Timed out after 3:00: job");
    const plain = { args: { ...filmArgs(), timeout: "1m" } };
    expect((await story.up({ film: plain })).errors.join()).toContain("Timed out after 1:00: job");
    story.life.emulator.jobs.release();
  });
});
