import { output } from "@pulumi/pulumi";
import { template } from "../../../provider/src/program/template";

it("a template and its parameters, keys verbatim, as a job takes them", () => {
  const teaser = template<{ Video: string; lower_case?: string[] }>("template-1");
  const url = output("https://films.oss-cn-shanghai.aliyuncs.com/in/clip.mp4");
  expect(teaser({ Video: url, lower_case: ["id-1"] })).toEqual({
    templateId: "template-1",
    clipsParam: { Video: url, lower_case: ["id-1"] },
  });
});
