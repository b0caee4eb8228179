import { errorText } from "../base/errorText";
import { LIMITS } from "../base/limits";

/** Posts the message once. Returns why it was not taken; undefined when it was. Rejects only when the signal aborts. */
export async function postCallback(
  url: string,
  message: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: message,
      // A receiver must not send the emulator on to another address.
      redirect: "manual",
      signal: AbortSignal.any([signal, AbortSignal.timeout(LIMITS.callbackTimeoutMs)]),
    });
    await response.body?.cancel();
    return response.status === 200 ? undefined : `The receiver answered with HTTP ${response.status}.`;
  } catch (error) {
    signal.throwIfAborted();
    return `The receiver could not be reached: ${errorText(error)}.`;
  }
}
