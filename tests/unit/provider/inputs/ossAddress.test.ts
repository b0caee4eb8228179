import { canonicalAddress, parseOssAddress } from "../../../../provider/src/base/ossAddress";

const film = { bucket: "films", region: "cn-shanghai", key: "out/film.mp4" };

it.each([
  ["https://films.oss-cn-shanghai.aliyuncs.com/out/film.mp4", film],
  ["http://films.oss-cn-shanghai.aliyuncs.com/out/film.mp4", film],
  ["https://FILMS.oss-cn-shanghai.aliyuncs.com/out/film.mp4", film],
  ["https://films.OSS-CN-SHANGHAI-INTERNAL.aliyuncs.com/out/film.mp4", film],
  ["https://films.oss-cn-shanghai-internal.aliyuncs.com/out/film.mp4", film],
  ["https://films.oss-cn-shanghai.aliyuncs.com/out/film.mp4?Signature=s", film],
  [
    "https://my-films-2.oss-ap-southeast-1.aliyuncs.com/a",
    { bucket: "my-films-2", region: "ap-southeast-1", key: "a" },
  ],
])("%s is an object", (url, address) => {
  expect(parseOssAddress(url)).toEqual(address);
});

it.each([
  "oss://films/out/film.mp4",
  "https://films.oss-accelerate.aliyuncs.com/out/film.mp4",
  "https://films.oss-accelerate-overseas.aliyuncs.com/out/film.mp4",
  "https://cdn.example.com/out/film.mp4",
  "https://films.oss-cn-shanghai.aliyuncs.com",
  "https://films.oss-cn-shanghai.aliyuncs.com/",
  "https://films.oss-cn-shanghai.aliyuncs.com/?x=1",
  "https://f.oss-cn-shanghai.aliyuncs.com/out/film.mp4",
  "https://-films.oss-cn-shanghai.aliyuncs.com/out/film.mp4",
  "https://films.oss-cn-shanghai.aliyuncs.com.example.com/out/film.mp4",
  "https://films.oss-cn-shanghai.aliyuncs.com:8080/out/film.mp4",
  "https://example.com/https://films.oss-cn-shanghai.aliyuncs.com/out/film.mp4",
  "",
])("%j is none", (url) => {
  expect(parseOssAddress(url)).toBeUndefined();
});

it.each([
  [
    "http and https",
    "http://films.oss-cn-shanghai.aliyuncs.com/a.mp4",
    "https://films.oss-cn-shanghai.aliyuncs.com/a.mp4",
  ],
  [
    "from inside and outside",
    "https://films.oss-cn-shanghai-internal.aliyuncs.com/a.mp4",
    "https://films.oss-cn-shanghai.aliyuncs.com/a.mp4",
  ],
  [
    "encoded or not",
    "https://films.oss-cn-shanghai.aliyuncs.com/%E7%89%87%2Fa%20b.mp4",
    "https://films.oss-cn-shanghai.aliyuncs.com/片/a b.mp4",
  ],
  [
    "signed or not",
    "https://films.oss-cn-shanghai.aliyuncs.com/a.mp4?Signature=s",
    "https://films.oss-cn-shanghai.aliyuncs.com/a.mp4",
  ],
  [
    "bucket in capitals",
    "https://Films.oss-cn-shanghai.aliyuncs.com/a.mp4",
    "https://films.oss-cn-shanghai.aliyuncs.com/a.mp4",
  ],
  [
    "an address of something else, signed or not",
    "https://cdn.example.com/a.mp4?Signature=s",
    "https://cdn.example.com/a.mp4",
  ],
])("one object, one text: %s", (_what, one, other) => {
  expect(canonicalAddress(one)).toBe(canonicalAddress(other));
});

it.each([
  ["the key's case", "https://films.oss-cn-shanghai.aliyuncs.com/A.mp4"],
  ["the bucket", "https://other.oss-cn-shanghai.aliyuncs.com/a.mp4"],
  ["the region", "https://films.oss-cn-beijing.aliyuncs.com/a.mp4"],
  ["the folder", "https://films.oss-cn-shanghai.aliyuncs.com/b/a.mp4"],
  ["a key that can't be decoded", "https://films.oss-cn-shanghai.aliyuncs.com/a.mp4%"],
])("other objects, other texts: %s", (_what, url) => {
  expect(canonicalAddress(url)).not.toBe(
    canonicalAddress("https://films.oss-cn-shanghai.aliyuncs.com/a.mp4"),
  );
});
