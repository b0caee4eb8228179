import { refusedTimelines } from "../support/brokenTimelines/refusedTimelines";
import { withEmulator } from "../support/emulatorFixture";
import { renderFilm } from "../support/emulatorJobs";
import { inTurns } from "../support/inTurns";
import { makeMaterials } from "../support/timelineMaterials";

it("the emulator refuses or fails what the checks refuse", async () => {
  await withEmulator({ speed: "instant", parallelRenders: 2 }, async ({ emulator, client }) => {
    await makeMaterials(emulator, 10);
    const cases = Object.entries(refusedTimelines).flatMap(([rule, broken]) =>
      broken.map(({ timeline }, index) => ({ name: `${rule} ${index + 1}`, timeline })),
    );
    const statuses = await inTurns(cases, 8, async ({ timeline }) =>
      renderFilm(client, { timeline: JSON.stringify(timeline) }).then(
        (job) => job.Status,
        () => "refused",
      ),
    );
    const rendered = cases.filter((_case, index) => statuses[index] === "Success").map(({ name }) => name);
    expect(rendered).toEqual([]);
  });
});
