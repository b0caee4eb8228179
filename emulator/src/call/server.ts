import fastify, { type FastifyInstance } from "fastify";
import { apiRoute, type ApiRouteDeps } from "./apiRoute";
import { controlRoutes, type ControlDeps } from "../control/controlRoutes";
import { ossRoutes } from "../files/ossRoutes";
import type { ObjectFolder } from "../files/objectFolder";
import { guardUnsigned } from "./guardUnsigned";
import { answerInJson, answerUnreadable, answerUnroutable } from "./httpErrors";
import { LIMITS } from "../base/limits";
import type { FeedSources } from "../page/pageFeed";
import { pageAtRoot, pageRoutes } from "../page/pageRoutes";

export interface ServerDeps {
  readonly api: ApiRouteDeps;
  readonly control: ControlDeps;
  readonly page: FeedSources;
  readonly oss: ObjectFolder;
  /** Where uploads lie until they are complete. */
  readonly uploadDir: string;
  /** Host names that callers may know this server by, beside the usual ones. */
  readonly allowedHosts: readonly string[];
}

/** All routes: the API, the objects, the switches for tests, and the page. Each in a context of its own, as each reads bodies its own way. */
export async function buildServer({
  api,
  control,
  page,
  oss,
  uploadDir,
  allowedHosts,
}: ServerDeps): Promise<FastifyInstance> {
  const server = fastify({
    forceCloseConnections: true,
    requestTimeout: LIMITS.requestTimeoutMs,
    routerOptions: { maxParamLength: 4096 },
    http: {
      maxHeaderSize: LIMITS.requestHeadMaxBytes,
      // Node would refuse it with an empty answer; the guards below do with a sentence.
      requireHostHeader: false,
    },
    clientErrorHandler: answerUnreadable,
    frameworkErrors: answerUnroutable,
  });
  answerInJson(server);
  // Whoever reckons with the server's time gets the moved one.
  server.addHook("onSend", (_request, reply, _payload, done) => {
    reply.header("date", new Date(api.clock.now()).toUTCString());
    done();
  });
  await server.register((scope, _options, done) => {
    pageAtRoot(scope);
    apiRoute(scope, api);
    done();
  });
  await server.register(async (unsigned) => {
    guardUnsigned(unsigned, allowedHosts);
    await unsigned.register((scope, _options, done) => {
      ossRoutes(scope, oss, uploadDir);
      done();
    });
    await unsigned.register((scope, _options, done) => {
      controlRoutes(scope, control);
      done();
    });
    await unsigned.register((scope, _options, done) => {
      pageRoutes(scope, page);
      done();
    });
  });
  return server;
}
