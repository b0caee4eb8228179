import { z } from "zod";
import { mediaBatch } from "../../../provider/src/lifecycle/batch/mediaBatch";
import { mediaInfo } from "../../../provider/src/lifecycle/mediaInfo/mediaInfo";
import type { ResourceKind } from "../../../provider/src/lifecycle/resourceKind";
import { template } from "../../../provider/src/lifecycle/template/template";
import { EmulatorClient } from "../../support/emulatorClient";
import { ossUrl } from "../../support/films";
import { type Life } from "../../support/lifecycle";
import { putObject } from "../../support/siblingLife";
import type { Props } from "./siblingEngine";

/** A kind of resource, as the schedules play it. */
export interface PlayedKind {
  readonly name: string;
  readonly kind: ResourceKind;
  /** The argument's version: 0 is the first; every other one is another request. */
  readonly args: (life: Life, name: string, version: number) => Props;
  /** How many of the resource's objects ICE has. */
  readonly count: (life: Life, name: string) => Promise<number>;
  /** Whether an object stays when the resource goes, and one more comes with each other request. */
  readonly stays: boolean;
}

const list = (key: string) => z.object({ [key]: z.array(z.looseObject({})) });

async function countIn(
  life: Life,
  operation: string,
  key: string,
  query: Props,
  word: string,
): Promise<number> {
  const text = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
  const answer = await new EmulatorClient({ url: life.emulator.url }).call(operation, text);
  const entries = list(key).parse(answer)[key] ?? [];
  return entries.filter((entry) => JSON.stringify(entry).includes(word)).length;
}

export const playedKinds: readonly PlayedKind[] = [
  {
    name: "MediaInfo",
    kind: mediaInfo,
    // Every second one is another content, which is registered anew.
    args: (life, name, version) => ({
      inputUrl: putObject(life, `in/${name}.mp4`),
      title: `Title ${version}`,
      contentHash: String(version >> 1),
    }),
    count: (life, name) =>
      countIn(life, "ListMediaBasicInfos", "MediaInfos", { MaxResults: 100 }, `/${name}.mp4`),
    stays: false,
  },
  {
    name: "Template",
    kind: template,
    args: (_life, _name, version) => ({
      config: { VideoTracks: [{ VideoTrackClips: [{ MediaURL: "$Clip", Out: version + 1 }] }] },
    }),
    count: (life, name) => countIn(life, "ListTemplates", "Templates", { PageSize: 100 }, `"${name}-`),
    stays: false,
  },
  {
    name: "BatchMediaProducingJob",
    kind: mediaBatch,
    args: (life, name, version) => ({
      inputConfig: { MediaArray: [putObject(life, "in/one.mp4")] },
      outputConfig: {
        MediaURL: ossUrl(`out/${name}-{index}.mp4`),
        Count: 1 + (version % 3),
        MaxDuration: 5,
        Width: 640,
        Height: 360,
      },
      triggers: [version],
    }),
    count: (life, name) =>
      countIn(
        life,
        "ListBatchMediaProducingJobs",
        "EditingBatchJobList",
        { MaxResults: 100, SortBy: "desc" },
        `/${name}-{index}`,
      ),
    stays: true,
  },
];
