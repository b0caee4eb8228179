import OpenApi, { Config, OpenApiRequest, Params } from "@alicloud/openapi-client";
import type Credential from "@alicloud/credentials";
import { RuntimeOptions } from "@alicloud/tea-util";
import { definedFields } from "../base/definedFields";
import { UnreadableReply } from "./errors/unreadableReply";
import { type Fields, placeTexts } from "./placeTexts";
import { seeingReply } from "./seenReply";

export interface VendorCall {
  readonly operation: string;
  readonly query: Fields;
  /** Long texts. */
  readonly body: Fields | undefined;
  readonly timeoutMs: number;
}

/** Sends one call. Rejects with whatever the vendor's client throws. */
export type SendCall = (call: VendorCall) => Promise<Record<string, unknown>>;

export interface VendorOptions {
  readonly host: string;
  readonly protocol: "https" | "http";
  readonly regionId: string;
  readonly userAgent: string;
}

const apiVersion = "2020-11-09";

/** ICE over @alicloud/openapi-client. */
export function connectVendor(credential: Credential, options: VendorOptions): SendCall {
  const { host, protocol, regionId, userAgent } = options;
  const api = new OpenApi(new Config({ endpoint: host, protocol, regionId, credential, userAgent }));
  return ({ operation, timeoutMs, ...given }) => {
    const { query, body } = placeTexts(given.query, given.body);
    const request = new OpenApiRequest(
      definedFields({ query: definedFields(query), body: body && definedFields(body) }),
    );
    // It waits 3 s by default, and its connect timeout also ends a slow answer: both are set.
    const timeouts = new RuntimeOptions({ connectTimeout: timeoutMs, readTimeout: timeoutMs });
    return seeingReply(
      () => api.callApi(params(operation), request, timeouts),
      (thrown, { statusCode, contentType }) =>
        thrown instanceof SyntaxError && statusCode !== undefined
          ? new UnreadableReply(statusCode, contentType, thrown)
          : thrown,
    );
  };
}

function params(action: string): Params {
  return new Params({
    action,
    version: apiVersion,
    protocol: "HTTPS",
    pathname: "/",
    method: "POST",
    authType: "AK",
    style: "RPC",
    reqBodyType: "formData",
    bodyType: "json",
  });
}
