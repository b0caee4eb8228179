import type { ResourceKind } from "../resourceKind";
import { applySet, idOf } from "./applySet";
import { checkSet } from "./checkSet";
import { deleteSet } from "./deleteSet";
import { diffSet } from "./diffSet";
import { asLeft } from "./leftByTry";
import { readSet } from "./readSet";
import { readStoredSet } from "./storedSet";

/** Any number of films as one resource. */
export const mediaProducingJobSet: ResourceKind = {
  check: checkSet,
  diff: diffSet,
  create: (run, context, args) =>
    applySet(run, context, args, {
      id: idOf(context.urn),
      stored: undefined,
      timeoutMs: context.timeouts.createMs,
    }),
  update: (run, context, { stored, args }) =>
    applySet(run, context, args, {
      id: stored.id,
      stored: asLeft(run, context.urn, readStoredSet(stored)),
      timeoutMs: context.timeouts.updateMs ?? context.timeouts.createMs,
    }),
  read: readSet,
  delete: deleteSet,
};
