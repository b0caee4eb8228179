import { slipOf } from "../../../../provider/src/inputs/region";
import { readProviderConfig } from "../../../../provider/src/run/config";
import { filmArgs } from "../../../support/films";
import { checkArgs } from "../../../support/refusals";

test.each([
  ["cn-shangai", "cn-shanghai"],
  ["cn-shangahi", "cn-shanghai"],
  ["ap-southeat-1", "ap-southeast-1"],
  ["cn-shanghai", undefined],
  // What may be new regions.
  ["ap-southeast-9", undefined],
  ["cn-zhengzhou", undefined],
])("%s is a slip of %s", (written, meant) => expect(slipOf(written)?.replace(/\d$/u, "1")).toBe(meant));

test("a misspelt region is refused in one line that says what was meant", async () => {
  const { failures } = await checkArgs({ ...filmArgs(), region: "cn-shangai" });
  expect(failures).toEqual([
    'region is no region that is known (did you mean "cn-shanghai"?); got "cn-shangai".',
  ]);
});

test("so is a configured one, where its name is in the address that is called", () => {
  const config = (more: Record<string, string>) => () =>
    readProviderConfig((key) => ({ "alicloud:region": "cn-shangai", ...more })[key], {});
  expect(config({})).toThrow(
    'The configured region "cn-shangai" is no region that is known (did you mean "cn-shanghai"?).',
  );
  expect(config({ "alicloud-ice:endpoint": "ice.example.com" })).not.toThrow();
});
