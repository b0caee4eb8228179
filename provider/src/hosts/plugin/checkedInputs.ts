import { isDeepStrictEqual } from "node:util";
import type { Props } from "../../lifecycle/props";
import { secret } from "../stateKeys";
import { isDocument } from "./secretCredentials";
import { holdsSecret, plain } from "./wireValues";

/**
 * What a check hands on: the arguments as they were written, with the marks of secrets, but for what the check has changed in
 * them. What it changed in a secret is a secret.
 */
export function checkedInputs(inputs: Props, marked: Props): Props {
  const written = Object.entries(marked).map(([name, value]): [string, unknown] => [
    name,
    name in inputs ? remarked(inputs[name], value) : value,
  ]);
  return { ...inputs, ...Object.fromEntries(written) };
}

function remarked(input: unknown, marked: unknown): unknown {
  if (isDeepStrictEqual(input, plain(marked))) return marked;
  if (isDocument(input) && isDocument(marked)) {
    return Object.fromEntries(
      Object.entries(input).map(([key, value]): [string, unknown] => [
        key,
        key in marked ? remarked(value, marked[key]) : value,
      ]),
    );
  }
  return holdsSecret(marked) ? secret(input) : input;
}
