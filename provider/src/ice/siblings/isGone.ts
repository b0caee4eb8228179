import { IceError } from "../errors/iceError";

/** Whether ICE says that there is no such object. Each of the neighbours has a Code of its own for it. */
export function isGone(error: unknown): error is IceError {
  return (
    error instanceof IceError &&
    (error.kind === "notFound" || ["TemplateNotFound", "MediaNotFound"].includes(error.code))
  );
}

/** Undefined where ICE says that there is no such object. */
export async function unlessGone<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}
