import { check } from "./check";
import { create } from "./create";
import { deleteRender } from "./delete";
import { diff } from "./diff";
import { read } from "./read";
import type { ResourceKind } from "./resourceKind";
import { update } from "./update";

/** A render. */
export const mediaProducingJob: ResourceKind = { check, diff, create, read, update, delete: deleteRender };
