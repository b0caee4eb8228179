import type { Clock } from "../base/clock";
import { subJobsOf } from "../batch/subJobsOf";
import type { ObjectFolder } from "../files/objectFolder";
import type { Store } from "../store/store";
import { jobRow } from "./jobRow";
import { mediaRow } from "./mediaRow";
import { templateRow } from "./templateRow";
import type { List, ListName, ListVersions } from "./wire";

export interface ListSources {
  readonly stores: Pick<Store, "jobs" | ListName>;
  readonly oss: ObjectFolder;
  readonly clock: Clock;
}

/** The newest of each kind, as the page shows them. */
export const LISTS: { readonly [Name in ListName]: (sources: ListSources) => List<Name> } = {
  batches: ({ stores: { batches, jobs } }) => ({
    rows: batches.newest(MOST_BATCHES).map((batch) => {
      const { jobId, jobType, createdAtMs } = batch;
      return { jobId, jobType, createdAtMs, films: subJobsOf(batch, jobs).map(jobRow) };
    }),
    total: batches.count(),
  }),
  media: ({ stores: { media }, oss }) => ({
    rows: media.newest(MOST_ROWS).map((asset) => mediaRow(asset, oss)),
    total: media.count(),
  }),
  templates: ({ stores: { templates }, clock }) => ({
    rows: templates.newest(MOST_ROWS).map((template) => templateRow(template, clock.now())),
    total: templates.count(),
  }),
};

export function isListName(name: string): name is ListName {
  return Object.hasOwn(LISTS, name);
}

export function listVersions({ batches, media, templates }: ListSources["stores"]): ListVersions {
  return { batches: batches.changes, media: media.changes, templates: templates.changes };
}

/** Each may have a hundred films. */
const MOST_BATCHES = 50;
const MOST_ROWS = 300;
