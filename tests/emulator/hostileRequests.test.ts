import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EmulatorClient } from "../support/emulatorClient";
import { EmulatorCommand } from "../support/emulatorCommand";
import { BUCKET_URL, putStill, renderFilm, STILL_URL, submission } from "../support/emulatorJobs";
import { rawConnection } from "../support/rawConnection";

let dataDir: string;
let command: EmulatorCommand;
let url: string;
let port: number;
let client: EmulatorClient;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "ice-data-"));
  const flags = ["--speed", "instant", "--submit-calls-per-second", "1000"];
  command = EmulatorCommand.run(["--port", "0", "--data-dir", dataDir, ...flags]);
  url = await command.url();
  port = Number(new URL(url).port);
  client = new EmulatorClient({ url });
});

/** Nothing that was asked may have ended it, made it warn, or left a file where none belongs. */
afterAll(async () => {
  try {
    await putStill(url);
    const film = await renderFilm(client, { config: { MediaURL: `${BUCKET_URL}/last/film.mp4` } });
    expect(film.Status).toBe("Success");
    expect(await command.end("SIGTERM")).toMatchObject({ code: 0, stderr: "" });
    const known = /^(ice\.sqlite.*|oss|s3|uploads|work)$/;
    expect(readdirSync(dataDir).filter((name) => !known.test(name))).toEqual([]);
    expect(readdirSync(join(dataDir, "oss"))).toEqual(["films"]);
  } finally {
    await command.end("SIGKILL");
    rmSync(dataDir, { recursive: true });
  }
}, 60_000);

const HOST = "Host: localhost\r\n";
const CLOSE = "Connection: close\r\n";
const deep = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
const deepObject = (levels: number) => '{"a":'.repeat(levels) + "1" + "}".repeat(levels);

describe("on the wire", () => {
  const json = (path: string, body: string, method = "POST") =>
    `${method} /_emulator/${path} HTTP/1.1\r\n${HOST}${CLOSE}Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  const get = (path: string, headers = "") => `GET ${path} HTTP/1.1\r\n${HOST}${CLOSE}${headers}\r\n`;
  const post = (headers: string, body = "") => `POST / HTTP/1.1\r\n${HOST}${CLOSE}${headers}\r\n${body}`;
  const put = (path: string) => `PUT ${path} HTTP/1.1\r\n${HOST}${CLOSE}Content-Length: 4\r\n\r\nevil`;

  it.each<[what: string, bytes: string]>([
    ["no HTTP", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"],
    ["nothing but line ends", "\r\n\r\n\r\n\r\n"],
    ["HTTP/0.9", "GET /\r\n\r\n"],
    ["HTTP/9.9", `GET / HTTP/9.9\r\n${HOST}\r\n`],
    ["no Host", "GET /_emulator/jobs HTTP/1.0\r\n\r\n"],
    ["two Hosts", `GET /_emulator/jobs HTTP/1.1\r\n${HOST}Host: evil.example\r\n${CLOSE}\r\n`],
    ["an unknown method", `EVIL / HTTP/1.1\r\n${HOST}\r\n`],
    ["TRACE", `TRACE / HTTP/1.1\r\n${HOST}${CLOSE}\r\n`],
    ["CONNECT", `CONNECT 127.0.0.1:22 HTTP/1.1\r\n${HOST}${CLOSE}\r\n`],
    ["an upgrade", get("/", "Upgrade: websocket\r\nSec-WebSocket-Key: x\r\n")],
    ["an HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
    ["an absolute address", get("http://evil.example/_emulator/jobs")],
    ["an asterisk", `OPTIONS * HTTP/1.1\r\n${HOST}${CLOSE}\r\n`],
    ["a very long path", get(`/${"a".repeat(14_000)}`)],
    ["a path longer than any header", get(`/${"a".repeat(100_000)}`)],
    ["very many headers", get("/", "X-A: 1\r\n".repeat(3000))],
    ["a header with NUL", get("/", "X-A: a\0b\r\n")],
    ["a header without a colon", get("/", "evil\r\n")],
    ["a folded header", get("/", "X-A: a\r\n b\r\n")],
    ["a length below zero", post("Content-Length: -1\r\n")],
    ["a length that is none", post("Content-Length: x\r\n")],
    ["two lengths", post("Content-Length: 1\r\nContent-Length: 2\r\n", "xx")],
    ["a length and chunks", post("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")],
    ["chunks that are none", post("Transfer-Encoding: chunked\r\n", "zz\r\nevil\r\n")],
    ["a chunk of nearly 2^64 bytes", post("Transfer-Encoding: chunked\r\n", "fffffffffffffff0\r\nevil\r\n")],
    ["less than it promised", post("Content-Length: 1000\r\n", "x")],
    ["100-continue", post("Expect: 100-continue\r\nContent-Length: 1\r\n", "x")],
    ["another expectation", post("Expect: evil\r\nContent-Length: 1\r\n", "x")],
    ["an encoded body", post("Content-Encoding: gzip\r\nContent-Length: 4\r\n", "evil")],
    ["a second request in the first", post("Content-Length: 0\r\n", get("/_emulator/jobs"))],
    ["an operation named twice", post("x-acs-action: A\r\nx-acs-action: B\r\nContent-Length: 0\r\n")],
    ["an operation named __proto__", post("x-acs-action: __proto__\r\nContent-Length: 0\r\n")],
    [
      "an Action named constructor",
      get("/?Action=constructor&AccessKeyId=toString&SignatureMethod=HMAC-SHA1"),
    ],
    ["a query that is no encoding", get("/?%ff%fe=%zz&&&==&=%")],
    ["a parameter named __proto__", get("/?__proto__=1&constructor[prototype]=2&Action=GetMediaInfo")],
    ["an authorization of 10,000 stars", post(`Authorization: ${"*".repeat(10_000)}\r\nx-acs-action: A\r\n`)],
    [
      "an authorization that might stall",
      post(`Authorization: ACS3-HMAC-SHA256 ${"Credential=,".repeat(900)}\r\nx-acs-action: A\r\n`),
    ],
    [
      "a form that is none",
      post("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 6\r\n", "%%%==="),
    ],
    [
      "a multipart without its boundary",
      post("Content-Type: multipart/form-data\r\nContent-Length: 4\r\n", "evil"),
    ],
    ["a content type that is none", post("Content-Type: ;;;///\r\nContent-Length: 4\r\n", "evil")],
    ["a range of 500 pieces", get("/oss/films/in/still.png", `Range: bytes=${"0-0,".repeat(500)}1-1\r\n`)],
    ["a range that is none", get("/oss/films/in/still.png", "Range: bytes=9999999999999999999999-\r\n")],
    [
      "a date that is none",
      get("/oss/films/in/still.png", "If-Modified-Since: evil\r\nIf-None-Match: *\r\n"),
    ],
    ["a climbing path", get("/oss/films/../../../../etc/os-release")],
    ["a climbing path, encoded", get("/oss/%2e%2e/%2e%2e/%2e%2e/etc/os-release")],
    ["a climbing path, encoded twice", get("/oss/%252e%252e/%252e%252e/etc/os-release")],
    ["a climbing path, with wide slashes", get("/oss/films/..%c0%af..%c0%afetc/os-release")],
    ["an absolute path", get("/oss//etc/os-release")],
    ["a path of another system", get("/oss/C:%5cWindows%5cwin.ini")],
    ["an upload to above", put("/oss/../evil.txt")],
    ["an upload to above, encoded", put("/oss/films/%2e%2e%2f%2e%2e%2fevil.txt")],
    ["an upload with NUL", put("/oss/films/evil%00.txt")],
    ["an upload into no bucket", put("/oss/evil.txt")],
    ["an upload to a bucket", put("/oss/films/")],
    ["an upload with a very long name", put(`/oss/films/${"a".repeat(300)}`)],
    ["an upload with a very long key", put(`/oss/films/${"a/".repeat(2000)}b`)],
    ["an upload beside the objects", put("/oss/films/..%2f..%2fice.sqlite")],
    ["a control body that is no JSON", json("faults", "{")],
    ["a control body of the wrong kind", json("faults", "[]")],
    ["no control body", json("clock/advance", "")],
    ["a control body with __proto__", json("assumptions", '{"__proto__":{"listLagMs":1}}', "PATCH")],
    ["a control body with a constructor", json("pacing", '{"constructor":{"prototype":{}}}', "PATCH")],
    ["a deep control body", json("faults", deep(100_000))],
    ["an endless clock", json("clock/advance", '{"ms":1e999}')],
    ["a clock beyond all dates", json("clock/advance", '{"ms":1e300}')],
    ["a clock that goes back", json("clock/advance", '{"ms":-1}')],
    ["a fault with a wrong status", json("faults", '{"effect":{"kind":"error","status":99999,"code":"x"}}')],
    [
      "a fault with a header that is none",
      json(
        "faults",
        '{"operation":"Never","effect":{"kind":"error","status":500,"code":"x","headers":{"a\\nb":"c\\r\\nd"}}}',
      ),
    ],
    ["a key that is none", json("keys", '{"accessKeyId":"a b","accessKeySecret":""}')],
    ["a job that is none", json(`jobs/${"x".repeat(5000)}`, '{"status":"Failed"}', "PATCH")],
    ["a job named __proto__", json("jobs/__proto__", '{"status":"Failed"}', "PATCH")],
    ["an unknown route", get("/_emulator/evil")],
    ["a file of the package", get("/_emulator/../package.json")],
  ])("%s is answered or cut off, and no more", async (_what, bytes) => {
    const answer = await rawConnection(port, bytes);
    // 501 and 505 are Node's own word for a protocol that it does not speak.
    expect(answer).toMatch(/^$|^HTTP\/1\.[01] ([1234]\d\d|50[15]) /);
    expect(answer).not.toMatch(/PRETTY_NAME|\[fonts\]|"name":/);
    expect((await fetch(`${url}/_emulator/clock`)).status).toBe(200);
  });
});

describe("signed", () => {
  const timeline = (text: string) => submission({ timeline: text });
  const clip = (more: object) =>
    submission({ timeline: JSON.stringify({ VideoTracks: [{ VideoTrackClips: [more] }] }) });
  const config = (more: Record<string, unknown>) => submission({ config: more });

  it.each<[what: string, call: ReturnType<typeof submission>]>([
    ["a Timeline 100,000 levels deep", timeline(deep(100_000))],
    ["a Timeline of objects 50,000 levels deep", timeline(deepObject(50_000))],
    ["a Timeline of 65 levels in its tracks", timeline(`{"VideoTracks":[${deep(65)}]}`)],
    ["a Timeline of 15 MB", timeline(`{"VideoTracks":[],"x":"${"x".repeat(15_000_000)}"}`)],
    ["a Timeline of a million numbers", timeline(`{"VideoTracks":[${"1,".repeat(1_000_000)}1]}`)],
    [
      "a Timeline of 2,000 materials",
      timeline(
        JSON.stringify({
          VideoTracks: [
            {
              VideoTrackClips: Array.from({ length: 2000 }, (_, index) => ({
                MediaURL: `${BUCKET_URL}/${index}.mp4`,
              })),
            },
          ],
        }),
      ),
    ],
    [
      "101 audio tracks",
      timeline(JSON.stringify({ AudioTracks: new Array(101).fill({ AudioTrackClips: [] }) })),
    ],
    ["a Timeline with __proto__", timeline('{"__proto__":{"x":1},"VideoTracks":[]}')],
    ["a Timeline that is a number", timeline("1e999")],
    ["tracks that are no list", timeline('{"VideoTracks":{"length":100000000}}')],
    ["a local file", clip({ MediaURL: "file:///etc/hostname" })],
    ["a local path", clip({ MediaURL: "/etc/hostname" })],
    ["the metadata service", clip({ MediaURL: "http://169.254.169.254/latest/meta-data" })],
    ["a protocol that is no address", clip({ MediaURL: "concat:one.mp4" })],
    ["a MediaId that is a path", clip({ MediaId: "../../../etc/hostname" })],
    ["a material above its bucket", clip({ MediaURL: `${BUCKET_URL}/%2e%2e/%2e%2e/etc/hostname` })],
    ["a material with NUL", clip({ MediaURL: `${BUCKET_URL}/a%00b.mp4` })],
    ["endless numbers", clip({ Type: "Image", MediaURL: STILL_URL, Duration: 1e308 })],
    ["numbers below zero", clip({ Type: "Image", MediaURL: STILL_URL, Duration: -1, In: -1e308 })],
    ["sizes beyond all", config({ Width: 1e15, Height: 1e15 })],
    ["a size that is a list", config({ Width: [[640]] })],
    ["an output above its bucket", config({ MediaURL: `${BUCKET_URL}/..%2f..%2fevil.mp4` })],
    ["an output with NUL", config({ MediaURL: `${BUCKET_URL}/evil%00.mp4` })],
    ["an output with a line end", config({ MediaURL: `${BUCKET_URL}/evil\r\nX: y.mp4` })],
    ["an output that names a format", config({ MediaURL: `${BUCKET_URL}/evil%d.m3u8` })],
    [
      "an S3 key above its bucket",
      submission({
        config: { MediaURL: undefined, Endpoint: "x", Bucket: "..", ObjectKey: "../evil.mp4" },
        query: { OutputMediaTarget: "S3" },
      }),
    ],
    [
      "a VOD file above its place",
      submission({
        config: {
          MediaURL: undefined,
          StorageLocation: "films.oss-cn-shanghai.aliyuncs.com/..",
          FileName: "../evil.mp4",
        },
        query: { OutputMediaTarget: "vod-media" },
      }),
    ],
    [
      "UserData with an address of this machine",
      submission({ query: { UserData: JSON.stringify({ NotifyAddress: "http://127.0.0.1:22/" }) } }),
    ],
    ["metadata of other types", submission({ query: { MediaMetadata: '{"Title":{"a":1},"Tags":[1]}' } })],
    ["a token of control characters", submission({ query: { ClientToken: "a\u0000b" } })],
    [
      "a list from nowhere",
      [
        "ListMediaProducingJobs",
        { NextToken: Buffer.from('{"createdAtMs":1e400,"seq":{}}').toString("base64url") },
      ],
    ],
    ["a page of a NaN", ["ListMediaProducingJobs", { MaxResults: "NaN" }]],
    ["SQL for an id", ["GetMediaProducingJob", { JobId: "' OR 1=1; DROP TABLE jobs; --" }]],
    ["an id of a megabyte", ["GetMediaProducingJob", { JobId: "x".repeat(8_000) }]],
    [
      "a template that fills itself",
      [
        "AddTemplate",
        { Name: "x", Type: "Timeline" },
        { Config: '{"a":"$a:$a","b":[{"Sys_Type":"ArrayItems","Sys_ArrayObject":"$b:NULL"}]}' },
      ],
    ],
    [
      "a template 100,000 levels deep",
      ["AddTemplate", { Name: "x", Type: "Timeline" }, { Config: deepObject(100_000) }],
    ],
    [
      "a callback to a file",
      ["SetEventCallback", { CallbackType: "HTTP", CallbackURL: "file:///etc/hostname" }],
    ],
    ["the media of a file", ["RegisterMediaInfo", { InputURL: "file:///etc/hostname" }]],
    ["the media of a climbing key", ["RegisterMediaInfo", { InputURL: "oss://films/../../../etc/hostname" }]],
    ["the media of a huge key", ["RegisterMediaInfo", { InputURL: `oss://films/${"a/".repeat(2000)}a.mp4` }]],
    [
      "a batch of a million films",
      [
        "SubmitBatchMediaProducingJob",
        { OutputConfig: '{"MediaURL":"{index}","Count":1e6}' },
        { InputConfig: "{}" },
      ],
    ],
    [
      "a batch whose index climbs",
      [
        "SubmitBatchMediaProducingJob",
        { OutputConfig: JSON.stringify({ MediaURL: `${BUCKET_URL}/../{index}/%2e%2e/a.mp4` }) },
        { InputConfig: JSON.stringify({ MediaArray: [STILL_URL] }) },
      ],
    ],
    [
      "the deletion of a path",
      ["DeleteMediaInfos", { InputURLs: "file:///etc/hostname,../../x", DeletePhysicalFiles: "true" }],
    ],
    ["the deletion of 10,000", ["DeleteMediaInfos", { MediaIds: "x,".repeat(3_000) }]],
  ])("%s is answered, and not with a 5xx", async (_what, call) => {
    const outcome: unknown = await client.call(...call).catch((error: unknown) => error);
    const status =
      typeof outcome === "object" && outcome !== null && "statusCode" in outcome ? outcome.statusCode : 200;
    expect([400, 404, 200]).toContain(status);
    expect((await fetch(`${url}/_emulator/clock`)).status).toBe(200);
  });
});
