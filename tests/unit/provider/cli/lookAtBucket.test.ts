import { lookAtBucket } from "../../../../provider/src/cli/doctor/lookAtBucket";

/** OSS's own words to somebody without a key. */
const denied = (endpoint: string) =>
  `<?xml version="1.0"?><Error><Code>AccessDenied</Code><Endpoint>${endpoint}</Endpoint></Error>`;

const look = (status: number, text: string) => {
  const asked: string[] = [];
  const get = (address: string) => {
    asked.push(address);
    return Promise.resolve({ status, text, date: undefined });
  };
  const unused = () => Promise.reject(new Error("unused"));
  const io = {
    get,
    env: {},
    clock: { now: () => 0 },
    readFile: unused,
    readBytes: unused,
    writeFile: unused,
    readInput: unused,
  };
  const print = () => undefined;
  return lookAtBucket({ ...io, print, printError: print }, "films", "cn-shanghai").then((says) => ({
    says,
    asked,
  }));
};

test.each<[string, number, string, string | undefined]>([
  ["of the region", 403, "<Error><Code>AccessDenied</Code></Error>", undefined],
  ["of the region that everybody may read", 200, "<ListBucketResult/>", undefined],
  ["that says its own region", 403, denied("oss-cn-shanghai.aliyuncs.com"), undefined],
  ["of another region", 403, denied("oss-cn-beijing.aliyuncs.com"), "the bucket films lies in cn-beijing"],
  [
    "that is not there",
    404,
    "<Error><Code>NoSuchBucket</Code></Error>",
    "there is no bucket films in cn-shanghai",
  ],
])("a bucket %s", async (_what, status, text, wanted) => {
  const { says, asked } = await look(status, text);
  expect(asked).toEqual(["https://films.oss-cn-shanghai.aliyuncs.com/?max-keys=1"]);
  if (wanted === undefined) expect(says).toBeUndefined();
  else expect(says).toContain(wanted);
});
