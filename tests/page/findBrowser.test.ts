import { findBrowser } from "../../scripts/browser/findBrowser.mts";

test("a browser is found, whatever the machine has", async () => {
  expect((await findBrowser(process.env)).executablePath).not.toBe("");
});

test("the one that CHROME_PATH names comes first, and has to be there", async () => {
  expect(await findBrowser({ CHROME_PATH: process.execPath })).toEqual({
    executablePath: process.execPath,
    env: {},
  });
  await expect(findBrowser({ CHROME_PATH: "/nowhere/chrome" })).rejects.toThrow(
    "There is no browser at CHROME_PATH, /nowhere/chrome.",
  );
});
