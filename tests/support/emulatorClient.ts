import OpenApi, { Config, OpenApiRequest, Params } from "@alicloud/openapi-client";
import { z } from "zod";

export interface ClientOptions {
  /** `http://127.0.0.1:PORT`, or the real service's address */
  readonly url: string;
  readonly accessKeyId?: string;
  readonly accessKeySecret?: string;
  readonly securityToken?: string;
  readonly timeoutMs?: number;
}

export type Body = Record<string, unknown>;

/** Calls ICE with the vendor's own client, which signs. */
export class EmulatorClient {
  private readonly client: VendorClient;
  private readonly protocol: string;

  constructor({ url, timeoutMs = 20_000, ...keys }: ClientOptions) {
    this.protocol = new URL(url).protocol.replace(":", "");
    this.client = new OpenApi(
      new Config({
        accessKeyId: keys.accessKeyId ?? "emulator",
        accessKeySecret: keys.accessKeySecret ?? "emulator-secret",
        ...(keys.securityToken !== undefined && { securityToken: keys.securityToken, type: "sts" }),
        // Both, as the connect timeout also ends an idle wait for the answer.
        readTimeout: timeoutMs,
        connectTimeout: timeoutMs,
        endpoint: new URL(url).host,
        protocol: this.protocol,
      }),
    );
  }

  /** Resolves with the answer's body; rejects with the client's own error. */
  async call(
    operation: string,
    query: Record<string, string> = {},
    body?: Record<string, string>,
    method: "GET" | "POST" = "POST",
  ): Promise<Body> {
    const result = await this.client.callApi(
      new Params({
        action: operation,
        version: "2020-11-09",
        protocol: this.protocol.toUpperCase(),
        pathname: "/",
        method,
        authType: "AK",
        style: "RPC",
        reqBodyType: "formData",
        bodyType: "json",
      }),
      new OpenApiRequest(body === undefined ? { query } : { query, body }),
      {},
    );
    return resultSchema.parse(result).body;
  }

  /** The error that a call is refused with. Fails when it succeeds. */
  async refusal(...call: Parameters<EmulatorClient["call"]>): Promise<Refusal> {
    try {
      await this.call(...call);
    } catch (error) {
      return refusalSchema.parse(error);
    }
    throw new Error(`${call[0]} was expected to be refused, and was not.`);
  }
}

/** The part of the vendor's client used here; it reads its runtime options from any object. */
interface VendorClient {
  callApi(params: Params, request: OpenApiRequest, runtime: object): Promise<unknown>;
}

const resultSchema = z.object({ body: z.record(z.string(), z.unknown()) });

const refusalSchema = z.object({
  code: z.string(),
  statusCode: z.number(),
  message: z.string(),
  data: z.looseObject({
    RequestId: z.string(),
    HostId: z.string(),
    Code: z.string(),
    Message: z.string(),
    Recommend: z.string(),
  }),
});

export type Refusal = z.output<typeof refusalSchema>;
