/** Each of them is an ICE of its own: its jobs, lists, tokens, media and quota are not those of the others. */
export const regions = ["cn-shanghai", "cn-beijing", "ap-southeast-1"] as const;
export type Region = (typeof regions)[number];

/** The region that is configured. */
export const homeRegion: Region = "cn-shanghai";

/** A second endpoint of a region: the same ICE by another way. */
export function vpcEndpoint(region: Region): string {
  return `ice-vpc.${region}.aliyuncs.com`;
}

/** The region whose ICE answers at a host. @throws Error where none does */
export function regionAt(host: string): Region {
  const region = regions.find((each) => host.endsWith(`.${each}.aliyuncs.com`));
  if (region === undefined) throw new Error(`No ICE answers at ${host}.`);
  return region;
}
