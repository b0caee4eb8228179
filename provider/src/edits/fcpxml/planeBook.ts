import { withOuterJoins } from "../model/addNested";
import type { Clip, Join, Plane } from "../model/edit";

type OpenPlane = Omit<Plane, "clips" | "joins"> & { readonly clips: Clip[]; readonly joins: Join[] };

/** Collects clips by how high they lie. */
export class PlaneBook {
  private readonly byKey = new Map<string, OpenPlane>();

  add(kind: Plane["kind"], order: readonly number[], clip: Clip): void {
    this.plane(kind, order).clips.push(clip);
  }

  addJoin(kind: Plane["kind"], order: readonly number[], join: Join): void {
    this.plane(kind, order).joins.push(join);
  }

  /** Takes over whole planes, such as those of a nest. */
  addPlane({ kind, order, clips, joins }: Plane): void {
    const plane = this.plane(kind, order);
    plane.clips.push(...clips);
    plane.joins.push(...joins);
  }

  list(): Plane[] {
    return [...this.byKey.values()].map((plane) => {
      const nest = plane.order.indexOf(0);
      const outer = nest < 0 ? undefined : this.byKey.get(keyOf(plane.kind, plane.order.slice(0, nest)));
      return outer === undefined ? plane : withOuterJoins(plane, outer.joins);
    });
  }

  private plane(kind: Plane["kind"], order: readonly number[]): OpenPlane {
    const short = withoutTrailingZeros(order);
    const key = keyOf(kind, short);
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const plane: OpenPlane = { kind, order: short, name: laneName(short), clips: [], joins: [] };
    this.byKey.set(key, plane);
    return plane;
  }
}

const keyOf = (kind: Plane["kind"], order: readonly number[]) => `${kind} ${order.join(" ")}`;

/** What warnings call a plane. */
export const laneName = (order: readonly number[]): string =>
  `lane ${String(order.find((lane) => lane !== 0) ?? 0)}`;

function withoutTrailingZeros(order: readonly number[]): readonly number[] {
  const last = order.findLastIndex((number) => number !== 0);
  return order.slice(0, last + 1);
}
