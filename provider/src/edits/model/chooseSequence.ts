import { UnreadableEdit } from "./unreadableEdit";

/** The only sequence of a file, or the one that is asked for. @throws UnreadableEdit that lists what there is */
export function chooseSequence<T>(
  sequences: readonly T[],
  nameOf: (sequence: T) => string,
  asked: string | undefined,
  what = "sequences",
): T {
  const fitting =
    asked === undefined ? sequences : sequences.filter((sequence) => nameOf(sequence) === asked);
  const [first, second] = fitting;
  const names = [...new Set(sequences.map(nameOf))]
    .slice(0, 50)
    .map((name) => JSON.stringify(name))
    .join(", ");
  if (sequences.length === 0) throw new UnreadableEdit(`The file has no ${what}.`);
  if (first === undefined)
    throw new UnreadableEdit(`The file has no sequence ${JSON.stringify(asked)}; it has ${names}.`);
  if (second === undefined) return first;
  throw new UnreadableEdit(
    asked === undefined
      ? `The file has ${String(sequences.length)} ${what}: ${names}. Say which by \`sequence\`.`
      : `The file has ${String(fitting.length)} ${what} of the name ${JSON.stringify(asked)}.`,
  );
}
