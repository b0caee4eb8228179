import { type Fields, textAt } from "../layout/fields";
import { addressDoubt, parseOssAddress } from "../ossAddress";
import type { CheckContext } from "./checkContext";
import { type Finding, finding } from "./finding";

/** Keys that hold the address of a material. */
const materialKeys = ["MediaURL", "ImageURL", "FileURL", "MaskVideoUrl"];
/** Keys that hold an id, or in templates an address in its place. */
const idKeys = ["MediaId", "ImageId"];
/** Nobody says where fonts must lie: probably where materials do. */
const fontKeys = ["FontURL"];

/** The addresses that an object names: of a form that ICE reads, and in the job's region. */
export function checkAddresses(path: string, fields: Fields, { region }: CheckContext): Finding[] {
  const check = (keys: readonly string[], elsewhere: "material region" | "odd address") =>
    keys.flatMap((key) => {
      const address = textAt(fields, key);
      return address === undefined ? [] : checkAddress(`${path}.${key}`, address, region, elsewhere);
    });
  const inPlaceOfIds = idKeys.filter((key) => /:\/\//u.test(textAt(fields, key) ?? ""));
  return [...check([...materialKeys, ...inPlaceOfIds], "material region"), ...check(fontKeys, "odd address")];
}

function checkAddress(
  path: string,
  address: string,
  region: string | undefined,
  elsewhere: "material region" | "odd address",
): Finding[] {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//iu.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined || !["http", "https", "oss"].includes(scheme)) {
    const problem = "must be an address, https://<bucket>.oss-<region>.aliyuncs.com/<key>";
    return [finding("material address", path, problem, { value: address })];
  }
  const oss = parseOssAddress(address);
  if (oss === undefined) {
    const problem =
      "is no OSS address, https://<bucket>.oss-<region>.aliyuncs.com/<key>; ICE's pages say that it takes no other";
    return [finding("material not in OSS", path, problem, { value: address })];
  }
  const doubt = addressDoubt(address);
  const doubtful = doubt === undefined ? [] : [finding("odd address", path, doubt, { value: address })];
  if (region === undefined || oss.region === region) return doubtful;
  const problem = `must be in a bucket of the job's region ${region}`;
  return [finding(elsewhere, path, problem, { value: address }), ...doubtful];
}
