import type { JobRow } from "../../src/page/wire";
import { filmNames } from "./filmNames";

/** A film in a grid. */
export interface Film {
  readonly name: string;
  readonly job: JobRow;
}

export interface FilmSet {
  /** Where its films lie, with a star for their names; no other set has the same. */
  readonly place: string;
  /** In the order of their names. */
  readonly films: readonly Film[];
}

/**
 * The API is not told what is one set. A job tells by its mark that Pulumi renders it, and which film it is; films that lie
 * together count as a set: in one folder, or with one file name in folders side by side.
 */
export function filmSets(jobs: Iterable<JobRow>): FilmSet[] {
  const films = newestOf(jobs);
  const inFolders = groups(films, ({ place }) => folderOf(place));
  const alone = inFolders.filter((group) => group.length === 1).flat();
  const sideBySide = groups(alone, ({ place }) => `${folderOf(folderOf(place))}/*/${fileOf(place)}`);
  return [...inFolders, ...sideBySide]
    .filter((group) => group.length > 1)
    .sort((one, other) => lastOf(other) - lastOf(one))
    .map(setOf);
}

/** One job for each film, and one for each address: the newest. */
function newestOf(jobs: Iterable<JobRow>): JobRow[] {
  const marked = [...jobs].filter(({ resource, batchId }) => resource !== undefined && batchId === undefined);
  const oldestFirst = marked.sort((one, other) => one.createdAtMs - other.createdAtMs);
  const byFilm = new Map(oldestFirst.map((job) => [job.resource, job]));
  const films = oldestFirst.filter((job) => byFilm.get(job.resource) === job);
  return [...new Map(films.map((job) => [job.place, job])).values()];
}

function groups(jobs: readonly JobRow[], keyOf: (job: JobRow) => string): JobRow[][] {
  const found = new Map<string, JobRow[]>();
  for (const job of jobs) {
    const key = keyOf(job);
    const group = found.get(key);
    if (group === undefined) found.set(key, [job]);
    else group.push(job);
  }
  return [...found.values()];
}

function setOf(jobs: readonly JobRow[]): FilmSet {
  const { before, after, names } = filmNames(jobs.map(({ place }) => place));
  const films = jobs.map((job, index) => ({ name: names[index] ?? job.name, job }));
  return { place: `${before}*${after}`, films: films.sort((one, other) => inOrder(one.name, other.name)) };
}

function lastOf(jobs: readonly JobRow[]): number {
  return jobs.reduce((last, { createdAtMs }) => Math.max(last, createdAtMs), 0);
}

function folderOf(place: string): string {
  return place.slice(0, Math.max(0, place.lastIndexOf("/")));
}

function fileOf(place: string): string {
  return place.slice(place.lastIndexOf("/") + 1);
}

/** 2 before 10. */
const inOrder = new Intl.Collator("en", { numeric: true }).compare;
