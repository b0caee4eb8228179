import type { Invariant } from "./invariant";

/** One `up` starts one new job per resource at most, and each further try of an error hook one more. */
export const oneNewJobPerUp: Invariant = ({ history }, step) => {
  const news = history.submits.filter((submit) => submit.processId === step.processId && submit.isNew);
  const tries = news.map(({ urn, attempt }) => `${urn}${attempt === 0 ? "" : `, try ${attempt + 1}`}`);
  return tries
    .filter((each, index) => tries.indexOf(each) !== index)
    .map((each) => `One run started more than one job for ${each}.`);
};
