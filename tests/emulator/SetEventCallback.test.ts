import { withEmulator } from "../support/emulatorFixture";

const http = {
  CallbackType: "HTTP",
  CallbackURL: "http://127.0.0.1:1/",
  EventTypeList: "ProduceMediaComplete",
};
const longUrl = `http://127.0.0.1/${"x".repeat(240)}`;

describe("SetEventCallback", () => {
  it("says that it succeeded", () =>
    withEmulator({}, async ({ client }) => {
      expect(await client.call("SetEventCallback", http)).toMatchObject({ Success: true });
    }));

  it.each<[what: string, parameter: string, query: Record<string, string>]>([
    ["another type", "CallbackType", { CallbackType: "FTP" }],
    ["HTTP without an address", "CallbackURL", { CallbackURL: "" }],
    ["an address that is none", "CallbackURL", { CallbackURL: "example" }],
    ["an address of another protocol", "CallbackURL", { CallbackURL: "file:///etc/hostname" }],
    ["an address of more than 256 bytes", "CallbackURL", { CallbackURL: longUrl }],
    ["MNS without a queue", "CallbackQueueName", { CallbackType: "MNS" }],
    ["a queue of another name", "CallbackQueueName", { CallbackType: "MNS", CallbackQueueName: "films" }],
    ["a switch that is none", "AuthSwitch", { AuthSwitch: "yes" }],
    ["a signature without a key", "AuthKey", { AuthSwitch: "on" }],
    ["a key without capitals", "AuthKey", { AuthSwitch: "on", AuthKey: "abc123" }],
    ["a key without digits", "AuthKey", { AuthSwitch: "on", AuthKey: "abcABC" }],
    ["a key of more than 32 characters", "AuthKey", { AuthSwitch: "on", AuthKey: `aB1${"x".repeat(30)}` }],
  ])("refuses %s", (_what, parameter, query) =>
    withEmulator({}, async ({ client }) => {
      const refusal = await client.refusal("SetEventCallback", { ...http, ...query });
      expect(refusal).toMatchObject({ code: "InvalidParameter", statusCode: 400 });
      expect(refusal.data.Message).toContain(`"${parameter}"`);
    }),
  );
});
