import { PlainError } from "../../base/plainError";

/**
 * The SDK prints every error of check, diff, read and delete with its stack, beside the engine's own report. For errors
 * that are written for users the engine's report is enough.
 */
export function quietPlainErrors(): void {
  const printError = console.error.bind(console);
  console.error = (...parts: unknown[]) => {
    if (typeof parts[0] === "string" && parts[0].endsWith(PlainError.trailer)) return;
    printError(...parts);
  };
}
