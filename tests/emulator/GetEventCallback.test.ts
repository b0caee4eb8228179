import { withEmulator } from "../support/emulatorFixture";

describe("GetEventCallback", () => {
  it("shows nothing before anything was set", () =>
    withEmulator({}, async ({ client }) => {
      expect(Object.keys(await client.call("GetEventCallback"))).toEqual(["RequestId"]);
    }));

  it("shows what was set last, and nothing of before", () =>
    withEmulator({}, async ({ client }) => {
      const http = {
        CallbackType: "HTTP",
        CallbackURL: "http://127.0.0.1:1/",
        EventTypeList: "ProduceMediaComplete",
        AuthSwitch: "on",
        AuthKey: "Secret1",
      };
      await client.call("SetEventCallback", http);
      const RequestId: unknown = expect.any(String);
      // Beside the RequestId, not below a name of its own: so the vendor's models have it.
      expect(await client.call("GetEventCallback")).toEqual({ RequestId, ...http });
      const mns = { CallbackType: "MNS", CallbackQueueName: "ice-callback-films", EventTypeList: "X" };
      await client.call("SetEventCallback", mns);
      expect(await client.call("GetEventCallback")).toEqual({ RequestId, ...mns, AuthSwitch: "off" });
    }));
});
