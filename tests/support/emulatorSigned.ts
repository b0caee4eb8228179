import OpenApiUtil from "@alicloud/openapi-util";
import { Request } from "@alicloud/tea-typescript";
import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";

/** A request signed by the vendor's own signer, with whatever is to be wrong about it. */
export interface SignedCall {
  readonly url: string;
  readonly operation?: string;
  readonly query?: Record<string, string>;
  readonly accessKeyId?: string;
  readonly accessKeySecret?: string;
  readonly date?: string;
  readonly nonce?: string;
  /** Signed headers beside the usual ones. */
  readonly headers?: Record<string, string>;
  /** Headers added after signing. */
  readonly unsignedHeaders?: Record<string, string>;
  /** Sent instead of the empty body that was signed. */
  readonly otherBody?: string;
  /** Sent instead of the query that was signed. */
  readonly otherQuery?: Record<string, string>;
}

export async function sendSigned(
  call: SignedCall,
): Promise<{ status: number; body: z.output<typeof answerSchema> }> {
  const query = call.query ?? {};
  const request = new Request();
  request.method = "POST";
  request.pathname = "/";
  request.query = query;
  request.headers = {
    host: new URL(call.url).host,
    "x-acs-action": call.operation ?? "ListMediaProducingJobs",
    "x-acs-version": "2020-11-09",
    "x-acs-date": call.date ?? new Date().toISOString().replace(/\.\d+Z/, "Z"),
    "x-acs-signature-nonce": call.nonce ?? randomUUID().replaceAll("-", ""),
    "x-acs-content-sha256": createHash("sha256").update("").digest("hex"),
    ...call.headers,
  };
  const authorization = OpenApiUtil.getAuthorization(
    request,
    "ACS3-HMAC-SHA256",
    createHash("sha256").update("").digest("hex"),
    call.accessKeyId ?? "emulator",
    call.accessKeySecret ?? "emulator-secret",
  );
  const response = await fetch(`${call.url}/?${new URLSearchParams(call.otherQuery ?? query).toString()}`, {
    method: "POST",
    headers: { ...request.headers, authorization, ...call.unsignedHeaders },
    ...(call.otherBody !== undefined && { body: call.otherBody }),
  });
  return { status: response.status, body: answerSchema.parse(await response.json()) };
}

const answerSchema = z.looseObject({ Code: z.string().optional(), Message: z.string().optional() });
