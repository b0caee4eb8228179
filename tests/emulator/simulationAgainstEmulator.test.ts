import { answersOf, type IceUnderTest } from "../support/iceScript";
import {
  modelIn,
  type Position,
  positions,
  withEmulatorAsIce,
  withModelAsIce,
} from "../support/modelAgainstEmulator";

/** The vendor's Python client asks both in tests/long. */
describe.each(positions)("the simulation's model of ICE answers as the emulator does: %j", (position) => {
  let expected: readonly unknown[];
  beforeAll(async () => void (expected = await withEmulatorAsIce(position, answersOf)));

  it("called as the simulation calls it", async () => {
    expect(await answersOf(modelAsIce(position))).toEqual(expected);
  });

  it("over HTTP, by the provider's own client", async () => {
    expect(await withModelAsIce(position, answersOf)).toEqual(expected);
  });
});

function modelAsIce(position: Position): IceUnderTest {
  const { model, endRenders } = modelIn(position);
  const asker = { processId: 0, urn: "", request: "" };
  const promised =
    <A extends unknown[], T>(act: (...args: A) => T) =>
    (...args: A) =>
      new Promise<T>((resolve) => resolve(act(...args)));
  return {
    client: {
      submitMediaProducingJob: promised((request) => model.submit(request, asker).reply),
      getMediaProducingJob: promised((jobId) => model.get(jobId)),
      listMediaProducingJobs: promised((query) => model.list(query)),
      getMediaInfo: promised((query) => model.mediaInfo(query)),
      deleteMediaInfos: promised((request) => model.deleteMedia(request)),
      updateMediaInfo: promised((update) => model.updateMedia(update)),
      updateEditingProject: promised((update) => model.updateProject(update)),
      call: ({ operation }) => Promise.reject(new Error(`The model has no ${operation}.`)),
      renewCredentials: () => undefined,
    },
    endRenders,
  };
}
