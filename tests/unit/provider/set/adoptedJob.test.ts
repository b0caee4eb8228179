import { systemClock } from "../../../../provider/src/base/clock";
import type { IceApi, IceJob } from "../../../../provider/src/ice/api";
import { createLedger } from "../../../../provider/src/job/find/ledger";
import { createWatcher } from "../../../../provider/src/job/watch/createWatcher";
import { adoptedJob } from "../../../../provider/src/lifecycle/set/adoptedJob";
import { readSetArguments } from "../../../../provider/src/lifecycle/set/setArguments";
import { readFilm } from "../../../../provider/src/lifecycle/set/setFilm";
import { EmulatorClient } from "../../../support/emulatorClient";
import { filmArgs, ossUrl } from "../../../support/films";
import { until } from "../../../support/lifecycle";
import { withSet } from "../../../support/setLife";

const unused = () => Promise.reject(new Error("not called here"));

/** What becomes of a film that adopts a job of which ICE tells this. */
function adopted(film: object, told: Omit<IceJob, "jobId" | "status">) {
  const job = { jobId: "j", status: "Processing", ...told };
  const ice: IceApi = {
    getMediaProducingJob: () => Promise.resolve(job),
    submitMediaProducingJob: unused,
    listMediaProducingJobs: unused,
    getMediaInfo: unused,
    deleteMediaInfos: unused,
    updateMediaInfo: unused,
    updateEditingProject: unused,
    call: unused,
  };
  const { shared } = readSetArguments({ films: {} }, "cn-shanghai");
  const read = readFilm({ ...film, adopt: "j" }, shared);
  if (read.inputs === undefined) throw new Error("The film is not as it should be.");
  const context = {
    ...{ ice, ledger: createLedger(ice, systemClock), watcher: createWatcher(ice, systemClock) },
    ...{ clock: systemClock, urn: "urn", inputs: read.inputs, signal: new AbortController().signal },
    ...{ untilMs: 0, say: () => undefined },
  };
  return adoptedJob(context, read).then(
    (started) => started?.jobId,
    (error: unknown) => /can't be adopted: (.*?)\. Without/u.exec(String(error))?.[1],
  );
}

const { timeline, outputMediaConfig } = filmArgs();
const mediaUrl = ossUrl("out/film.mp4");

describe("a job that a film of a set adopts", () => {
  it("is one of the same template, with the same clips", async () => {
    const film = { templateId: "t", clipsParam: { a: 1, b: "2" }, outputMediaConfig };
    const clipsParam = '{"b":"2", "a":1}';
    expect(await adopted(film, { templateId: "t", clipsParam, mediaUrl })).toBe("j");
    expect(await adopted(film, { templateId: "u", clipsParam, mediaUrl })).toBe("its templateId differs");
    expect(await adopted(film, { templateId: "t", clipsParam: "{}" })).toBe("its clipsParam differs");
  });

  it("is one of the same project", async () => {
    const film = { projectId: "p", outputMediaConfig };
    expect(await adopted(film, { projectId: "p" })).toBe("j");
    expect(await adopted(film, { projectId: "q" })).toBe("its projectId differs");
  });

  it("is none of whose request ICE tells nothing, or nothing that can be read", async () => {
    const film = { timeline, outputMediaConfig };
    expect(await adopted(film, { timeline: JSON.stringify(timeline) })).toBe("j");
    for (const told of [{}, { timeline: "{" }])
      expect(await adopted(film, told)).toBe("its timeline differs");
  });

  it("is one at the same address in OSS; where a film lies in VOD its job does not tell", async () => {
    const told = { timeline: JSON.stringify(timeline), mediaUrl: ossUrl("out/other.mp4") };
    expect(await adopted({ timeline, outputMediaConfig }, told)).toBe("its address differs");
    const inVod = { storageLocation: "x.oss-cn-shanghai.aliyuncs.com", fileName: "a.mp4" };
    const film = { timeline, outputMediaConfig: inVod, outputMediaTarget: "vod-media" };
    expect(await adopted(film, told)).toBe("j");
  });
});

describe("a film of a set that adopts a job", () => {
  /** A render of its own, and a set that adopts it. */
  const rendered = async (set: Parameters<Parameters<typeof withSet>[0]>[0]) => {
    await set.life.engine.up({ single: { args: { ...filmArgs(), skipAwait: true } } });
    const { jobId = "" } = set.life.emulator.jobs.list()[0] ?? {};
    return { jobId, films: { en: { ...filmArgs(), adopt: jobId } } };
  };

  it("that still renders waits for it, and asks for no film before", async () => {
    await withSet(async (set) => {
      set.life.emulator.jobs.hold();
      const { films, jobId } = await rendered(set);
      const going = set.up({ films });
      await until(() => set.calls("GetMediaProducingJob") > 2);
      expect(set.calls("GetMediaInfo")).toBe(0);
      set.life.emulator.jobs.release();
      expect(await going).toMatchObject({ isOk: true, newJobs: 0 });
      expect(set.results()).toMatchObject({ en: { jobId, status: "Success" } });
    });
  });

  it("whose film is gone is refused; one of which ICE may not tell is taken as there, which is said", async () => {
    await withSet(async (set) => {
      const { films } = await rendered(set);
      await until(() => set.life.emulator.jobs.list()[0]?.status === "Success");
      const { mediaId } = set.life.emulator.jobs.list()[0] ?? {};
      const client = new EmulatorClient({ url: set.life.emulator.url });
      await client.call("DeleteMediaInfos", { MediaIds: mediaId ?? "" });
      const refused = await set.up({ films });
      expect(refused).toMatchObject({ isOk: false, newJobs: 0 });
      expect(refused.reasons.join()).toContain("can't be adopted: its media was deleted.");
      set.forget();
      set.life.emulator.assumptions.set({ deniedOperations: ["GetMediaInfo"] });
      expect(await set.up({ films })).toMatchObject({ isOk: true, newJobs: 0 });
      expect(set.log.join("\n")).toContain("could not be told; it is taken as there");
    });
  });
});
