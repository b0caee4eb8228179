import { PlainError } from "../base/plainError";
import { describeFailure } from "../inputs/failure";
import type { RenderInputs } from "../inputs/inputs";
import { parseInputs } from "../inputs/parseInputs";
import type { ResourceContext } from "../inputs/resourceContext";
import type { Run } from "../run/run";
import type { Props } from "./props";

/** @throws PlainError when something is wrong with arguments that were only checked with values unknown */
export function completeInputs(run: Run, args: Props, { secretArguments }: ResourceContext): RenderInputs {
  const { inputs, failures } = parseInputs(args, run.config().region);
  if (inputs !== undefined) return inputs;
  throw new PlainError(failures.map((failure) => describeFailure(failure, secretArguments)).join(" "));
}

/** What becomes of `expect` where nobody waits for the film. */
export const checkedLater = "checked by a later `pulumi up` that finds the job ended";
