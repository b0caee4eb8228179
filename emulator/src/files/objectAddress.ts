import { LIMITS } from "../base/limits";

/** An object of OSS: where it lies, apart from whether it is there. */
export interface ObjectAddress {
  readonly bucket: string;
  readonly region: string;
  /** Decoded, no slash in front. */
  readonly key: string;
}

/**
 * Reads `http(s)://<bucket>.oss-<region>[-internal].aliyuncs.com/<key>`, signed or not; undefined for everything else, and for
 * keys no file can have.
 */
export function parseObjectUrl(url: string): ObjectAddress | undefined {
  const [, bucket, host, path, query] = OBJECT_URL.exec(url) ?? [];
  if (bucket === undefined || host === undefined || path === undefined || namesAnother(query))
    return undefined;
  const key = decodeKey(path);
  const region = host.toLowerCase().replace(/-internal$/, "");
  return key === undefined ? undefined : { bucket: bucket.toLowerCase(), region, key };
}

/** OSS passes over most of a query: a signature, a name it does not know. These ask for something else than the object as it is. */
function namesAnother(query: string | undefined): boolean {
  const parameters = new URLSearchParams(query);
  return parameters.has("x-oss-process") || parameters.has("versionId");
}

/** The same object's https URL, written one way. */
export function objectUrl({ bucket, region, key }: ObjectAddress): string {
  return `https://${bucket}.oss-${region}.aliyuncs.com/${encodeKey(key)}`;
}

/** `<bucket>/<key>`: the path below the folder of objects, and the identity of the object. */
export function objectName(address: Pick<ObjectAddress, "bucket" | "key">): string {
  return `${address.bucket}/${address.key}`;
}

export function encodeKey(key: string): string {
  return key.split("/").map(encodeURIComponent).join("/");
}

/** A percent-encoded path as a key, or undefined when it is not one that can be a file inside a folder. */
export function decodeKey(path: string): string | undefined {
  let key: string;
  try {
    key = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  return isFileKey(key) ? key : undefined;
}

/** A key may have 1023 bytes in OSS, and no part of it more than 255 in a file system; and it must not climb. */
export function isFileKey(key: string): boolean {
  return (
    !/[\0\\]/.test(key) &&
    Buffer.byteLength(key) <= LIMITS.objectKeyMaxBytes &&
    key
      .split("/")
      .every((part) => part !== "" && part !== "." && part !== ".." && Buffer.byteLength(part) <= 255)
  );
}

const OBJECT_URL =
  /^https?:\/\/([a-z0-9][a-z0-9-]{1,61}[a-z0-9])\.oss-([a-z0-9-]+)\.aliyuncs\.com\/([^?#\0-\x1f]+)(?:\?([^#\0-\x1f]*))?$/i;
