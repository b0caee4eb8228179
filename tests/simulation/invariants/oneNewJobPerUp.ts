import type { Invariant } from "./invariant";

/** One `up` starts one new job per resource at most. */
export const oneNewJobPerUp: Invariant = ({ history }, step) => {
  const news = history.submits.filter((submit) => submit.processId === step.processId && submit.isNew);
  const urns = news.map(({ urn }) => urn);
  return urns
    .filter((urn, index) => urns.indexOf(urn) !== index)
    .map((urn) => `One run started more than one job for ${urn}.`);
};
