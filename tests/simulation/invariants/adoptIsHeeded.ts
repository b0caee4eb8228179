import { filmsIn } from "../engine/engineState";
import { filmUrnOf, urnOf } from "../engine/program";
import { adoptedJobs } from "../engine/programInputs";
import type { Invariant } from "./invariant";

/** A film that names the job which stands for it shows that job, or `up` fails: it is not rendered anew. */
export const adoptIsHeeded: Invariant = (world, { step, stack, processId, before, after }) => {
  const { name } = world.stacks[stack];
  const known = new Set(filmsIn(before).map(({ urn }) => urn));
  return step.program.flatMap((spec) =>
    Object.entries(adoptedJobs(world, name, spec)).flatMap(([key, jobId]) => {
      const urn = filmUrnOf(urnOf(spec, name), key);
      // Once it has a job of its own, the word says nothing any more.
      if (known.has(urn)) return [];
      const isAnew = world.history.submits.some(
        (submit) => submit.processId === processId && submit.urn === urn && submit.isNew,
      );
      const shown = filmsIn(after).find((film) => film.urn === urn && !film.isPendingDelete);
      const isOther = shown !== undefined && shown.jobId !== jobId;
      return isAnew || isOther
        ? [`The film ${key} of ${spec.name} adopts job ${jobId}, and was rendered anew.`]
        : [];
    }),
  );
};
