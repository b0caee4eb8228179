import { parseOssAddress } from "../timeline/ossAddress";

export { type OssAddress, parseOssAddress } from "../timeline/ossAddress";

/** The same text for every way to write one object's address: two renders with equal text write one object. */
export function canonicalAddress(url: string): string {
  const address = parseOssAddress(url);
  if (address === undefined) return url.replace(/[?#].*$/u, "");
  return `oss://${address.bucket}.${address.region}/${decoded(address.key)}`;
}

function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}
