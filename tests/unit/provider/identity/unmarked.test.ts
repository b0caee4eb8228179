import { definedFields } from "../../../../provider/src/base/definedFields";
import { limits } from "../../../../provider/src/base/limits";
import { filmArgs } from "../../../support/films";
import { withStory } from "../../../support/identityStory";

const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const filled = (bytes: number) => JSON.stringify({ note: "x".repeat(bytes - '{"note":""}'.length) });

const args = filmArgs({ seconds: 1 });
const warnings = (log: readonly string[]) => log.filter((line) => line.includes("can't hold the mark"));

async function warningsOf(userData: unknown) {
  const told: string[] = [];
  await withStory({}, async ({ engine }) => {
    const { errors, log } = await engine.preview({ film: { args: definedFields({ ...args, userData }) } });
    expect(errors).toEqual([]);
    told.push(...warnings(log));
  });
  return told;
}

describe("the preview of a new render", () => {
  it.each<[what: string, userData: unknown]>([
    ["is no JSON", "a note"],
    ["is JSON, and no object", "[1]"],
    ["as text leaves too little room", filled(limits.userDataBytes - 30)],
    ["leaves too little room", { note: "x".repeat(480) }],
  ])("warns once that a job whose userData %s is found by its token alone", async (_what, userData) => {
    expect(await warningsOf(userData)).toEqual([
      expect.stringContaining("userData can't hold the mark by which a job is found again"),
    ]);
  });

  it.each<[what: string, userData: unknown]>([
    ["is not given", undefined],
    ["is an object", { note: "kept" }],
    ["is an object's text", '{"note":1}'],
    ["leaves just the room", filled(limits.userDataBytes - 40)],
    ["is not known yet", unknown],
  ])("says nothing where userData %s", async (_what, userData) => {
    expect(await warningsOf(userData)).toEqual([]);
  });

  it("says nothing once the job is there", async () => {
    await withStory({}, async ({ engine }) => {
      const program = { film: { args: { ...args, userData: { note: "x".repeat(480) } } } };
      expect(await engine.up(program)).toMatchObject({ errors: [] });
      expect(warnings((await engine.preview(program)).log)).toEqual([]);
    });
  });
});
