import { distance } from "fastest-levenshtein";
import { z } from "zod";
import { likelyWord } from "../timeline/check/likelyWord";

/**
 * Alibaba Cloud's regions, to propose one for a slip. ICE is not in all of them, and there will be others: a name that is not here
 * is a region as long as it is not one letter from one of these.
 *
 * @see https://help.aliyun.com/document_detail/40654.html
 */
const regions: readonly string[] = [
  ...[
    "qingdao",
    "beijing",
    "zhangjiakou",
    "huhehaote",
    "wulanchabu",
    "hangzhou",
    "shanghai",
    "nanjing",
    "fuzhou",
  ].map(ofChina),
  ...["wuhan-lr", "zhongwei", "shenzhen", "heyuan", "guangzhou", "chengdu", "hongkong"].map(ofChina),
  ...[
    "ap-southeast-1",
    "ap-southeast-2",
    "ap-southeast-3",
    "ap-southeast-5",
    "ap-southeast-6",
    "ap-southeast-7",
  ],
  ...["ap-northeast-1", "ap-northeast-2", "ap-south-1", "us-east-1", "us-west-1", "na-south-1"],
  ...["eu-west-1", "eu-central-1", "me-east-1", "me-central-1"],
];

/** The name of a region. One that is a slip of a known one's would be looked for in the network until the timeout. */
export const regionSchema = z
  .string({ error: "must be the name of a region" })
  .superRefine((written, context) => {
    if (!/^[a-z]{2}-[a-z]+(-[a-z0-9]+)*$/u.test(written)) {
      const near = likelyWord(written.replaceAll("_", "-"), regions) ?? "cn-shanghai";
      context.addIssue(`must be the name of a region, such as "${near}"`);
      return;
    }
    const meant = slipOf(written);
    if (meant !== undefined) context.addIssue(`is no region that is known (did you mean "${meant}"?)`);
  });

/** The known region that a name misses by one letter, or by two that changed places. Another number is another region. */
export function slipOf(written: string): string | undefined {
  if (regions.includes(written)) return undefined;
  return regions.find((known) => isSlip(letters(written), letters(known)));
}

const letters = (region: string) => region.replaceAll(/\d/gu, "");
const sorted = (text: string) => Array.from(text).sort().join("");

function isSlip(written: string, known: string): boolean {
  const farness = distance(written, known);
  return farness === 1 || (farness === 2 && sorted(written) === sorted(known));
}

function ofChina(city: string): string {
  return `cn-${city}`;
}
