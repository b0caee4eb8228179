import { z } from "zod";
import { kindOf } from "./codes";
import { IceError } from "./iceError";
import { networkWords } from "./networkWords";

/**
 * What @alicloud/credentials throws when it finds none, as an {@link IceError}. Its texts hold whole request URLs and
 * replies, so only a Code is kept.
 *
 * @param missing the sentence for a source that has no credentials to give
 */
export function toCredentialError(operation: string, thrown: unknown, missing: string): IceError {
  const { name, code, message } = thrownSchema.parse(thrown);
  const words =
    networkWords[code ?? ""] ?? (/Timeout/u.test(`${name} ${message}`) ? "no reply in time" : undefined);
  if (words !== undefined) {
    return new IceError({
      kind: "network",
      operation,
      code: code ?? "Timeout",
      message: `the credentials could not be fetched, ${words}`,
      cause: thrown,
    });
  }
  const refusal = /"Code"\s*:\s*"([A-Za-z.]+)"/u.exec(message)?.[1] ?? "";
  const kind = kindOf(refusal, undefined);
  return new IceError({
    kind: kind === "throttled" || kind === "unavailable" ? kind : "noCredentials",
    operation,
    code: refusal === "" ? "NoCredentials" : refusal,
    message: missing,
    cause: thrown,
  });
}

const thrownSchema = z
  .object({
    name: z.string().catch(""),
    code: z.string().optional().catch(undefined),
    message: z.string().catch(""),
  })
  .catch({ name: "", code: undefined, message: "" });
