import { parseEndpoint, regionalEndpoint } from "../../../provider/src/base/endpoint";

it.each<[written: string, host: string, protocol: "http" | "https"]>([
  ["ice.cn-shanghai.aliyuncs.com", "ice.cn-shanghai.aliyuncs.com", "https"],
  ["localhost:8443", "localhost:8443", "https"],
  ["127.0.0.1:80", "127.0.0.1:80", "https"],
  ["https://ice.example.com", "ice.example.com", "https"],
  ["HTTPS://ice.example.com/", "ice.example.com", "https"],
  ["http://127.0.0.1:4321", "127.0.0.1:4321", "http"],
  ["HTTP://localhost/", "localhost", "http"],
  ["http://[::1]:80", "[::1]:80", "http"],
  [" ice.example.com ", "ice.example.com", "https"],
])("the endpoint %j is %s by %s: plain http only when written so", (written, host, protocol) => {
  expect(parseEndpoint(written)).toEqual({ host, protocol });
});

it.each([
  "",
  "ftp://x",
  "http://",
  "user:secret@host",
  "http://host/path",
  "host?query",
  "host:123456",
  "a b",
])("%j is no endpoint", (written) => {
  expect(parseEndpoint(written)).toBeUndefined();
});

it("without one ICE is called in its region, over HTTPS", () => {
  expect(regionalEndpoint("cn-beijing")).toEqual({ host: "ice.cn-beijing.aliyuncs.com", protocol: "https" });
});
