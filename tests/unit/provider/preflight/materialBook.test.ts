import type { IceApi, IceMedia } from "../../../../provider/src/ice/api";
import { IceError } from "../../../../provider/src/ice/errors";
import { createMaterialBook } from "../../../../provider/src/lifecycle/preflight/materialBook";
import type { TimelineMaterial } from "../../../../provider/src/timeline/layout/timelineLayout";

const { signal } = new AbortController();
const material: TimelineMaterial = { kind: "mediaId", name: "m-1", use: "video" };
const unused = () => Promise.reject(new Error("not called here"));
const refused = new IceError({
  kind: "denied",
  operation: "GetMediaInfo",
  code: "Forbidden.RAM",
  message: "No.",
});

it("a material that could not be asked for is asked for anew, and then known", async () => {
  const answers: (IceMedia | IceError)[] = [refused, { mediaId: "m-1" }];
  const ice: IceApi = {
    getMediaInfo: () => {
      const answer = answers.shift();
      return answer === undefined || answer instanceof IceError
        ? Promise.reject(answer ?? new Error("asked too often"))
        : Promise.resolve(answer);
    },
    ...{ submitMediaProducingJob: unused, getMediaProducingJob: unused, listMediaProducingJobs: unused },
    ...{ deleteMediaInfos: unused, updateMediaInfo: unused, updateEditingProject: unused },
  };
  const book = createMaterialBook(ice);
  await expect(book.look(material, false, signal)).rejects.toBe(refused);
  for (let look = 0; look < 2; look += 1)
    expect(await book.look(material, false, signal)).toEqual({ mediaId: "m-1" });
});
