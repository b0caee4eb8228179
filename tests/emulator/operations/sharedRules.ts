import type { Emulator } from "../../../emulator/src/emulator";
import { EmulatorClient } from "../../support/emulatorClient";
import type { Call } from "../../support/emulatorJobs";
import { sendRpc } from "../../support/emulatorRpc";

/** An operation to be held against a rule. */
export interface RuleCase {
  readonly emulator: Emulator;
  readonly client: EmulatorClient;
  readonly call: Call;
}

export interface SharedRule {
  /** The column's head. */
  readonly name: string;
  readonly means: string;
  /** Left out where the rule says nothing about an operation. */
  readonly concerns?: (operation: string) => boolean;
  /** Throws when the operation breaks it. */
  readonly check: (ruleCase: RuleCase) => Promise<void>;
}

/** Operations that need no parameter. */
const FREE = [
  "GetEventCallback",
  "ListBatchMediaProducingJobs",
  "ListMediaBasicInfos",
  "ListMediaProducingJobs",
  "ListTemplates",
];

export const SHARED_RULES: readonly SharedRule[] = [
  {
    name: "POST",
    means: "answers a signed POST, each parameter in its own place, and passes over one it does not know",
    async check({ client, call: [operation, query, body] }) {
      expect(await client.call(operation, { ...query, SomethingNew: "1" }, body)).toHaveProperty("RequestId");
    },
  },
  {
    name: "GET",
    means: "answers a GET with everything in the query",
    async check({ client, call: [operation, query, body] }) {
      expect(await client.call(operation, { ...query, ...body }, undefined, "GET")).toHaveProperty(
        "RequestId",
      );
    },
  },
  {
    name: "RPC",
    means: "takes the older HMAC-SHA1 signature",
    async check({ emulator, call: [operation, query, body] }) {
      const answer = await sendRpc({ url: emulator.url, operation, parameters: { ...query, ...body } });
      expect(answer).toMatchObject({ status: 200 });
    },
  },
  {
    name: "unsigned",
    means: "is refused without a signature: MissingAccessKeyId",
    async check({ emulator, call: [operation, query] }) {
      const response = await fetch(`${emulator.url}/?${new URLSearchParams(query).toString()}`, {
        method: "POST",
        headers: { "x-acs-action": operation, "x-acs-version": "2020-11-09" },
      });
      expect([response.status, await response.json()]).toMatchObject([400, { Code: "MissingAccessKeyId" }]);
    },
  },
  {
    name: "mandatory",
    means: "names a mandatory parameter that is missing: InvalidParameter",
    concerns: (operation) => !FREE.includes(operation),
    async check({ client, call: [operation] }) {
      expect(await client.refusal(operation)).toMatchObject({ code: "InvalidParameter", statusCode: 400 });
    },
  },
  {
    name: "RAM",
    means: "is denied by a policy, and by nothing less: Forbidden.RAM",
    async check({ emulator, call: [operation, query, body] }) {
      const key = { accessKeyId: "limited", accessKeySecret: "limited-secret" };
      const limited = new EmulatorClient({ url: emulator.url, ...key });
      const all = { Effect: "Allow" as const, Action: "ice:*" };
      const notThis = { Effect: "Deny" as const, Action: `ice:${operation}` };
      emulator.credentials.add({ ...key, policy: { Statement: [all, notThis] } });
      expect(await limited.refusal(operation, query, body)).toMatchObject({
        code: "Forbidden.RAM",
        statusCode: 403,
        data: { AccessDeniedDetail: { AuthAction: `ice:${operation}`, NoPermissionType: "ExplicitDeny" } },
      });
      emulator.credentials.add({ ...key, policy: { Statement: [{ ...notThis, Effect: "Allow" }] } });
      expect(await limited.call(operation, query, body)).toHaveProperty("RequestId");
    },
  },
  {
    name: "throttled",
    means: "can be capped by itself: Throttling.User",
    async check({ emulator, client, call }) {
      emulator.assumptions.set({ callsPerSecond: { [call[0]]: 1 } });
      const outcomes = await Promise.allSettled([client.call(...call), client.call(...call)]);
      emulator.assumptions.set({ callsPerSecond: {} });
      expect(outcomes.filter(({ status }) => status === "rejected")).toMatchObject([
        { reason: { code: "Throttling.User", statusCode: 400 } },
      ]);
    },
  },
  {
    name: "faults",
    means: "can be made to fail, before or after it takes effect",
    async check({ emulator, client, call }) {
      const effect = { kind: "error", status: 503, code: "ServiceUnavailable" } as const;
      for (const when of ["before", "after"] as const) {
        emulator.faults.add({ operation: call[0], when, effect });
        expect(await client.refusal(...call)).toMatchObject({ code: "ServiceUnavailable", statusCode: 503 });
      }
      expect(await client.call(...call)).toHaveProperty("RequestId");
    },
  },
];
