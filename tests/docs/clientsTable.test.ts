import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ACTIONS } from "../../emulator/src/actions/actions";
import { clientCalls, refusedParameters } from "../clients/calls.mts";
import type { Known } from "../clients/clientCall.mts";
import { title } from "../clients/clientsTable.mts";

const known: Known = { still: "", output: () => "", client: "", ids: new Map() };
const operations = [...ACTIONS].sort(([one], [other]) => (one < other ? -1 : 1));

describe("the calls of the vendor's clients (npm run clients)", () => {
  it.each(operations)("give every parameter of %s, and no other", (operation, { parameters }) => {
    const given = clientCalls
      .filter((call) => call.operation === operation)
      .flatMap((call) => Object.keys(call.parameters(known)));
    const refused = refusedParameters.flatMap(([of, parameter]) => (of === operation ? [parameter] : []));
    expect(clientCalls.map((call) => call.operation)).toContain(operation);
    expect([...new Set([...given, ...refused])].sort()).toEqual([...parameters].sort());
  });

  it("are the rows of docs/clients.md, without a refusal", () => {
    const page = readFileSync(join(__dirname, "../../docs/clients.md"), "utf8");
    const [, , ...rows] = page.split("\n").filter((line) => line.startsWith("| "));
    expect(rows.map((row) => row.split(" | ")[0]?.slice(2))).toEqual(clientCalls.map(title));
    expect(rows.filter((row) => row.includes("**"))).toEqual([]);
    expect(page).not.toContain("``");
  });
});
