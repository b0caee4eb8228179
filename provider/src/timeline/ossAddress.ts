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
