import type { ResourceContext } from "../inputs/resourceContext";
import { redact } from "../job/redact";
import { readRenderRecord } from "../job/state/renderRecord";
import { isMessageSecret, secretNames } from "../job/state/secretOutputs";
import type { Run } from "../run/run";
import { plainly } from "./plainly";
import type { Props } from "./props";
import type { ArgumentsToCheck, ChangedResource, ResourceKind, StoredResource } from "./resourceKind";
import type { CheckResult, DiffResult, ReadResult, Settled } from "./results";

/** The verbs of a kind of resource on one run. */
export interface Verbs {
  check(context: ResourceContext, request: ArgumentsToCheck): Promise<CheckResult>;
  diff(context: ResourceContext, change: ChangedResource): Promise<DiffResult>;
  create(context: ResourceContext, args: Props): Promise<Settled>;
  read(context: ResourceContext, stored: StoredResource): Promise<ReadResult>;
  update(context: ResourceContext, change: ChangedResource): Promise<Settled>;
  delete(context: ResourceContext, stored: StoredResource): Promise<void>;
}

/** Every error that leaves these verbs is one that a user can read; every line is with the engine before they are done. */
export function verbsOn(run: Run, kind: ResourceKind): Verbs {
  const perform = async <T>(
    verb: keyof Verbs,
    context: ResourceContext,
    { props, record }: { readonly props: Props; readonly record?: unknown },
    work: () => T | Promise<T>,
  ): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      const secrets = secretNames(context, readRenderRecord(record) ?? {});
      const secrecy = {
        redact: (text: string) => redact(text, props, secrets),
        isMessageSecret: isMessageSecret(secrets),
      };
      throw plainly(error, secrecy, verb);
    } finally {
      await run.host.log.delivered(context.urn);
    }
  };
  const told = ({ outputs, record }: StoredResource) => ({ props: outputs, record });
  return {
    check: (context, request) =>
      perform("check", context, { props: request.news }, () => kind.check(run, context, request)),
    diff: (context, change) =>
      perform("diff", context, { props: change.args }, () => kind.diff(run, context, change)),
    create: (context, args) =>
      perform("create", context, { props: args }, () => kind.create(run, context, args)),
    read: (context, stored) => perform("read", context, told(stored), () => kind.read(run, context, stored)),
    update: (context, change) =>
      perform("update", context, { props: change.args }, () => kind.update(run, context, change)),
    delete: (context, stored) =>
      perform("delete", context, told(stored), () => kind.delete(run, context, stored)),
  };
}
