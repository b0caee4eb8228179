import { dynamicVerbs } from "../../../../provider/src/hosts/dynamic/dynamicVerbs";
import { mediaInfo } from "../../../../provider/src/lifecycle/mediaInfo/mediaInfo";
import { withLife } from "../../../support/lifecycle";
import { runOn } from "../../../support/runOn";
import { putObject } from "../../../support/siblingLife";

/** ICE has one media of an address. */
it("the engine is told to delete a material first where the next one lies at the same address, and nowhere else", async () => {
  await withLife({}, async (life) => {
    const verbs = dynamicVerbs(runOn(life), mediaInfo);
    const olds = { inputUrl: putObject(life, "in/one.mp4"), mediaType: "video", region: "cn-shanghai" };
    const elsewhere = { ...olds, inputUrl: putObject(life, "in/two.mp4") };
    expect(await verbs.diff("media", olds, { ...olds, mediaType: "audio" })).toMatchObject({
      replaces: ["mediaType"],
      deleteBeforeReplace: true,
    });
    const moved = await verbs.diff("media", olds, elsewhere);
    expect(moved).toMatchObject({ replaces: ["inputUrl"] });
    expect(moved).not.toHaveProperty("deleteBeforeReplace");
  });
});
