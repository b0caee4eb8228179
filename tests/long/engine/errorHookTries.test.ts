import { withQuickStack } from "../../support/withQuickStack";

type Answer = "ready" | "not ready" | "nothing";

/** A resource whose verbs answer in that order, which writes down what it was called with, under a hook that asks for so many more tries. */
const program = (answers: readonly Answer[], tries: number) => `
  let asked = 0;
  const again = new pulumi.ErrorHook("again", () => asked++ < ${tries});
  class Scripted extends pulumi.dynamic.Resource {
    constructor(name, inputs, opts) {
      const answer = (called, inputs) => {
        // The SDK may read the provider anew for each call; its process stays.
        const calls = (globalThis.calls = (globalThis.calls ?? 0) + 1);
        const outs = { ...inputs, saw: called };
        const what = inputs.answers[calls - 1];
        if (what === "nothing") throw new Error("Nothing is left.");
        if (what === "ready") return { id: "id of try " + calls, outs };
        throw Object.assign(new Error("No."), { id: "id of try " + calls, properties: outs, reasons: ["No."] });
      };
      super(
        {
          create: async (inputs) => answer("create", inputs),
          update: async (id, olds, news) => answer("update of " + olds.saw, news),
          diff: async () => ({ changes: true }),
        },
        name,
        inputs,
        opts,
      );
    }
  }
  new Scripted("it", { answers: ${JSON.stringify(answers)}, saw: undefined }, { hooks: { onError: [again] } });
`;

/** What the simulation's model of the engine leans on: tests/simulation/engine/errorHook.ts. */
describe("the tries of an error hook", () => {
  it.each<readonly [readonly Answer[], object | undefined]>([
    [
      ["not ready", "not ready", "ready"],
      { id: "id of try 1", outputs: { saw: "update of update of create" } },
    ],
    [["not ready", "nothing"], undefined],
  ])("of a create: %j", async (answers, left) => {
    await withQuickStack({}, async ({ stack }) => {
      await stack.upInline(program(answers, answers.length - 1));
      const its = stack.resource("it");
      if (left === undefined) expect(its).toBeUndefined();
      else expect(its).toMatchObject(left);
    });
  });

  it.each<readonly [readonly Answer[], object | undefined]>([
    [
      ["not ready", "not ready", "ready"],
      { id: "id of try 1", outputs: { saw: "update of create" }, initErrors: ["No."] },
    ],
    [["not ready", "nothing"], { id: "id of try 1", outputs: { saw: "create" } }],
  ])("of an update, which all see the old state: %j", async (answers, left) => {
    await withQuickStack({}, async ({ stack }) => {
      await stack.upInline(program(["ready"], 0));
      await stack.upInline(program(answers, answers.length - 1));
      expect(stack.resource("it")).toMatchObject(left ?? {});
    });
  });
});
