import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { functions } from "../../../../provider/src/hosts/plugin/functions";
import { kinds, tokenPrefix } from "../../../../provider/src/hosts/plugin/kinds";
import { cloneDir } from "../../../../scripts/lib/paths.mts";

const described = z.object({ description: z.string().min(1) });
const schema = z
  .object({
    resources: z.record(
      z.string(),
      z.object({
        properties: z.record(z.string(), described),
        inputProperties: z.record(z.string(), described),
      }),
    ),
    functions: z.record(z.string(), described),
  })
  .parse(JSON.parse(readFileSync(join(cloneDir, "sdk", "schema.json"), "utf8")));

const tokens = (rows: object) => Object.keys(rows).map((name) => `${tokenPrefix}${name}`);

it("the schema has the resources and functions that the plugin serves", () => {
  expect(Object.keys(schema.resources).sort()).toEqual(tokens(kinds).sort());
  expect(Object.keys(schema.functions).sort()).toEqual(tokens(functions).sort());
});

it.each(Object.keys(kinds))("%s: the schema's outputs are the answers and the arguments", (name) => {
  const { properties, inputProperties } = schema.resources[`${tokenPrefix}${name}`] ?? {
    properties: {},
    inputProperties: {},
  };
  const answers = kinds[name]?.answers ?? [];
  expect(Object.keys(properties)).toEqual(expect.arrayContaining([...answers]));
  const others = Object.keys(properties).filter((property) => !answers.includes(property));
  expect(Object.keys(inputProperties)).toEqual(expect.arrayContaining(others));
});
