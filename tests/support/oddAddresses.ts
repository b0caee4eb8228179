/** Addresses of materials as they are met, and what both sides make of them. */
export interface OddAddress {
  readonly about: string;
  readonly address: string;
  /** Of a preview. */
  readonly check: "clean" | "warned" | "refused";
  /** Whether it names the object `films/in/a b.mp4` or `films/in/片.mp4` of the emulator's folder. */
  readonly isFound: boolean;
}

const host = "https://films.oss-cn-shanghai.aliyuncs.com";

const found = (about: string, address: string): OddAddress => ({
  about,
  address,
  check: "clean",
  isFound: true,
});
const doubted = (about: string, address: string): OddAddress => ({
  about,
  address,
  check: "warned",
  isFound: false,
});
const refused = (about: string, address: string): OddAddress => ({
  ...doubted(about, address),
  check: "refused",
});

export const oddAddresses: readonly OddAddress[] = [
  found("a blank", `${host}/in/a b.mp4`),
  found("a blank that is encoded", `${host}/in/a%20b.mp4`),
  found("a plus sign, which is no blank", `${host}/in/a+b.mp4`),
  found("Chinese", `${host}/in/片.mp4`),
  found("Chinese that is encoded", `${host}/in/%E7%89%87.mp4`),
  found("an encoded slash", `${host}/in%2F片.mp4`),
  found("capitals of the host", `HTTPS://FILMS.OSS-cn-shanghai.aliyuncs.com/in/片.mp4`),
  found("the internal endpoint", `http://films.oss-cn-shanghai-internal.aliyuncs.com/in/片.mp4`),
  found("a signature", `${host}/in/片.mp4?Expires=1&OSSAccessKeyId=a&Signature=b`),
  doubted("two slashes", `${host}/in//片.mp4`),
  doubted("a slash in front", `${host}//in/片.mp4`),
  doubted("an encoded slash in front", `${host}/%2Fin/片.mp4`),
  doubted("a slash at the end", `${host}/in/片.mp4/`),
  doubted("a step up", `${host}/in/../in/片.mp4`),
  doubted("an encoded step up", `${host}/%2e%2e/in/片.mp4`),
  doubted("a step nowhere", `${host}/in/./片.mp4`),
  doubted("a percent sign", `${host}/in/100%.mp4`),
  doubted("no character", `${host}/in/%FF.mp4`),
  doubted("a backslash", `${host}/in\\片.mp4`),
  doubted("a line break", `${host}/in/\n片.mp4`),
  doubted("an encoded null", `${host}/in/%00片.mp4`),
  doubted("a blank at the end", `${host}/in/片.mp4 `),
  doubted("a part of 300 bytes", `${host}/in/${"a".repeat(300)}.mp4`),
  doubted("a name of 1,200 bytes", `${host}/${"in/".repeat(400)}a.mp4`),
  doubted("a fragment", `${host}/in/片.mp4#t=1`),
  doubted("a part of a picture", `${host}/in/片.mp4?x-oss-process=video/snapshot,t_1`),
  doubted("an earlier version", `${host}/in/片.mp4?versionId=abc`),
  doubted("no name", `${host}/`),
  doubted("a port", `https://films.oss-cn-shanghai.aliyuncs.com:443/in/片.mp4`),
  doubted("the bucket in the path", "https://oss-cn-shanghai.aliyuncs.com/films/in/片.mp4"),
  doubted("a bucket with a dot", "https://my.films.oss-cn-shanghai.aliyuncs.com/in/片.mp4"),
  doubted("a bucket with a line", "https://my_films.oss-cn-shanghai.aliyuncs.com/in/片.mp4"),
  doubted("a user", "https://me@films.oss-cn-shanghai.aliyuncs.com/in/片.mp4"),
  doubted("acceleration", "https://films.oss-accelerate.aliyuncs.com/in/片.mp4"),
  doubted("OSS' own scheme", "oss://films/in/片.mp4"),
  doubted("another store", "https://films.s3.amazonaws.com/in/片.mp4"),
  refused("another region", "https://films.oss-cn-beijing.aliyuncs.com/in/片.mp4"),
  refused("no scheme", "//films.oss-cn-shanghai.aliyuncs.com/in/片.mp4"),
  refused("a path", "in/片.mp4"),
  refused("a blank in front", ` ${host}/in/片.mp4`),
];
