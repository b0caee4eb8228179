import type { Changes, Snapshot } from "../../src/page/wire";
import type { State } from "./state";

/** Keeps the state up to date. A page that nobody sees is not told: browsers have few connections to one server. */
export function followServer(state: State, onLink: (isLive: boolean) => void): void {
  let source: EventSource | undefined;
  const open = () => {
    source = new EventSource("/_emulator/page/events");
    source.addEventListener("snapshot", ({ data }: MessageEvent<string>) => {
      state.begin(JSON.parse(data) as Snapshot);
      onLink(true);
    });
    source.addEventListener("changes", ({ data }: MessageEvent<string>) =>
      state.apply(JSON.parse(data) as Changes),
    );
    source.addEventListener("error", () => {
      onLink(false);
      // Browsers give up after some kinds of failures; this one is waited for.
      if (source?.readyState === EventSource.CLOSED) setTimeout(look, TRY_AGAIN_MS);
    });
  };
  const look = () => {
    source?.close();
    source = undefined;
    if (!document.hidden) open();
  };
  document.addEventListener("visibilitychange", look);
  look();
}

const TRY_AGAIN_MS = 2000;
