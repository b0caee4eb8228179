import { completeInputs } from "../../../../provider/src/lifecycle/completeInputs";
import { filmArgs } from "../../../support/films";
import { withLife } from "../../../support/lifecycle";
import { runOn } from "../../../support/runOn";

const context = {
  urn: "urn:pulumi:dev::films::film",
  name: "film",
  protect: false,
  secretArguments: ["userData"],
  timeouts: {},
  waits: true,
};

/** What a check with values unknown could not see. */
it("arguments that turn out wrong in the run are refused in the words of a check, secrets left out", async () => {
  await withLife({}, (life) => {
    const wrong = { ...filmArgs(), timeout: "soon", userData: 7 };
    expect(() => completeInputs(runOn(life), wrong, context)).toThrow(
      /^userData must be .* timeout must be .*"soon"\.$/u,
    );
    expect(() => completeInputs(runOn(life), wrong, context)).not.toThrow(/7/u);
    return Promise.resolve();
  });
});
