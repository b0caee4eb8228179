import { byId } from "./h";

/** Turns one of the emulator's switches; what came of it arrives with the next message. Says so where it did not work. */
export async function callControl(
  method: "POST" | "DELETE" | "PATCH",
  path: string,
  body?: object,
): Promise<void> {
  const options =
    body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const answer = await fetch(`/_emulator/${path}`, { method, ...options }).catch(() => undefined);
  if (answer?.ok !== true) byId("announcer").textContent = "That did not work: the emulator did not take it.";
}
