import openApi from "@alicloud/openapi-client";
import { z } from "zod";
import type { Driver } from "./lineProcess.mts";

// A CommonJS package: what it exports is one object here.
const { default: OpenApi, Config, OpenApiRequest, Params } = openApi;

/** Where the vendor's newest SDKs put a parameter: these go into the form body, all others into the query. */
const BODY_PARAMETERS: readonly string[] = ["Timeline", "Config", "InputConfig", "EditingConfig"];

const answerSchema = z.object({ body: z.record(z.string(), z.unknown()) });
const refusalSchema = z.object({ code: z.string(), message: z.string() });

/** The part of it used here. */
interface VendorClient {
  callApi(
    params: InstanceType<typeof Params>,
    request: InstanceType<typeof OpenApiRequest>,
    runtime: object,
  ): Promise<unknown>;
}

/** The vendor's client for Node, which has no models: what is given is what is sent. */
export function nodeDriver(endpoint: string): Driver {
  const keys = { accessKeyId: "emulator", accessKeySecret: "emulator-secret" };
  const client: VendorClient = new OpenApi(new Config({ endpoint, protocol: "http", ...keys }));
  return {
    async make(action, parameters) {
      const inBody = Object.entries(parameters).filter(([name]) => BODY_PARAMETERS.includes(name));
      const inQuery = Object.entries(parameters).filter(([name]) => !BODY_PARAMETERS.includes(name));
      const place = {
        version: "2020-11-09",
        protocol: "HTTP",
        pathname: "/",
        method: "POST",
        authType: "AK",
      };
      const params = new Params({
        action,
        ...place,
        style: "RPC",
        reqBodyType: "formData",
        bodyType: "json",
      });
      const query = Object.fromEntries(inQuery.map(([name, value]) => [name, String(value)]));
      const request = new OpenApiRequest({
        query,
        ...(inBody.length > 0 && { body: Object.fromEntries(inBody) }),
      });
      try {
        const { body } = answerSchema.parse(await client.callApi(params, request, {}));
        return { kind: "answered", sent: Object.keys(parameters), body };
      } catch (error) {
        return { kind: "refused", ...refusalSchema.parse(error) };
      }
    },
    stop: () => undefined,
  };
}
