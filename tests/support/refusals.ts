import { verbsOf } from "./dynamicVerbsOf";
import { createRun } from "../../provider/src/run/createRun";
import { z } from "zod";

export type Args = Readonly<Record<string, unknown>>;

export interface CheckOptions {
  readonly secretArguments?: readonly string[];
  readonly config?: Readonly<Record<string, string>>;
}

export interface Checked {
  readonly failures: readonly string[];
  readonly warnings: readonly string[];
  readonly inputs: Args;
}

/** What `check` says to arguments, as a preview would. No call is made: there is nobody to call. */
export async function checkArgs(
  args: Args,
  { secretArguments = [], config = { "alicloud:region": "cn-shanghai" } }: CheckOptions = {},
): Promise<Checked> {
  const warnings: string[] = [];
  const log = {
    info: () => undefined,
    warn: (_urn: string, line: string) => void warnings.push(line),
    status: () => undefined,
    delivered: () => Promise.resolve(),
  };
  const clock = { now: () => 0, sleep: () => new Promise<void>(() => undefined) };
  const run = createRun((key) => config[key], clock, { log, cancelled: new AbortController().signal });
  const context = { urn: "urn", name: "film", protect: false, secretArguments };
  const result = checkSchema.parse(await verbsOf(run).check({}, { ...args, __context: context }));
  // A failure with a property would make the engine print that property's whole value.
  expect(result.failures.map(({ property }) => property).join("")).toBe("");
  return { failures: result.failures.map(({ reason }) => reason), warnings, inputs: result.inputs };
}

export async function failuresOf(args: Args, options: CheckOptions = {}): Promise<readonly string[]> {
  return (await checkArgs(args, options)).failures;
}

const checkSchema = z.object({
  inputs: z.record(z.string(), z.unknown()),
  failures: z.array(z.object({ property: z.string(), reason: z.string() })),
});
