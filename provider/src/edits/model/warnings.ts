import { seenThrough, type Window } from "./cutPlanes";
import type { EditWarning, EditWarningCode } from "./editWarning";
import { compare, type Fraction, rounded, toNumber } from "../time/fraction";

/** What a warning is about. */
export interface Place {
  readonly track?: string | undefined;
  readonly clip?: string | undefined;
  readonly at?: Fraction | undefined;
  readonly until?: Fraction | undefined;
}

interface Kept extends Place {
  readonly code: EditWarningCode;
  readonly text: string;
}

/** More than this many of one kind are counted, not listed. */
const mostOfOneKind = 1000;

/** The warnings of one edit, or of a nest in it. */
export class Warnings {
  private kept: Kept[] = [];
  private markers = 0;
  private fitted = 0;

  add(code: EditWarningCode, place: Place, text: string): void {
    this.kept.push({ code, text, ...place });
  }

  /** Markers are told once, with their number. */
  addMarkers(count: number): void {
    this.markers += count;
  }

  /** A picture of other pixels than the film's, whose scale the edit does not say, is told once with the others. */
  addFitted(): void {
    this.fitted += 1;
  }

  /** Takes over a nest's of which something is in the film, with the times they have there. */
  adopt(inner: Warnings, window: Window): void {
    for (const kept of inner.kept) {
      const { at } = kept;
      const seen = at === undefined ? {} : seenThrough(window, at, kept.until ?? at);
      if (seen !== undefined) this.kept.push({ ...kept, ...seen });
    }
    this.markers += inner.markers;
    this.fitted += inner.fitted;
  }

  /** In the order of the film; those of the whole edit come first. */
  list(): EditWarning[] {
    const byTime = [...this.kept].sort((a, b) =>
      a.at === undefined || b.at === undefined
        ? Number(a.at !== undefined) - Number(b.at !== undefined)
        : compare(a.at, b.at),
    );
    const counts = new Map<string, number>();
    const listed = byTime.filter(({ code }) => {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      return count <= mostOfOneKind;
    });
    const rest = [...counts].flatMap(
      ([code, count]) => listed.find((kept) => kept.code === code && count > mostOfOneKind) ?? [],
    );
    const more = rest.map(({ code }): EditWarning => ({
      code,
      message: `There are ${String((counts.get(code) ?? 0) - mostOfOneKind)} more warnings of this kind (${code}).`,
    }));
    return [...this.ofMarkers(), ...this.ofFitted(), ...listed.map(toWarning), ...more];
  }

  private ofFitted(): EditWarning[] {
    if (this.fitted === 0) return [];
    const which =
      this.fitted === 1
        ? "A clip has other pixels than its sequence and no scale: it is"
        : `${String(this.fitted)} clips have other pixels than their sequence and no scale: they are`;
    return [{ code: "placement", message: `${which} fitted into the picture.` }];
  }

  private ofMarkers(): EditWarning[] {
    if (this.markers === 0) return [];
    const number = this.markers === 1 ? "a marker" : `${String(this.markers)} markers`;
    return [{ code: "marker", message: `The edit has ${number}: a film has none, and they are left out.` }];
  }
}

function toWarning({ code, text, track, clip, at, until }: Kept): EditWarning {
  const names = [track, clip === undefined ? undefined : JSON.stringify(clip)].filter(
    (name) => name !== undefined,
  );
  const time = at === undefined ? "" : ` at ${toNumber(at).toFixed(2)} s`;
  const place = `${names.join(", ")}${time}`.trim();
  return {
    code,
    message: place === "" ? text : `${place}: ${text}`,
    ...(track !== undefined && { track }),
    ...(clip !== undefined && { clip }),
    ...(at !== undefined && { at: rounded(at, 4) }),
    ...(until !== undefined && { until: rounded(until, 4) }),
  };
}
