import type { ActionContext, Reply } from "../actions/action";
import { ACTIONS } from "../actions/actions";
import type { ApiCall } from "./apiCall";
import type { Assumptions } from "../base/assumptions";
import { authenticate, type Authenticator } from "../sign/authenticate";
import { authorize } from "../sign/authorize";
import type { AccessKey } from "../sign/credentials";
import { IceError } from "./iceError";
import { RPC_PARAMETERS } from "../sign/rpcClaim";
import type { Throttle } from "./throttle";

/** What a call is answered from. */
export interface ApiDeps extends ActionContext {
  readonly authenticator: Authenticator;
  readonly throttle: Throttle;
}

/** How far a call got, for the log. */
export interface CallTrace {
  signature: string;
}

/** Authenticates, authorizes, throttles, validates, acts. Throws IceError for every no. */
export function answerCall(call: ApiCall, deps: ApiDeps, trace: CallTrace): Reply {
  checkMethod(call.method);
  const key = checkSignature(call, deps.authenticator, trace);
  const action = call.version === API_VERSION ? ACTIONS.get(call.operation) : undefined;
  if (action === undefined) {
    throw new IceError(
      "InvalidApi.NotFound",
      "Specified api is not found, please check your url and method.",
    );
  }
  const assumptions = deps.switches.current;
  authorize(call.operation, key, assumptions);
  deps.throttle.admit(call.operation, assumptions.callsPerSecond, deps.authenticator.wallNow());
  return action.run(parametersOf(call, action.bodyParameters, assumptions), deps);
}

/** The ICE API this emulator speaks. */
const API_VERSION = "2020-11-09";

function checkMethod(method: string): void {
  if (method !== "GET" && method !== "POST") {
    throw new IceError("UnsupportedHTTPMethod", "This http method is not supported.");
  }
}

function checkSignature(call: ApiCall, authenticator: Authenticator, trace: CallTrace): AccessKey {
  if (call.operation === "") {
    throw new IceError("MissingAction", "Action is mandatory: give the header x-acs-action.");
  }
  try {
    const key = authenticate(call, authenticator);
    trace.signature = "valid";
    return key;
  } catch (error) {
    if (error instanceof IceError) trace.signature = error.code;
    throw error;
  }
}

/** Each parameter from its own place. A GET has no body, and an older RPC call no places. */
function parametersOf(
  call: ApiCall,
  bodyParameters: readonly string[],
  { parameterPlaces }: Assumptions,
): Record<string, string> {
  if (call.style === "RPC") {
    const all = Object.entries({ ...call.query, ...call.form });
    return Object.fromEntries(all.filter(([name]) => !RPC_PARAMETERS.has(name)));
  }
  if (call.method === "GET") return { ...call.query };
  if (parameterPlaces === "either") return { ...call.query, ...call.form };
  const isBodyParameter = ([name]: [string, string]) => bodyParameters.includes(name);
  return Object.fromEntries([
    ...Object.entries(call.query).filter((entry) => !isBodyParameter(entry)),
    ...Object.entries(call.form).filter(isBodyParameter),
  ]);
}
