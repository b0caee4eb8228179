import { createServer, type IncomingMessage } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { FilmFailed, type FilmOrder, renderFilm } from "./renderFilm.mts";

// Pulumi runs the provider in a process that looks for the package from this process's working directory.
try {
  createRequire(join(process.cwd(), "service")).resolve("pulumi-alicloud-ice/lifecycle");
} catch {
  console.error("Start this service in the folder whose node_modules has pulumi-alicloud-ice.");
  process.exit(1);
}

/** `POST /films` with an order answers when the film is there: 200 with it, or 422 with the reason. */
const server = createServer((request, response) => {
  void answer(request).then(({ status, body }) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
});
server.requestTimeout = 0;

server.listen(Number(process.env["PORT"] ?? 0), "127.0.0.1", () => {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : "";
  console.log(`Listening on http://127.0.0.1:${port}`);
});
process.once("SIGTERM", () => server.close());

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

async function answer(request: IncomingMessage): Promise<Answer> {
  if (request.method !== "POST" || request.url !== "/films") {
    return { status: 404, body: { error: "POST /films makes a film." } };
  }
  try {
    const order = readOrder(await text(request));
    if (order === undefined) {
      return { status: 400, body: { error: "An order has name, clipUrl, filmUrl and seconds." } };
    }
    return { status: 200, body: await renderFilm(order) };
  } catch (error) {
    if (error instanceof FilmFailed) return { status: 422, body: { error: error.message } };
    console.error(error);
    return { status: 500, body: { error: "The service failed; its log says more." } };
  }
}

function readOrder(body: string): FilmOrder | undefined {
  const order = parse(body);
  if (typeof order !== "object" || order === null) return undefined;
  const { name, clipUrl, filmUrl, seconds } = { ...emptyOrder, ...order };
  const isComplete =
    /^[a-z][a-z0-9-]{0,60}$/u.test(String(name)) &&
    typeof clipUrl === "string" &&
    typeof filmUrl === "string" &&
    typeof seconds === "number";
  return isComplete ? { name: String(name), clipUrl, filmUrl, seconds } : undefined;
}

const emptyOrder: Record<keyof FilmOrder, unknown> = {
  name: undefined,
  clipUrl: undefined,
  filmUrl: undefined,
  seconds: undefined,
};

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
