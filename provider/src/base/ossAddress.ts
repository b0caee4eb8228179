import { decodedKey, parseOssAddress } from "../timeline/ossAddress";

export { addressDoubt, type OssAddress, parseOssAddress } from "../timeline/ossAddress";

/** The same text for every way to write one object's address: two renders with equal text write one object. */
export function canonicalAddress(url: string): string {
  const address = parseOssAddress(url);
  if (address === undefined) return url.replace(/[?#].*$/u, "");
  return `oss://${address.bucket}.${address.region}/${decodedKey(address.key) ?? address.key}`;
}
