import { PlainError } from "../base/plainError";
import { readEndpoint } from "../inputs/argumentSchemas";
import { describeFailure } from "../inputs/failure";
import {
  type GivenArguments,
  type ParsedArguments,
  parseArguments,
  type ResourceArguments,
  type whereArguments,
} from "../inputs/resourceArguments";
import type { ResourceContext } from "../inputs/resourceContext";
import type { IceConnection, Run } from "../run/run";
import type { Props } from "./props";
import type { StoredResource } from "./resourceKind";
import type { CheckResult } from "./results";

/** A resource by its name and its arguments. */
export interface Described<T extends ResourceArguments> {
  readonly type: string;
  readonly table: T;
}

export function parse<T extends ResourceArguments>(
  run: Run,
  { type, table }: Described<T>,
  args: Props,
): ParsedArguments<T> {
  return parseArguments(type, table, args, run.config().region);
}

/** All failures at once, and the effective region written down. */
export function checked<T extends ResourceArguments>(
  { secretArguments }: ResourceContext,
  { failures, region }: ParsedArguments<T>,
  args: Props,
): CheckResult {
  return {
    inputs: region === undefined ? { ...args } : { ...args, region },
    failures: failures.map((failure) => describeFailure(failure, secretArguments)),
  };
}

/** Arguments that are complete, and where ICE is for them. */
export interface Complete<T extends ResourceArguments> extends IceConnection {
  readonly given: GivenArguments<T>;
  readonly region: string;
}

/** @throws PlainError for arguments that a check would have refused */
export function complete<T extends ResourceArguments & typeof whereArguments>(
  run: Run,
  described: Described<T>,
  args: Props,
  { secretArguments }: ResourceContext,
): Complete<T> {
  const { failures, given, region } = parse(run, described, args);
  if (failures.length > 0 || region === undefined)
    throw new PlainError(failures.map((failure) => describeFailure(failure, secretArguments)).join(" "));
  const { endpoint }: GivenArguments<typeof whereArguments> = given;
  return { ...run.connect(region, endpoint), given, region };
}

/** Where a stored resource is, whatever is configured now. @throws PlainError where nothing says it */
export function whereStored(
  run: Run,
  { type }: { readonly type: string },
  { id, outputs }: StoredResource,
): IceConnection & { readonly region: string } {
  const { region = run.config().region, endpoint } = outputs;
  if (typeof region !== "string") {
    throw new PlainError(`${type} ${id} can't be read: its state has no region, and none is configured.`);
  }
  return {
    region,
    ...run.connect(region, readEndpoint(endpoint)),
  };
}

/** The arguments among what is stored. */
export function argumentsAmong(table: ResourceArguments, outputs: Props): Props {
  return Object.fromEntries(Object.entries(outputs).filter(([name]) => name in table));
}
