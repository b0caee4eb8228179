import { z } from "zod";
import { mediaBatch } from "../../../../provider/src/lifecycle/batch/mediaBatch";
import { mediaInfo } from "../../../../provider/src/lifecycle/mediaInfo/mediaInfo";
import type { ResourceKind } from "../../../../provider/src/lifecycle/resourceKind";
import type { Settled } from "../../../../provider/src/lifecycle/results";
import { template } from "../../../../provider/src/lifecycle/template/template";
import { EmulatorClient } from "../../../support/emulatorClient";
import { ossUrl } from "../../../support/films";
import type { Life } from "../../../support/lifecycle";
import { putObject, type Sibling, withSibling } from "../../../support/siblingLife";

type Verb = "create" | "update" | "delete";
type Props = Readonly<Record<string, unknown>>;

interface Row {
  readonly kind: ResourceKind;
  readonly args: (life: Life) => Props;
  /** Over the first ones. */
  readonly changed: Props;
  /** Every operation that a verb calls: one that is not named here fails the test. */
  readonly calls: Readonly<Record<Verb, readonly string[]>>;
  /** What counts the objects there are. */
  readonly list: { readonly operation: string; readonly key: string };
}

const table: Readonly<Record<string, Row>> = {
  MediaInfo: {
    kind: mediaInfo,
    args: (life) => ({ inputUrl: putObject(life, "in/one.mp4"), title: "One" }),
    changed: { title: "Another" },
    calls: {
      create: ["RegisterMediaInfo", "BatchGetMediaInfos"],
      update: ["UpdateMediaInfo", "BatchGetMediaInfos"],
      delete: ["DeleteMediaInfos"],
    },
    list: { operation: "ListMediaBasicInfos", key: "MediaInfos" },
  },
  Template: {
    kind: template,
    args: () => ({ config: { VideoTracks: [{ VideoTrackClips: [{ MediaURL: "$Clip" }] }] } }),
    changed: { config: { VideoTracks: [] } },
    calls: {
      create: ["ListTemplates", "AddTemplate"],
      update: ["UpdateTemplate", "GetTemplate"],
      delete: ["DeleteTemplate"],
    },
    list: { operation: "ListTemplates", key: "Templates" },
  },
  BatchMediaProducingJob: {
    kind: mediaBatch,
    args: (life) => ({
      inputConfig: { MediaArray: [putObject(life, "in/one.mp4")] },
      outputConfig: {
        MediaURL: ossUrl("out/{index}.mp4"),
        Count: 2,
        MaxDuration: 5,
        Width: 640,
        Height: 360,
      },
      deletionPolicy: "delete",
      skipAwait: true,
    }),
    changed: { skipAwait: false },
    calls: {
      create: ["ListBatchMediaProducingJobs", "SubmitBatchMediaProducingJob", "GetBatchMediaProducingJob"],
      update: ["GetBatchMediaProducingJob"],
      delete: ["DeleteMediaInfos"],
    },
    list: { operation: "ListBatchMediaProducingJobs", key: "EditingBatchJobList" },
  },
};

const verbs: readonly Verb[] = ["create", "update", "delete"];

async function objects({ emulator: { url } }: Life, { operation, key }: Row["list"]): Promise<number> {
  const answer = await new EmulatorClient({ url }).call(operation, {});
  return z.object({ [key]: z.array(z.unknown()) }).parse(answer)[key]?.length ?? 0;
}

/** Brings the resource to where the verb begins; calls of that are not counted. */
async function before(verb: Verb, row: Row, { create, up, life }: Sibling): Promise<Settled | undefined> {
  const args = row.args(life);
  if (verb === "create") return undefined;
  const made = await create(args);
  // A batch that had ended already would be looked at no more.
  const pending = { ...made.state.outputs, status: row.kind === mediaBatch ? "Init" : "Normal" };
  if (verb === "update") return { ...made, state: { ...made.state, outputs: pending } };
  const changed = await up(made, { ...args, ...row.changed });
  return typeof changed === "object" && "state" in changed ? changed : made;
}

function act(verb: Verb, row: Row, { create, up, remove, life }: Sibling, from: Settled | undefined) {
  const args = row.args(life);
  if (from === undefined) return create(args);
  return verb === "update" ? up(from, { ...args, ...row.changed }) : remove(from);
}

describe.each(Object.entries(table))("%s", (_, row) => {
  it.each(verbs)("calls what the table says to %s", async (verb) => {
    await withSibling(row.kind, async (sibling) => {
      const from = await before(verb, row, sibling);
      sibling.life.emulator.requests.clear();
      await act(verb, row, sibling, from);
      const called = Object.keys(sibling.life.emulator.requests.countsByOperation());
      expect(called.sort()).toEqual([...row.calls[verb]].sort());
    });
  });

  const cells = verbs.flatMap((verb) =>
    row.calls[verb].flatMap((operation) =>
      (["before", "after"] as const).flatMap((when) =>
        ([1, "always"] as const).map((times) => ({ verb, operation, when, times })),
      ),
    ),
  );
  it.each(cells)(
    "a reply of $operation that is lost ($when it took effect, $times) leaves one object of a $verb",
    async ({ verb, operation, when, times }) => {
      await withSibling(row.kind, async (sibling) => {
        const { life } = sibling;
        const from = await before(verb, row, sibling);
        life.emulator.faults.add({ operation, when, times, effect: { kind: "drop" } });
        const first = act(verb, row, sibling, from);
        if (times === "always") {
          // The run gives up; what it may have done, the next one finds.
          await first.catch(() => undefined);
          life.emulator.faults.clear();
          await act(verb, row, sibling, from);
        } else await first;
        const gone = row.kind === mediaBatch ? 1 : 0;
        expect(await objects(life, row.list)).toBe(verb === "delete" ? gone : 1);
      });
    },
  );
});
