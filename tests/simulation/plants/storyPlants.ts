import { z } from "zod";
import { parsedText } from "../../../provider/src/base/json";
import { InitFailure } from "../../../provider/src/hosts/dynamic/initFailure";
import type { LifecycleVerbs } from "../../../provider/src/hosts/dynamic/dynamicVerbs";
import type { Props } from "../../../provider/src/lifecycle/props";
import type { HostVerbs } from "../engine/hostVerbs";
import { recordKey } from "../../../provider/src/hosts/stateKeys";
import type { Run } from "../../../provider/src/run/run";
import { homeRegion } from "../ice/regions";
import { bug, type PlantedBug } from "./plantedBug";

const resultsSchema = z.record(z.string(), z.looseObject({ status: z.string() }));

const fieldsSchema = z.record(z.string(), z.unknown());

/** Bugs in what programs use now and then: see `stories`. */
export const storyPlants: readonly PlantedBug[] = [
  bug("a gate leaves out the jobs that did not succeed", ["gateIsOverAll"], {
    verbs: (verbs, _run, kind) => (kind === "gate" ? withoutOthers(verbs) : verbs),
  }),
  bug("the job that a film adopts is not asked for", ["adoptIsHeeded"], {
    verbs: (verbs, _run, kind) => (kind === "set" ? withoutAdopt(verbs) : verbs),
  }),
  bug("a preflight asks and goes on whatever it hears", ["preflightHolds"], {
    client: (client) => ({
      ...client,
      getMediaInfo: (query, signal) =>
        client.getMediaInfo(query, signal).then((media) => ({ ...media, status: "Normal" })),
    }),
  }),
  bug("an error hook's try that comes to nothing forgets the job", ["noJobIdIsLost"], {
    verbs: (verbs) => ({
      ...verbs,
      update: (id, olds, news) =>
        verbs.update(id, olds, news).catch((error: unknown) => {
          throw error instanceof InitFailure ? new Error(error.message) : error;
        }),
    }),
  }),
  bug("an imported job counts as one of another request", ["oneRenderPerRequest"], {
    host: (verbs, host) => (host === "plugin" ? strangeWithoutRecord(verbs) : verbs),
  }),
  bug("a replacementTrigger renders a film anew that is there", ["oneRenderPerRequest"], {
    verbs: (verbs, _run, kind) => (kind === "render" ? anewWithoutDiff(verbs) : verbs),
  }),
  bug("a film is deleted in the region of the configuration", ["regionsStayApart"], {
    verbs: (verbs) => ({
      ...verbs,
      delete: (id, props) => verbs.delete(id, without(props, "region")),
    }),
  }),
  bug("another region is no change", ["regionsStayApart"], {
    verbs: (verbs) => ({
      ...verbs,
      diff: (id, olds, news) =>
        olds["region"] === news["region"]
          ? verbs.diff(id, olds, news)
          : Promise.resolve({ changes: false, replaces: [] }),
    }),
  }),
  bug("a get takes a failed job for a success", ["gateOpensOnSuccessOnly", "getOnlyReads"], {
    verbs: (verbs, _run, kind) =>
      kind === "get"
        ? {
            ...verbs,
            read: (id, props) =>
              verbs.read(id, props).catch(() => ({ id, props: { ...props, status: "Success" } })),
          }
        : verbs,
  }),
  bug("a set that fails and is too large forgets its films", ["noJobIdIsLost"], {
    verbs: (verbs, _run, kind) => (kind === "set" ? withoutPacked(verbs) : verbs),
  }),
  bug("a get deletes the film that it has read", ["getOnlyReads"], {
    verbs: (verbs, run, kind) => (kind === "get" ? deletingWhatItReads(verbs, run) : verbs),
  }),
];

function without(props: Props, name: string): Props {
  return Object.fromEntries(Object.entries(props).filter(([each]) => each !== name));
}

/** What a set that failed and is too large keeps of its films is lost. */
function withoutPacked(verbs: LifecycleVerbs): LifecycleVerbs {
  const forgetting = (error: unknown): never => {
    if (!(error instanceof InitFailure)) throw error;
    const record = without(fieldsSchema.parse(error.properties[recordKey]), "packed");
    throw new InitFailure(error.id, { ...error.properties, [recordKey]: record }, error.reasons);
  };
  return {
    ...verbs,
    create: (props) => verbs.create(props).catch(forgetting),
    update: (id, olds, news) => verbs.update(id, olds, news).catch(forgetting),
  };
}

const readSchema = z.looseObject({ props: z.looseObject({ mediaId: z.string().optional() }) });

function deletingWhatItReads(verbs: LifecycleVerbs, run: Run): LifecycleVerbs {
  return {
    ...verbs,
    async read(id, props) {
      const reply = readSchema.parse(await verbs.read(id, props));
      const { mediaId } = reply.props;
      if (mediaId === undefined) return reply;
      const { ice } = run.connect(homeRegion, undefined);
      await ice.deleteMediaInfos({ mediaIds: [mediaId], deletePhysicalFiles: false }, run.host.cancelled);
      return reply;
    },
  };
}

/** A film's arguments without `adopt`, as one text or as an object. */
function withoutAdopt(verbs: LifecycleVerbs): LifecycleVerbs {
  const without = (props: Props): Props => {
    const films = Object.entries(fieldsSchema.parse(props["films"])).map(([key, written]) => {
      const film = Object.entries(fieldsSchema.parse(parsedText(written)));
      return [key, Object.fromEntries(film.filter(([name]) => name !== "adopt"))] as const;
    });
    return { ...props, films: Object.fromEntries(films) };
  };
  return {
    ...verbs,
    create: (props) => verbs.create(without(props)),
    update: (id, olds, news) => verbs.update(id, olds, without(news)),
  };
}

/** The gate opens with those that succeeded. */
function withoutOthers(verbs: LifecycleVerbs): LifecycleVerbs {
  const opened = (error: unknown) => {
    if (!(error instanceof InitFailure)) throw error;
    const all = Object.entries(resultsSchema.parse(error.properties["results"]));
    const results = Object.fromEntries(all.filter(([, { status }]) => status === "Success"));
    return { id: error.id, outs: { ...error.properties, results } };
  };
  return {
    ...verbs,
    create: (props) => verbs.create(props).catch(opened),
    update: (id, olds, news) => verbs.update(id, olds, news).catch(opened),
  };
}

/** Once a render with a past is made without a diff, it is another request. */
function anewWithoutDiff(verbs: LifecycleVerbs): LifecycleVerbs {
  let isReplaced = false;
  return {
    ...verbs,
    check: (olds, news) => {
      isReplaced ||= Object.keys(olds).length > 0;
      return verbs.check(olds, news);
    },
    diff: (id, olds, news) => {
      isReplaced = false;
      return verbs.diff(id, olds, news);
    },
    create: (props) => verbs.create(isReplaced ? { ...props, triggers: ["anew"] } : props),
  };
}

function strangeWithoutRecord(verbs: HostVerbs): HostVerbs {
  const isStrange = (props: Props) => !(recordKey in props);
  let isReplaced = false;
  return {
    ...verbs,
    diff: async (at, id, olds, news) => {
      isReplaced = isStrange(olds);
      return isReplaced ? { changes: true, replaces: ["triggers"] } : verbs.diff(at, id, olds, news);
    },
    create: (at, inputs) => verbs.create(at, isReplaced ? { ...inputs, triggers: ["anew"] } : inputs),
  };
}
