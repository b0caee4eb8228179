import { programLog } from "../../../../provider/src/hosts/dynamic/programLog";

it("a look-up says its lines by the log of the program that asks", async () => {
  const { log, warn } = console;
  const said: unknown[][] = [];
  try {
    console.log = (...parts: unknown[]) => void said.push(["log", ...parts]);
    console.warn = (...parts: unknown[]) => void said.push(["warn", ...parts]);
    programLog.info("urn", "one");
    programLog.warn("urn", "two");
    programLog.status("urn", "three");
    await programLog.delivered();
  } finally {
    Object.assign(console, { log, warn });
  }
  expect(said.map((parts) => parts.join(" "))).toEqual([
    expect.stringMatching(/^log .*one$/u),
    expect.stringMatching(/^warn .*two$/u),
    expect.stringMatching(/^log .*three$/u),
  ]);
});
