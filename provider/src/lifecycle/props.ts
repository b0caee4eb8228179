import { z } from "zod";
import type { ResourceContext } from "../inputs/inputs";
import { recordKey, type RenderRecord } from "../job/renderRecord";

/** A property bag as the engine hands it over. */
export type Props = Readonly<Record<string, unknown>>;

export interface SplitProps {
  /** Arguments, or outputs, without hidden ones. */
  readonly args: Props;
  readonly context: ResourceContext;
}

/** Hidden properties start with two underscores; the engine does not show them. */
export function splitProps(props: Props): SplitProps {
  return {
    args: Object.fromEntries(Object.entries(props).filter(([name]) => !name.startsWith("__"))),
    context: contextSchema.parse(props[contextKey] ?? {}),
  };
}

/** The arguments in a state, hidden ones included: ICE's answers of the same names are left out. */
export function givenInputs(state: Props, { fingerprint, settings }: RenderRecord): Props {
  return Object.fromEntries(
    Object.entries(state).filter(
      ([name]) => name in fingerprint || name in settings || (name.startsWith("__") && name !== recordKey),
    ),
  );
}

export const contextKey = "__context";

const contextSchema = z.object({
  urn: z.string().catch(""),
  name: z.string().catch(""),
  protect: z.boolean().catch(false),
  secretArguments: z.array(z.string()).catch([]),
  createTimeout: z.string().optional().catch(undefined),
  updateTimeout: z.string().optional().catch(undefined),
  waits: z.boolean().optional().catch(undefined),
});
