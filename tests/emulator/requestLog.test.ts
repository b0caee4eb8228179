import { type LoggedRequest, RequestLog } from "../../emulator/src/call/requestLog";

const call = (operation: string, params: Record<string, string> = {}): LoggedRequest => ({
  ...{ time: "2026-01-01T00:00:00Z", operation, params, signature: "valid" },
  ...{ status: 200, code: undefined, fault: undefined },
});

/** Whoever reaches the port may call any name with any parameters: none of it may fill the memory. */
it.each<[what: string, longCall: (index: number) => LoggedRequest]>([
  ["operations", (index) => call(`${index}${"x".repeat(1_000_000)}`)],
  ["names of parameters", (index) => call("Get", { [`${index}${"x".repeat(1_000_000)}`]: "" })],
  ["values of parameters", (index) => call("Get", { a: `${index}${"x".repeat(1_000_000)}` })],
])("the log of calls holds 32 million characters of %s at most", (_what, longCall) => {
  const log = new RequestLog();
  for (let index = 0; index < 100; index++) log.add(longCall(index));
  expect(JSON.stringify([log.list(), log.countsByOperation()]).length).toBeLessThan(33 * 1024 ** 2);
  expect(log.total).toBe(100);
});
