import { constants } from "node:os";

/** What ended the program from outside; the reason of the signal that {@link interruption} returns. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
  /** What a shell reports for a program that this signal ended. */
  readonly exitCode: number;

  constructor(signal: InterruptingSignal) {
    super("Interrupted.");
    this.exitCode = 128 + constants.signals[signal];
  }
}

type InterruptingSignal = "SIGINT" | "SIGTERM" | "SIGHUP";

/** npm passes on the Ctrl-C that the terminal has delivered already: that is still the first one. */
const sameKeystrokeMs = 1_000;

/** A signal that aborts at the first Ctrl-C, SIGTERM or SIGHUP, for an orderly end; the second one ends this process. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  let firstAt: number | undefined;
  const onSignal = (signal: InterruptingSignal) => {
    firstAt ??= performance.now();
    const interrupted = new Interrupted(signal);
    if (!controller.signal.aborted) controller.abort(interrupted);
    else if (performance.now() - firstAt > sameKeystrokeMs) process.exit(interrupted.exitCode);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => onSignal(signal));
  return controller.signal;
}
