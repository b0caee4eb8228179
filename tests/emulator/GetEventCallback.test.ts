import { withEmulator } from "../support/emulatorFixture";

describe("GetEventCallback", () => {
  it("shows nothing before anything was set", () =>
    withEmulator({}, async ({ client }) => {
      expect(await client.call("GetEventCallback")).toMatchObject({ EventCallback: {} });
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
      expect((await client.call("GetEventCallback"))["EventCallback"]).toEqual(http);
      const mns = { CallbackType: "MNS", CallbackQueueName: "ice-callback-films", EventTypeList: "X" };
      await client.call("SetEventCallback", mns);
      expect((await client.call("GetEventCallback"))["EventCallback"]).toEqual({ ...mns, AuthSwitch: "off" });
    }));
});
