import { type ArgumentName, byDefault, requestArguments } from "../inputs/argumentTable";
import { toApiLetters } from "../inputs/apiLetters";
import type { RenderInputs } from "../inputs/inputs";
import { differsWhereKnown } from "../inputs/knownDifference";
import { type ReadArgs, readArgs } from "../inputs/readArgs";
import { holdsUnknown } from "../inputs/unknowns";
import { changedNames, type RenderRecord } from "../job/state/renderRecord";
import { fingerprint, renderRequest } from "../job/state/renderRequest";
import { unsigned } from "../base/withoutSignatures";
import type { Props } from "./props";

/**
 * The arguments whose change renders the film again. Complete arguments are compared by their hashes; where a preview does
 * not know some values yet, the known parts are compared with the arguments in the state, and the others decide nothing.
 */
export function changedRequest(
  record: RenderRecord,
  olds: Props,
  args: Props,
  inputs: RenderInputs | undefined,
): string[] {
  if (inputs !== undefined) {
    const changed = changedNames(record.fingerprint, fingerprint(renderRequest(inputs)));
    return changed.filter((name) => !differsInSignaturesAlone(name, olds, args));
  }
  const older = readable(olds, requestArguments);
  const newer = readable(args, requestArguments);
  return requestArguments.filter((name) => {
    if (typeof args[name] === "string" && holdsUnknown(args[name])) return false;
    // ICE's answer fills arguments that were not given.
    const was = name in record.fingerprint ? older[name] : undefined;
    return differsWhereKnown(was ?? byDefault(name), newer[name] ?? byDefault(name));
  });
}

/** A state of version 0.1 has the hash of signed addresses. */
function differsInSignaturesAlone(name: string, olds: Props, args: Props): boolean {
  const names = requestArguments.filter((one) => one === name);
  if (unsigned(olds[name]) === olds[name]) return false;
  return !differsWhereKnown(readable(olds, names)[name], readable(args, names)[name]);
}

/**
 * The arguments of the request in which two sets of arguments differ, as far as both are known.
 *
 * @param read what was read of `news`, in the API's letters; the region, which may be a configured one, is read here
 */
export function differentArguments(olds: Props, news: Props, read: ReadArgs): string[] {
  // The same text is the same document, and is not read again.
  const names = requestArguments.filter((name) => olds[name] !== news[name]);
  const older = readable(olds, names);
  const newer: Props = { ...read, ...readArgs(news, ["region"]).args };
  return names.filter((name) =>
    differsWhereKnown(older[name] ?? byDefault(name), newer[name] ?? byDefault(name)),
  );
}

function readable(props: Props, names: readonly ArgumentName[]): Props {
  const { args } = readArgs(props, names);
  const { outputMediaConfig, editingProduceConfig } = args;
  return {
    ...args,
    outputMediaConfig: outputMediaConfig && toApiLetters(outputMediaConfig),
    editingProduceConfig: editingProduceConfig && toApiLetters(editingProduceConfig),
  };
}
