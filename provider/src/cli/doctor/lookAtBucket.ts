import type { CommandIo } from "../commandIo";

/**
 * Where a bucket lies, by a look at its address without a key: OSS answers everybody with what is wrong about the address.
 *
 * @see https://help.aliyun.com/document_detail/32005.html NoSuchBucket, and AccessDenied with another Endpoint
 * @returns what is wrong, in words; undefined where it lies in the region
 */
export async function lookAtBucket(
  io: CommandIo,
  bucket: string,
  region: string,
): Promise<string | undefined> {
  const { status, text } = await io.get(`https://${bucket}.oss-${region}.aliyuncs.com/?max-keys=1`);
  const other = /<Endpoint>oss-([a-z0-9-]+?)(?:-internal)?\.aliyuncs\.com<\/Endpoint>/u.exec(text)?.[1];
  if (other !== undefined && other !== region)
    return `the bucket ${bucket} lies in ${other}, and jobs of ${region} can't use it: choose a bucket of ${region}, or the region ${other}`;
  if (status === 404 && text.includes("NoSuchBucket"))
    return `there is no bucket ${bucket} in ${region}: make it, or correct the name`;
  return undefined;
}
