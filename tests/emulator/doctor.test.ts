import type { CommandIo } from "../../provider/src/cli/commandIo";
import { permissions } from "../../provider/src/cli/doctor/permissions";
import { getPublic } from "../../provider/src/cli/getPublic";
import { run } from "../../provider/src/cli/run";
import type { RamPolicy } from "../../emulator/src/sign/ramPolicy";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { withEmulator } from "../support/emulatorFixture";

const policy = (...Action: string[]): RamPolicy => ({
  Version: "1",
  Statement: [{ Effect: "Allow", Action }],
});
const keys = { ALICLOUD_ACCESS_KEY: "emulator", ALICLOUD_SECRET_KEY: "emulator-secret" };

interface Asked {
  readonly argv?: readonly string[];
  readonly env?: CommandIo["env"];
  readonly offMs?: number;
  readonly get?: CommandIo["get"];
}

async function doctor({ argv = [], env = keys, offMs = 0, get = getPublic }: Asked) {
  const lines: string[] = [];
  const errors: string[] = [];
  const nothing = () => Promise.reject(new Error("no file is read"));
  const exitCode = await run(["doctor", ...argv], {
    readFile: nothing,
    readBytes: nothing,
    writeFile: nothing,
    readInput: nothing,
    env,
    clock: { now: () => Date.now() + offMs },
    get,
    print: (line) => void lines.push(line),
    printError: (line) => void errors.push(line),
  });
  return { exitCode, lines, errors };
}

const at = (url: string, ...more: string[]) => ["--region", "cn-shanghai", "--endpoint", url, ...more];

describe("doctor", () => {
  it("says that renders can run, changes nothing and renders nothing", () =>
    withEmulator({}, async ({ emulator }) => {
      const { exitCode, lines, errors } = await doctor({ argv: at(emulator.url) });
      expect([exitCode, errors]).toEqual([0, []]);
      expect(lines.slice(0, 3)).toEqual([
        "ok     region: cn-shanghai",
        expect.stringMatching(/^ok {5}clock: \d+ s from the server's$/u),
        `ok     key: ${emulator.url} takes it`,
      ]);
      expect(lines.slice(3, -1)).toEqual(
        Object.keys(permissions).map((name) => `ok     ice:${name}: allowed`),
      );
      expect(lines.at(-1)).toBe("Renders can run.");
      expect(emulator.jobs.list()).toEqual([]);
    }));

  it("says of each permission that a policy leaves out what does not work without it", () =>
    withEmulator({ policy: policy("ice:Get*", "ice:List*", "ice:Submit*") }, async ({ emulator }) => {
      const { exitCode, lines } = await doctor({ argv: at(emulator.url) });
      expect(lines).toContain(
        'note   ice:DeleteMediaInfos: is not allowed by RAM: without it deletionPolicy "delete" fails.',
      );
      expect([exitCode, lines.at(-1)]).toEqual([0, "Renders can run; 7 notes."]);
    }));

  it("fails where a policy leaves out what nothing works without", () =>
    withEmulator({ policy: policy("ice:Get*") }, async ({ emulator }) => {
      const { exitCode, lines } = await doctor({ argv: at(emulator.url) });
      expect(lines).toContain(
        "wrong  ice:SubmitMediaProducingJob: is not allowed by RAM, and nothing works without it: grant it to the identity of this key.",
      );
      expect([exitCode, lines.at(-1)]).toEqual([1, "Renders can't run yet: 1 thing to mend."]);
    }));

  it.each<[string, CommandIo["env"], string]>([
    ["a wrong secret", { ...keys, ALICLOUD_SECRET_KEY: "hush" }, "the access key secret does not belong to"],
    [
      "an unknown key",
      { ...keys, ALICLOUD_ACCESS_KEY: "hush" },
      "ICE refused the credentials (InvalidAccessKeyId",
    ],
    ["half a key", { ALICLOUD_ACCESS_KEY: "hush" }, "No Alibaba Cloud credentials were found"],
  ])("says what is wrong with %s, once", (_what, env, says) =>
    withEmulator({}, async ({ emulator }) => {
      const { exitCode, lines } = await doctor({ argv: at(emulator.url), env });
      const wrong = lines.filter((line) => line.startsWith("wrong"));
      expect(wrong).toEqual([expect.stringContaining(says)]);
      expect(lines.join()).not.toContain("hush");
      expect(exitCode).toBe(1);
    }),
  );

  it("says that a clock is off", () =>
    withEmulator({}, async ({ emulator }) => {
      const { exitCode, lines } = await doctor({ argv: at(emulator.url), offMs: 20 * 60_000 });
      expect(lines[1]).toMatch(
        /^wrong {2}clock: is (1199|1200|1201) s from the server's, and ICE refuses calls/u,
      );
      expect(exitCode).toBe(1);
    }));

  it("says that it does not look at a bucket of an endpoint of one's own", () =>
    withEmulator({}, async ({ emulator }) => {
      const { exitCode, lines } = await doctor({ argv: at(emulator.url, "--bucket", "films") });
      expect(lines.at(-2)).toBe(
        "note   bucket films: could not be looked at: the endpoint that is set may have no OSS.",
      );
      expect(exitCode).toBe(0);
    }));

  it("says that nobody answers", async () => {
    const { exitCode, lines } = await doctor({ argv: at("http://127.0.0.1:1") });
    expect(lines[1]).toMatch(/^wrong {2}endpoint: ICE could not be reached/u);
    expect(exitCode).toBe(1);
  });

  it.each([
    [[], "wrong  region: is not set: give --region cn-shanghai, or set ALICLOUD_REGION."],
    [
      ["--region", "cn-shangahi"],
      'pulumi-alicloud-ice: The configured region "cn-shangahi" is no region that is known (did you mean "cn-shanghai"?).',
    ],
  ])("says what is wrong with the region: %p", async (argv, says) => {
    const { exitCode, lines, errors } = await doctor({
      argv,
      get: () => Promise.reject(new Error("unasked")),
    });
    expect([...lines, ...errors][0]).toContain(says);
    expect(exitCode).toBe(errors.length > 0 ? 2 : 1);
  });
});

test("the page on the real ICE names the same actions", () => {
  const page = readFileSync(join(__dirname, "../../docs/real-ice.md"), "utf8");
  const named = new Set([...page.matchAll(/ice:([A-Z]\w+)/gu)].map(([, name]) => name));
  expect([...named].filter((name) => name !== "AddTemplate").sort()).toEqual(Object.keys(permissions).sort());
});
