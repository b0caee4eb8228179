/**
 * What a program without this package calls ICE with: `call(action, query, body)` over the vendor's client, which tries a throttled
 * call again after a second or so, as ICE's documentation advises; and `sleep(delayMs)`.
 */
export const vendorCalls = `    const { default: OpenApi, Config, OpenApiRequest, Params } = require("@alicloud/openapi-client");
    const { RuntimeOptions } = require("@alicloud/tea-util");
    const sleep = (delayMs) => new Promise((resolve) => setTimeout(resolve, delayMs));
    const { protocol, host } = new URL(process.env.ALICLOUD_ICE_ENDPOINT);
    const client = new OpenApi(new Config({
      endpoint: host,
      protocol: protocol.slice(0, -1),
      accessKeyId: process.env.ALICLOUD_ACCESS_KEY,
      accessKeySecret: process.env.ALICLOUD_SECRET_KEY,
    }));
    const call = async (action, query, body) => {
      const params = new Params({
        action, version: "2020-11-09", protocol: "HTTPS", pathname: "/", method: "POST",
        authType: "AK", style: "RPC", reqBodyType: "formData", bodyType: "json",
      });
      for (;;) {
        try {
          return (await client.callApi(params, new OpenApiRequest({ query, body }), new RuntimeOptions({}))).body;
        } catch (error) {
          if (!String(error.code).startsWith("Throttling")) throw error;
          await sleep(1_000 + Math.random() * 500);
        }
      }
    };
`;
