import type { JobRow } from "../../src/page/wire";
import type { Film } from "./filmSets";
import { h, setText } from "./h";
import { jobHref } from "./route";
import { statusMark } from "./statusMark";

interface Tile {
  readonly element: HTMLElement;
  readonly show: (film: Film) => void;
}

/** Films that belong together, under a heading: a tile each, which leads to its job. A tile is made once and then changed. */
export class FilmGrid {
  readonly element: HTMLElement;
  private films: Film[] = [];
  private readonly places = new Map<string, number>();
  private readonly tiles = new Map<string, Tile>();
  private readonly list = h("ul", { class: "films" });
  private readonly line = h("p", { class: "quiet" });
  private readonly more = h("button", { type: "button", class: "more", onclick: () => this.showMore() });
  private limit = TILES_AT_ONCE;

  /** @param about what the line under the heading says before the counts */
  constructor(
    title: string,
    private readonly about: (jobs: readonly JobRow[]) => string = () => "",
  ) {
    this.element = h(
      "section",
      { class: "group", "aria-label": title },
      h("h3", {}, title),
      this.line,
      this.list,
      this.more,
    );
  }

  /** Shows these in this order. */
  show(films: readonly Film[]): void {
    this.films = [...films];
    this.places.clear();
    films.forEach(({ job }, index) => this.places.set(job.jobId, index));
    this.build();
  }

  /** Shows how a job of it is now; any other is nothing to it. */
  update(job: JobRow): boolean {
    const place = this.places.get(job.jobId);
    const film = place === undefined ? undefined : this.films[place];
    if (place === undefined || film === undefined) return false;
    const changed = { ...film, job };
    this.films[place] = changed;
    this.tiles.get(job.jobId)?.show(changed);
    return true;
  }

  holds(jobIds: readonly string[]): boolean {
    return jobIds.some((jobId) => this.places.has(jobId));
  }

  /** The counts, after updates. */
  count(): void {
    const jobs = this.films.map(({ job }) => job);
    setText(this.line, [this.about(jobs), countsOf(jobs)].filter((part) => part !== "").join(" · "));
  }

  private showMore(): void {
    this.limit += TILES_AT_ONCE;
    this.build();
  }

  private build(): void {
    const shown = this.films.slice(0, this.limit);
    const wanted = new Set(shown.map(({ job }) => job.jobId));
    for (const [jobId, tile] of this.tiles) {
      if (wanted.has(jobId)) continue;
      tile.element.remove();
      this.tiles.delete(jobId);
    }
    let next = this.list.firstElementChild;
    for (const film of shown) {
      const tile = this.tiles.get(film.job.jobId) ?? this.addTile(film.job.jobId);
      tile.show(film);
      if (tile.element === next) next = next.nextElementSibling;
      else this.list.insertBefore(tile.element, next);
    }
    const rest = this.films.length - shown.length;
    this.more.hidden = rest === 0;
    setText(this.more, rest > TILES_AT_ONCE ? `Show ${TILES_AT_ONCE} of ${rest} more` : `Show ${rest} more`);
    this.count();
  }

  private addTile(jobId: string): Tile {
    const tile = createTile(jobId);
    this.tiles.set(jobId, tile);
    return tile;
  }
}

function createTile(jobId: string): Tile {
  const name = h("span", { class: "name" });
  const status = statusMark();
  const link = h("a", { href: jobHref(jobId) }, name, status.element);
  const element = h("li", {}, link);
  let shown: Film | undefined;
  return {
    element,
    show(film) {
      if (film.job === shown?.job && film.name === shown.name) return;
      shown = film;
      setText(name, film.name);
      link.title = [film.job.place, film.job.code].filter((part) => part !== undefined).join(": ");
      status.show(film.job);
    },
  };
}

/** "12 films: 10 Success, 1 Processing, 1 Failed" */
function countsOf(jobs: readonly JobRow[]): string {
  const counts = new Map<string, number>();
  for (const { status } of jobs) counts.set(status, (counts.get(status) ?? 0) + 1);
  const parts = [...counts].map(([status, count]) => `${count} ${status}`);
  return `${jobs.length} ${jobs.length === 1 ? "film" : "films"}: ${parts.sort().join(", ")}`;
}

const TILES_AT_ONCE = 300;
