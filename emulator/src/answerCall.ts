import type { ActionContext, Reply } from "./actions/action";
import { ACTIONS } from "./actions/actions";
import type { ApiCall } from "./apiCall";
import { authenticate, type Gatekeeper } from "./authenticate";
import { authorize } from "./authorize";
import { IceError } from "./iceError";
import type { Throttle } from "./throttle";

/** What a call is answered from. */
export interface ApiDeps extends ActionContext {
  readonly gate: Gatekeeper;
  readonly throttle: Throttle;
}

/** How far a call got, for the log. */
export interface CallTrace {
  signature: string;
}

/** Authenticates, authorizes, throttles, validates, acts. Throws IceError for every no. */
export function answerCall(call: ApiCall, deps: ApiDeps, trace: CallTrace): Reply {
  checkMethod(call.method);
  checkSignature(call, deps.gate, trace);
  const action = call.version === API_VERSION ? ACTIONS.get(call.operation) : undefined;
  if (action === undefined) {
    throw new IceError(
      "InvalidApi.NotFound",
      "Specified api is not found, please check your url and method.",
    );
  }
  const assumptions = deps.switches.current;
  authorize(call.operation, assumptions);
  for (const counted of [call.operation, "*"]) {
    deps.throttle.admit(counted, assumptions.callsPerSecond[counted], deps.gate.wallNow());
  }
  return action.run(parametersOf(call, action.bodyParameters), deps);
}

/** The ICE API this emulator speaks. */
const API_VERSION = "2020-11-09";

function checkMethod(method: string): void {
  if (method !== "GET" && method !== "POST") {
    throw new IceError("UnsupportedHTTPMethod", "This http method is not supported.");
  }
}

function checkSignature(call: ApiCall, gate: Gatekeeper, trace: CallTrace): void {
  if (call.operation === "") {
    throw new IceError("MissingAction", "Action is mandatory: give the header x-acs-action.");
  }
  try {
    authenticate(call, gate);
    trace.signature = "valid";
  } catch (error) {
    if (error instanceof IceError) trace.signature = error.code;
    throw error;
  }
}

/** Each parameter from its own place. A GET has no body, so all of its parameters are in the query. */
function parametersOf(call: ApiCall, bodyParameters: readonly string[]): Record<string, string> {
  if (call.method === "GET") return { ...call.query };
  const isBodyParameter = ([name]: [string, string]) => bodyParameters.includes(name);
  return Object.fromEntries([
    ...Object.entries(call.query).filter((entry) => !isBodyParameter(entry)),
    ...Object.entries(call.form).filter(isBodyParameter),
  ]);
}
