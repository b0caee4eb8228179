import type { ResourceContext } from "../inputs/resourceContext";
import type { Run } from "../run/run";
import type { Props } from "./props";
import type { CheckResult, DiffResult, ReadResult, Settled } from "./results";

/** What a host has stored of a resource. */
export interface StoredResource {
  readonly id: string;
  readonly outputs: Props;
  /** As it was stored: not yet known to be readable. */
  readonly record: unknown;
}

export interface ArgumentsToCheck {
  /** The arguments in force; undefined for a resource that is new, or replaces another. */
  readonly olds: Props | undefined;
  readonly news: Props;
}

export interface ChangedResource {
  readonly stored: StoredResource;
  /** The arguments, checked. */
  readonly args: Props;
}

/**
 * A kind of resource by its verbs, whatever serves them: an error that leaves one may be any, see `verbsOn`. Nothing here
 * knows Pulumi.
 */
export interface ResourceKind {
  check(run: Run, context: ResourceContext, request: ArgumentsToCheck): CheckResult | Promise<CheckResult>;
  diff(run: Run, context: ResourceContext, change: ChangedResource): DiffResult | Promise<DiffResult>;
  create(run: Run, context: ResourceContext, args: Props): Promise<Settled>;
  read(run: Run, context: ResourceContext, stored: StoredResource): Promise<ReadResult>;
  update(run: Run, context: ResourceContext, change: ChangedResource): Promise<Settled>;
  delete(run: Run, context: ResourceContext, stored: StoredResource): Promise<void>;
}
