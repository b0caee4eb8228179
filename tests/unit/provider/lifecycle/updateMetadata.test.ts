import { filmArgs } from "../../../support/films";
import { type IdentityStory, withStory } from "../../../support/identityStory";

const args = filmArgs();
const media = {
  ...{ title: "Rivers", description: "Of films", tags: "a,b", coverURL: "https://example.com/c.png" },
  ...{ category: "Nature", cateId: 7, businessType: "general" },
};
const project = { title: "Rivers", description: "Of films", coverURL: "https://example.com/c.png" };
const onlyWithSubmit =
  "which ICE takes only with a submit: the next render of this resource uses the new value.";

/** What an operation was asked for, without the signature's own parameters. */
const sent = ({ life }: IdentityStory, operation: string) =>
  life.emulator.requests.list(operation).map(({ params }) => params);

describe("changed metadata", () => {
  it("of the media is updated in place, all that ICE can take, and changes nothing else", async () => {
    await withStory({}, async (story) => {
      await story.up(args);
      const told = await story.up({ ...args, mediaMetadata: media });
      expect(told).toMatchObject({ isOk: true, newJobs: 0, steps: ["film update"], log: [] });
      expect(sent(story, "UpdateMediaInfo")).toEqual([
        {
          ...{ MediaId: story.jobs[0]?.mediaId, Title: "Rivers", Description: "Of films", MediaTags: "a,b" },
          ...{
            CoverURL: "https://example.com/c.png",
            Category: "Nature",
            CateId: "7",
            BusinessType: "general",
          },
        },
      ]);
      expect(sent(story, "UpdateEditingProject")).toEqual([]);
      expect(await story.up({ ...args, mediaMetadata: media })).toMatchObject({ steps: [] });
    });
  });

  it("of the project is updated in place", async () => {
    await withStory({}, async (story) => {
      await story.up(args);
      const told = await story.up({ ...args, projectMetadata: project });
      expect(told).toMatchObject({ isOk: true, newJobs: 0, log: [] });
      expect(sent(story, "UpdateEditingProject")).toEqual([
        {
          ...{ ProjectId: story.jobs[0]?.projectId, Title: "Rivers", Description: "Of films" },
          CoverURL: "https://example.com/c.png",
        },
      ]);
    });
  });

  it("is sent alone: what has not changed may have been edited elsewhere", async () => {
    await withStory({}, async (story) => {
      await story.up({ ...args, mediaMetadata: media });
      await story.up({ ...args, mediaMetadata: { ...media, title: "Lakes" } });
      expect(sent(story, "UpdateMediaInfo")).toEqual([{ MediaId: story.jobs[0]?.mediaId, Title: "Lakes" }]);
    });
  });

  it("that ICE takes only with a submit is said, without its value, and sends nothing", async () => {
    await withStory({}, async (story) => {
      await story.up({ ...args, mediaMetadata: media });
      story.life.emulator.requests.clear();
      const { title, ...rest } = media;
      expect(title).toBe("Rivers");
      const told = await story.up({
        ...{ ...args, source: "console", userData: { note: "private-note" } },
        mediaMetadata: { ...rest, snapshots: "private-note" },
      });
      expect(told).toMatchObject({ isOk: true, newJobs: 0 });
      const changes = told.log.filter((line) => line.includes("has changed"));
      expect(changes.sort()).toEqual(
        ["mediaMetadata.Snapshots", "mediaMetadata.Title", "source", "userData"].map(
          (name) => `${name} has changed, ${onlyWithSubmit}`,
        ),
      );
      expect(told.log.join()).not.toContain("private-note");
      expect(story.life.emulator.requests.list()).toEqual([]);
    });
  });

  it("is used by the next render where there is no media yet, or none any more", async () => {
    await withStory({}, async (story) => {
      story.life.emulator.jobs.hold();
      await story.up({ ...args, skipAwait: true });
      const early = await story.up({ ...args, skipAwait: true, mediaMetadata: { title: "Early" } });
      expect(early).toMatchObject({ isOk: true, newJobs: 0 });
      expect(early.log.join("\n")).toContain(
        "mediaMetadata has changed, and the render has no media to update yet: the next render of this resource uses the new value.",
      );
      story.life.emulator.jobs.release();
      story.life.clock.advance(60_000);
      await story.up({ ...args, mediaMetadata: { title: "Early" } });
      await story.deleteFilm();
      const late = await story.up({ ...args, mediaMetadata: { title: "Late" } });
      expect(late).toMatchObject({ isOk: true, newJobs: 0, errors: [] });
      expect(late.log.join("\n")).toContain(
        "mediaMetadata has changed, and the render's media is not there any more: the next render of this resource uses the new value.",
      );
    });
  });

  it("that ICE refuses fails the up, which the next one repeats", async () => {
    await withStory({}, async (story) => {
      await story.up(args);
      story.assume({ deniedOperations: ["UpdateMediaInfo"] });
      const renamed = { ...args, mediaMetadata: { title: "Rivers" } };
      const denied = await story.up(renamed);
      expect(denied.errors.join()).toContain("UpdateMediaInfo");
      story.assume({ deniedOperations: [] });
      expect(await story.up(renamed)).toMatchObject({ isOk: true, steps: ["film update"], newJobs: 0 });
      expect(sent(story, "UpdateMediaInfo").at(-1)).toMatchObject({ Title: "Rivers" });
      expect(await story.up(renamed)).toMatchObject({ steps: [] });
    });
  });
});
