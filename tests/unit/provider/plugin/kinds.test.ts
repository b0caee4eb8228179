import { templateHash } from "../../../../provider/src/inputs/templateHash";
import { unknownMarker } from "../../../../provider/src/inputs/unknowns";
import { kinds } from "../../../../provider/src/hosts/plugin/kinds";

const kept = (name: string, outputs: Readonly<Record<string, unknown>>) => kinds[name]?.keeps(outputs) ?? [];

it("an update leaves what is done as it is, and of all else what names it", () => {
  const film = kept("MediaProducingJob", { status: "Success" });
  expect(film).toEqual(expect.arrayContaining(["jobId", "mediaUrl", "unmetExpectations", "projectId"]));
  expect(film).not.toContain("timeline");
  expect(kept("MediaProducingJob", { status: "Success", unmetExpectations: ["no"] })).toEqual([]);
  expect(kept("MediaProducingJob", { status: "Failed" })).toEqual([]);
  expect(kept("MediaProducingJobGate", {})).toEqual([]);
  expect(kept("MediaProducingJobSet", {})).toEqual([]);
  expect(kept("MediaInfo", { status: "Normal" })).toEqual(expect.arrayContaining(["status", "mediaType"]));
  expect(kept("MediaInfo", { status: "Preparing" })).toEqual(["mediaId"]);
  expect(kept("Template", {})).toEqual(["templateId", "name", "type"]);
  expect(kept("BatchMediaProducingJob", { status: "Finished" })).toEqual(expect.arrayContaining(["films"]));
  expect(kept("BatchMediaProducingJob", { status: "Failed" })).toEqual(["jobId"]);
});

it("a template's hash follows from its config, once that is known", () => {
  const config = { VideoTracks: [] };
  expect(kinds["Template"]?.foretells?.({ config })).toEqual({ configHash: templateHash(config) });
  expect(kinds["Template"]?.foretells?.({ config: unknownMarker })).toEqual({});
});

it("what was made elsewhere is imported with the arguments that are told, and no others", () => {
  const outputs = {
    region: "r",
    timeline: "{}",
    mediaUrl: "u",
    jobIds: ["j"],
    films: [],
    name: "n",
    status: "s",
  };
  const imported = Object.entries(kinds).map(([name, row]) => [name, row.argumentsIn(outputs)]);
  expect(Object.fromEntries(imported)).toEqual({
    MediaProducingJob: { region: "r", timeline: "{}", outputMediaConfig: { mediaUrl: "u" } },
    MediaProducingJobGate: { jobIds: ["j"], region: "r" },
    MediaProducingJobSet: { region: "r" },
    MediaInfo: { region: "r" },
    Template: { name: "n", region: "r" },
    BatchMediaProducingJob: { region: "r" },
  });
  expect(kinds["MediaProducingJob"]?.argumentsIn({ region: "r" })).toEqual({ region: "r" });
});
