import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { ActionContext } from "../actions/action";
import { RegisterMediaInfo } from "../actions/RegisterMediaInfo";
import { assumptionChangesSchema, type Switches } from "../base/assumptions";
import type { Callbacks } from "../callbacks/callbacks";
import type { Clock } from "../base/clock";
import { accessKeySchema, type Credentials } from "../sign/credentials";
import { errorText } from "../base/errorText";
import { faultSchema, type Faults } from "../call/faults";
import type { Pacing } from "../jobs/jobDeps";
import type { RequestLog } from "../call/requestLog";
import { jobChangesSchema, type JobControl } from "./jobControl";

export interface ControlDeps {
  readonly jobs: JobControl;
  readonly faults: Faults;
  readonly switches: Switches;
  readonly clock: Clock;
  readonly pacing: Pacing;
  readonly requests: RequestLog;
  readonly credentials: Credentials;
  readonly callbacks: Callbacks;
  readonly actions: ActionContext;
}

/** What tests in other processes turn: the library's own switches, as JSON under /_emulator. */
export function controlRoutes(server: FastifyInstance, deps: ControlDeps): void {
  const { jobs, faults, switches, clock, pacing, requests, credentials, callbacks } = deps;
  // Only JSON: a web page can't send that here unasked.
  server.removeContentTypeParser("text/plain");
  server.setErrorHandler((error, _request, reply) =>
    reply
      .code(400)
      .send({ message: error instanceof z.ZodError ? z.prettifyError(error) : errorText(error) }),
  );

  server.get("/_emulator/faults", () => faults.list());
  server.post("/_emulator/faults", (request) => {
    faults.add(faultSchema.parse(request.body));
    return faults.list();
  });
  server.delete("/_emulator/faults", () => {
    faults.clear();
    return [];
  });

  server.get("/_emulator/assumptions", () => switches.current);
  server.patch("/_emulator/assumptions", (request) =>
    switches.set(assumptionChangesSchema.parse(request.body)),
  );

  server.get("/_emulator/clock", () => ({ now: new Date(clock.now()).toISOString() }));
  server.post("/_emulator/clock/advance", (request) => {
    clock.advance(z.strictObject({ ms: z.number().nonnegative() }).parse(request.body).ms);
    return { now: new Date(clock.now()).toISOString() };
  });

  server.get("/_emulator/pacing", () => pacing);
  server.patch("/_emulator/pacing", (request) =>
    Object.assign(pacing, z.strictObject({ renderTimeMs: z.number().nonnegative() }).parse(request.body)),
  );

  jobRoutes(server, jobs);

  server.post("/_emulator/media", (request) =>
    RegisterMediaInfo.run(registrationSchema.parse(request.body), deps.actions),
  );

  server.get("/_emulator/callbacks", () => callbacks.list());

  server.get("/_emulator/keys", () => credentials.list());
  server.post("/_emulator/keys", (request) => {
    credentials.add(accessKeySchema.parse(request.body));
    return credentials.list();
  });
  server.delete<{ Params: { id: string } }>("/_emulator/keys/:id", (request) => {
    credentials.remove(request.params.id);
    return credentials.list();
  });

  server.get<{ Querystring: { operation?: string } }>("/_emulator/requests", (request) => ({
    counts: requests.countsByOperation(),
    requests: requests.list(request.query.operation),
  }));
  server.delete("/_emulator/requests", () => {
    requests.clear();
    return {};
  });
}

function jobRoutes(server: FastifyInstance, jobs: JobControl): void {
  server.get("/_emulator/jobs", () => jobs.list());
  server.patch<{ Params: { jobId: string } }>("/_emulator/jobs/:jobId", (request) =>
    jobs.set(request.params.jobId, jobChangesSchema.parse(request.body)),
  );
  server.delete<{ Params: { jobId: string } }>("/_emulator/jobs/:jobId", (request) => {
    jobs.forget(request.params.jobId);
    return {};
  });
  server.post("/_emulator/jobs/fail-next", (request) => {
    jobs.failNext(failureSchema.parse(request.body));
    return {};
  });
  server.post("/_emulator/jobs/hold", () => {
    jobs.hold();
    return {};
  });
  server.post("/_emulator/jobs/release", () => {
    jobs.release();
    return {};
  });
}

/** RegisterMediaInfo's own parameters. They are text; in JSON one writes true, a number or an object. */
const registrationSchema = z.record(
  z.string(),
  z.json().transform((value) => (typeof value === "string" ? value : JSON.stringify(value))),
);

const failureSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  times: z.number().int().positive().optional(),
});
