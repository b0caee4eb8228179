import type { List, ListName } from "../../src/page/wire";
import { pause } from "./pause";
import type { State } from "./state";

/** Asks for a list now and whenever it may be another, at most once a second. Undefined stands for a list that could not be read. */
export function followList<Name extends ListName>(
  name: Name,
  state: State,
  show: (list: List<Name> | undefined) => void,
): { readonly reload: () => void; readonly close: () => void } {
  let isClosed = false;
  let isRunning = false;
  let isStale = false;
  const run = async () => {
    isRunning = true;
    while (isStale) {
      isStale = false;
      const list = await load(name);
      if (isClosed) return;
      show(list);
      await pause(PAUSE_MS);
    }
    isRunning = false;
  };
  const reload = () => {
    isStale = !isClosed;
    if (!isRunning && isStale) void run();
  };
  const unlisten = state.listen(({ changedLists }) => changedLists.includes(name) && reload());
  reload();
  return {
    reload,
    close() {
      isClosed = true;
      isStale = false;
      unlisten();
    },
  };
}

async function load<Name extends ListName>(name: Name): Promise<List<Name> | undefined> {
  try {
    const answer = await fetch(`/_emulator/page/lists/${name}`);
    const body: unknown = answer.ok ? await answer.json() : undefined;
    return isList<Name>(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it is a list at all: its rows are those that wire.ts says, as the page comes from the emulator that answers. */
function isList<Name extends ListName>(body: unknown): body is List<Name> {
  return typeof body === "object" && body !== null && "rows" in body && Array.isArray(body.rows);
}

/** Under a list that can't be read: the link in the bar says the rest. */
export const NO_ANSWER = "The emulator does not answer.";

/** "The newest 300 of 1,000 are shown." */
export function restNote({
  rows,
  total,
}: {
  readonly rows: readonly unknown[];
  readonly total: number;
}): string {
  return total > rows.length ? `The newest ${rows.length} of ${total} are shown.` : "";
}

const PAUSE_MS = 1000;
