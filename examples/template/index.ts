import * as pulumi from "@pulumi/pulumi";
import { MediaProducingJob } from "pulumi-alicloud-ice";

const config = new pulumi.Config();
const region = new pulumi.Config("alicloud-ice").get("region") ?? "cn-shanghai";
const media = (key: string) => `https://${config.require("bucket")}.oss-${region}.aliyuncs.com/${key}`;
const templateId = config.require("templateId");

/** One film a product, all out of the template in template.json. */
const products = { lamp: "A lamp that listens", chair: "A chair that lasts" };

const films = Object.entries(products).map(([product, title]) => {
  const film = new MediaProducingJob(product, {
    region,
    templateId,
    // Keys are passed on as they are: these are the template's own.
    clipsParam: { ProductClip: media(`clips/${product}.mp4`), ProductTitle: title },
    outputMediaConfig: { mediaUrl: media(`films/${product}.mp4`), width: 640, height: 360 },
    // ICE renders the template as it is at that moment: a changed template alone is no change here.
    triggers: [config.get("templateVersion") ?? "1"],
  });
  return [product, film.mediaUrl] as const;
});

export const urls = Object.fromEntries(films);
