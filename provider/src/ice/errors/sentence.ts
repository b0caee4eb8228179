import { safeText } from "../../base/display";
import { adviceFor } from "./codes";
import { IceError } from "./iceError";

/** What a failed call means for the user and what to do, in one or two sentences. */
export function iceSentence(error: IceError): string {
  const { operation, code } = error;
  switch (error.kind) {
    case "noCredentials":
      return `${error.message}${code === "NoCredentials" ? "" : ` (${code})`}.`;
    case "badCredentials":
      return code === "SignatureDoesNotMatch" || code === "IncompleteSignature"
        ? `ICE refused the signature of ${operation} (${code}): the access key secret does not belong to the access key id. Correct alicloud:secretKey or ALICLOUD_SECRET_KEY.`
        : `ICE refused the credentials (${code}). Check the access key (alicloud:accessKey or ALICLOUD_ACCESS_KEY), and the security token if there is one.`;
    case "staleCredentials":
      return `ICE refused the security token, and refused it again after the credentials were resolved anew (${code}). Renew the credentials and run \`pulumi up\` again.`;
    case "clock":
      return `ICE refused the time of ${operation} (${code}): this machine's clock is more than 15 minutes off. Set it right.`;
    case "denied":
      return `RAM does not allow ${error.deniedAction ?? `ice:${operation}`} (${code}). Grant that action to the identity that runs Pulumi.`;
    case "notActivated":
      return `ICE is not activated for this account, or is suspended (${code}). Activate Intelligent Media Services in the console.`;
    case "notFound":
      return `ICE does not know what ${operation} asked for (${code}: ${said(error)}).`;
    case "network":
      return `ICE could not be reached for ${operation} (${code}: ${said(error)}). Check the network and the endpoint.`;
    case "throttled":
      return `ICE kept throttling ${operation} (${code}). Try again later, or ask for a higher quota.`;
    case "unavailable":
      return `ICE kept failing at ${operation} (${code}: ${said(error)}). Try again later.`;
    case "tokenMismatch":
      return `ICE knows this request's ClientToken with other parameters (${code}). Change \`triggers\` to render as a new request.`;
    case "rejected":
      return `ICE refused ${operation} with ${code}: ${said(error)}.${requestId(error)}${advice(error)}`;
  }
}

/** Stands for what ICE says of a request that is a secret. */
export const hiddenMessage = "(secret)";

/** The error without ICE's own words, of which nobody knows what they repeat; the network's, and ours, stay. */
export function withoutMessage(error: IceError): IceError {
  const isOfIce = error.statusCode !== undefined && !error.code.startsWith("HTTP ");
  if (!isOfIce) return error;
  const { kind, operation, code, statusCode, requestId: id, deniedAction, cause } = error;
  const fields = { kind, operation, code, statusCode, deniedAction, cause };
  return new IceError({ ...fields, requestId: id, message: hiddenMessage });
}

function said(error: IceError): string {
  return safeText(error.message).replace(/\.$/u, "");
}

/** Only a submit says anything about the render. */
function advice({ operation, code, message }: IceError): string {
  return operation === "SubmitMediaProducingJob" ? ` ${adviceFor(code, message)}` : "";
}

function requestId({ requestId: id }: IceError): string {
  return id === undefined ? "" : ` Request id ${id}.`;
}
