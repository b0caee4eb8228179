import type { FastifyInstance } from "fastify";
import { jobDetail } from "./jobDetail";
import { isPageVisit } from "./isPageVisit";
import { isListName, LISTS } from "./lists";
import { PageFeed, type FeedSources } from "./pageFeed";
import { isPageFile, sendPageFile } from "./pageFiles";
import { templateDetail } from "./templateRow";

/** Answers a browser's visit of the bare address, before the API would refuse it. */
export function pageAtRoot(api: FastifyInstance): void {
  api.addHook("onRequest", async (request, reply) => {
    if (isPageVisit(request)) await sendPageFile(reply, "index.html");
  });
}

/** What the page loads and listens to. */
export function pageRoutes(server: FastifyInstance, deps: FeedSources): void {
  const feed = new PageFeed(deps);
  server.get("/_emulator/page/events", (_request, reply) => {
    reply.hijack();
    feed.connect(reply.raw);
  });
  server.get<{ Params: { jobId: string } }>("/_emulator/page/jobs/:jobId", (request, reply) => {
    const job = deps.stores.jobs.get(request.params.jobId);
    if (job === undefined)
      return reply.code(404).send({ message: `There is no job ${request.params.jobId}.` });
    return reply.header("cache-control", "no-store").send(jobDetail(job, deps.oss));
  });
  server.get<{ Params: { name: string } }>("/_emulator/page/lists/:name", (request, reply) => {
    const { name } = request.params;
    return isListName(name)
      ? reply.header("cache-control", "no-store").send(LISTS[name](deps))
      : reply.code(404).send({ message: "There is no such list." });
  });
  server.get<{ Params: { templateId: string } }>(
    "/_emulator/page/templates/:templateId",
    (request, reply) => {
      const template = deps.stores.templates.get(request.params.templateId);
      return template === undefined
        ? reply.code(404).send({ message: `There is no template ${request.params.templateId}.` })
        : reply.header("cache-control", "no-store").send(templateDetail(template));
    },
  );
  server.get<{ Params: { file: string } }>("/_emulator/page/:file", (request, reply) => {
    const { file } = request.params;
    return isPageFile(file)
      ? sendPageFile(reply, file)
      : reply.code(404).send({ message: "There is no such file." });
  });
}
