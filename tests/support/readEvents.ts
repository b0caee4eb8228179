export interface ServerEvent {
  readonly event: string;
  readonly data: unknown;
}

/** Reads server-sent events, one after the other; every wait has a limit. */
export function readEvents(url: string) {
  const abort = new AbortController();
  const events = eventsOf(url, abort.signal);
  const next = async (): Promise<ServerEvent> => {
    const timer = setTimeout(() => abort.abort(new Error("No event came.")), LIMIT_MS);
    try {
      const { value, done } = await events.next();
      if (done === true) throw new Error("The events ended.");
      return value;
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    next,
    /** All data up to and with the first that fits. */
    async until(fits: (data: unknown) => boolean): Promise<unknown[]> {
      const seen: unknown[] = [];
      for (;;) {
        const { data } = await next();
        seen.push(data);
        if (fits(data)) return seen;
      }
    },
    close: async (): Promise<void> => {
      abort.abort(new Error("The events ended."));
      await events.return(undefined).catch(() => undefined);
    },
  };
}

async function* eventsOf(url: string, signal: AbortSignal): AsyncGenerator<ServerEvent, undefined> {
  const { body } = await fetch(url, { signal });
  let text = "";
  try {
    for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
        const [, event = "", data = ""] = /^event: (.*)\ndata: (.*)$/u.exec(text.slice(0, end)) ?? [];
        text = text.slice(end + 2);
        yield { event, data: JSON.parse(data) as unknown };
      }
    }
  } catch (error) {
    throw new Error("The events ended.", { cause: error });
  }
  return undefined;
}

const LIMIT_MS = 20_000;
