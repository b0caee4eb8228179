import { atLength } from "../../support/atLength";
import { filmArgs, ossUrl } from "../../support/films";
import { withLanguage, yamlFiles } from "../../support/pluginStack";

const hush = "hush4711";
const s3 = {
  outputMediaTarget: "S3",
  outputMediaConfig: {
    ...{ endpoint: "s3.us-west-1.amazonaws.com", bucket: "films", objectKey: "film.mp4" },
    ...{ accessKeyId: `${hush}-id`, accessKeySecret: `${hush}-secret` },
  },
};

describe("secrets on the plugin", () => {
  it("stay where they were, and make nothing else a secret", async () => {
    const { timeline } = filmArgs();
    const resources = {
      user: {
        properties: { ...filmArgs({ out: "out/user.mp4" }), userData: { "fn::secret": { note: hush } } },
      },
      within: {
        properties: {
          ...filmArgs({ out: "out/within.mp4" }),
          timeline: { ...timeline, Note: { "fn::secret": hush } },
        },
      },
      keys: { properties: { timeline, ...s3 } },
      set: {
        type: "alicloud-ice:MediaProducingJobSet",
        properties: {
          films: {
            user: { ...filmArgs({ out: "out/of-set.mp4" }), userData: { "fn::secret": { note: hush } } },
            keys: {
              timeline,
              ...s3,
              outputMediaConfig: { ...s3.outputMediaConfig, objectKey: "of-set.mp4" },
            },
          },
        },
      },
    };
    const shown = {
      "fn::invoke": {
        function: "alicloud-ice:requireMediaProducingJob",
        arguments: { jobId: "${user.jobId}" },
      },
    };
    const outputs = {
      url: "${user.mediaUrl}",
      bucket: "${keys.outputMediaConfig}",
      shown: "${shown}",
      address: "${shown.mediaUrl}",
    };
    await withLanguage(
      "yaml",
      { files: yamlFiles({ resources, variables: { shown }, outputs }), recordsTraffic: true },
      async ({ stack }) => {
        const { output } = await stack.up();
        expect(output).not.toContain(hush);
        expect(stack.stateText()).not.toContain(hush);
        // In clear, though something beside it is a secret.
        const user = stack.resource("user");
        expect(user?.outputs["mediaUrl"]).toBe(ossUrl("out/user.mp4"));
        const within = stack.resource("within");
        expect(within?.outputs["timeline"]).toMatchObject({ VideoTracks: timeline.VideoTracks });
        const keys = stack.resource("keys");
        expect(keys?.outputs["outputMediaConfig"]).toMatchObject({ bucket: "films", objectKey: "film.mp4" });
        expect(typeof keys?.outputs["status"]).toBe("string");
        const set = stack.resource("set");
        expect(set?.inputs["films"]).toMatchObject({
          keys: { outputMediaConfig: { objectKey: "of-set.mp4" } },
        });
      },
    );
  });

  atLength(() => {
    it("of the account stay out of the state of the default provider, and a changed key is the one in force", async () => {
      const key = { accessKeyId: `${hush}-key`, accessKeySecret: `${hush}-key-secret` };
      const files = yamlFiles({ resources: { film: { properties: filmArgs() } } });
      const env = { ALICLOUD_ACCESS_KEY: "", ALICLOUD_SECRET_KEY: "" };
      await withLanguage("yaml", { files, env, emulator: key }, async ({ stack }) => {
        const set = (name: string, value: string) =>
          stack.run(["config", "set", "--secret", `alicloud-ice:${name}`, value]);
        await set("accessKey", key.accessKeyId);
        await set("secretKey", "wrong");
        expect((await stack.up()).code).not.toBe(0);
        await set("secretKey", key.accessKeySecret);
        expect(await stack.up()).toMatchObject({ code: 0 });
        const { resources } = stack.state();
        const provider = resources.find(({ type }) => type === "pulumi:providers:alicloud-ice");
        for (const bag of [provider?.inputs, provider?.outputs])
          for (const name of ["accessKey", "secretKey"]) expect(bag).not.toHaveProperty(name);
        // Both configure with what the state has.
        await set("secretKey", "wrong again");
        expect((await stack.refresh()).code).not.toBe(0);
        await set("secretKey", key.accessKeySecret);
        expect(await stack.refresh()).toMatchObject({ code: 0 });
        expect(await stack.destroy()).toMatchObject({ code: 0 });
        expect(stack.diskText()).not.toContain(hush);
      });
    });
  });
});
