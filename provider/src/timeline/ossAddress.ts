/** An object in OSS, as ICE names it. */
export interface OssAddress {
  readonly bucket: string;
  readonly region: string;
  readonly key: string;
}

/**
 * Reads `http(s)://<bucket>.oss-<region>[-internal].aliyuncs.com/<key>`.
 *
 * @returns undefined for everything else: oss://, CDN and accelerate domains, no key.
 */
export function parseOssAddress(url: string): OssAddress | undefined {
  const match =
    /^https?:\/\/([a-z0-9][a-z0-9-]{1,61}[a-z0-9])\.oss-([a-z0-9-]+)\.aliyuncs\.com\/([^?#]+)(?:[?#].*)?$/iu.exec(
      url,
    );
  const [, bucket, host, key] = match ?? [];
  if (bucket === undefined || host === undefined || key === undefined) return undefined;
  const region = host.toLowerCase().replace(/-internal$/u, "");
  return region.startsWith("accelerate") ? undefined : { bucket: bucket.toLowerCase(), region, key };
}

/** What makes an OSS address doubtful that reads as one: OSS has no such object, or ICE's pages say nothing of it. */
export function addressDoubt(url: string): string | undefined {
  if (url.includes("#")) return "has a fragment";
  if (/[?&](?:x-oss-process|versionId)=/u.test(url))
    return "asks for something else than the object as it is";
  const address = parseOssAddress(url);
  if (address === undefined) return undefined;
  const key = decodedKey(address.key);
  if (key === undefined) return "has a percent sign that is not written as %25";
  if (/[\0-\x1f\\]|(?:^|\/)\.{0,2}(?:\/|$)/u.test(key)) {
    return 'has a part that is empty, "." or "..", or a character that names of objects can\'t have';
  }
  if (/\s$/u.test(url)) return "ends in a blank";
  const isLong = isLonger(key, 1023) || key.split("/").some((part) => isLonger(part, 255));
  return isLong ? "is longer than 1023 bytes, or has a part of more than 255" : undefined;
}

/** No character takes more than three bytes for each of its units. */
function isLonger(text: string, mostBytes: number): boolean {
  return text.length * 3 > mostBytes && new TextEncoder().encode(text).length > mostBytes;
}

/** A key without its percent signs; undefined where one of them begins no character. */
export function decodedKey(key: string): string | undefined {
  try {
    return decodeURIComponent(key);
  } catch {
    return undefined;
  }
}
