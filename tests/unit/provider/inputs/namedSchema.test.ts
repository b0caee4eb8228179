import { templateArguments } from "../../../../provider/src/lifecycle/template/templateArguments";
import { requestDigest, renderRequest } from "../../../../provider/src/job/state/renderRequest";
import { parseInputs } from "../../../../provider/src/inputs/parseInputs";
import { filmArgs } from "../../../support/films";
import { withStory } from "../../../support/identityStory";

const film = filmArgs();
const $schema = "./node_modules/pulumi-alicloud-ice/schema/timeline.schema.json";
const named = {
  ...film,
  timeline: { $schema, ...film.timeline },
  outputMediaConfig: { $schema, ...film.outputMediaConfig },
};
const asText = {
  timeline: JSON.stringify(named.timeline),
  outputMediaConfig: JSON.stringify({ $schema, MediaURL: film.outputMediaConfig.mediaUrl }),
};

const digestOf = (args: Readonly<Record<string, unknown>>) => {
  const { inputs, failures, warnings } = parseInputs(args, "cn-shanghai");
  expect({ failures, warnings }).toEqual({ failures: [], warnings: [] });
  return inputs && requestDigest("urn", renderRequest(inputs));
};

test("the name of a schema is no part of a film, as an object or as text", () => {
  const { mediaUrl } = film.outputMediaConfig;
  expect(digestOf(named)).toBe(digestOf({ ...film }));
  expect(digestOf(asText)).toBe(digestOf({ ...film, outputMediaConfig: { mediaUrl } }));
});

test("the name of a schema is never sent", async () => {
  await withStory({}, async (story) => {
    expect(await story.up(named)).toMatchObject({ isOk: true, newJobs: 1 });
    expect(await story.up({ ...film })).toMatchObject({ isOk: true, newJobs: 0 });
    expect(JSON.stringify(story.submits)).toContain("VideoTracks");
    expect(JSON.stringify(story.submits)).not.toContain("schema");
  });
});

test("a template's config is sent without it, and its parameters of that name stay", () => {
  expect(templateArguments.config.schema.parse({ $schema, VideoTracks: [] })).toEqual({ VideoTracks: [] });
  const filled = parseInputs(
    { templateId: "t", clipsParam: { $schema: "x" }, outputMediaConfig: film.outputMediaConfig },
    "cn-shanghai",
  );
  expect(filled.inputs?.film).toMatchObject({ clipsParam: { $schema: "x" } });
});
