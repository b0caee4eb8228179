import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ACTIONS } from "../../emulator/src/actions/actions";
import { withEmulator } from "../support/emulatorFixture";
import { putStill } from "../support/emulatorJobs";
import { exampleCalls } from "./operations/exampleCalls";
import { operationsTable } from "./operations/operationsTable";
import { SHARED_RULES } from "./operations/sharedRules";

const operations = [...ACTIONS.keys()].sort();
const document = join(__dirname, "../../docs/emulator-operations.md");

describe.each(operations)("%s", (operation) => {
  const rules = SHARED_RULES.filter(({ concerns }) => concerns?.(operation) !== false);

  it(rules.map(({ name }) => name).join(", "), () =>
    withEmulator({ assumptions: { callsPerSecond: {} } }, async ({ emulator, client }) => {
      await putStill(emulator.url);
      emulator.jobs.hold();
      for (const { name, check } of rules) {
        const call = (await exampleCalls(client)).get(operation);
        if (call === undefined) throw new Error(`There is no example of a call of ${operation}.`);
        await check({ emulator, client, call }).catch((cause: unknown) => {
          throw new Error(`${operation} breaks the rule "${name}".`, { cause });
        });
      }
    }),
  );

  it("has a file of tests of its own", () => {
    expect(existsSync(join(__dirname, `${operation}.test.ts`))).toBe(true);
  });
});

it("docs/emulator-operations.md is not stale", () => {
  const table = operationsTable(operations);
  if (process.env["UPDATE_DOCS"] !== undefined) writeFileSync(document, table);
  expect(existsSync(document) ? readFileSync(document, "utf8") : "").toBe(table);
});
