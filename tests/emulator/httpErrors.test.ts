import { withEmulator } from "../support/emulatorFixture";
import { rawConnection } from "../support/rawConnection";

const HOST = "Host: localhost\r\n";
const CLOSE = "Connection: close\r\n";
const post = (path: string, headers: string, body = "") =>
  `POST ${path} HTTP/1.1\r\n${HOST}${CLOSE}${headers}\r\n${body}`;

/** The status and body of an answer as it came over the wire. */
function read(answer: string): { status: number; body: unknown } {
  const [head = "", ...rest] = answer.split("\r\n\r\n");
  const text = rest.join("\r\n\r\n");
  const chunks = /transfer-encoding: chunked/iu.test(head) ? text.split("\r\n")[1] : text;
  return { status: Number(head.split(" ")[1]), body: JSON.parse(chunks ?? "") as unknown };
}

describe("what HTTP itself would answer", () => {
  it.each<[what: string, bytes: string, status: number, code: string]>([
    ["no HTTP", "HELO films\r\n\r\n", 400, "BadRequest"],
    ["a version of HTTP that there is not", `GET / HTTP/7.3\r\n${HOST}\r\n`, 400, "BadRequest"],
    ["a header without a colon", `GET / HTTP/1.1\r\n${HOST}colon\r\n\r\n`, 400, "BadRequest"],
    ["two lengths", post("/", "Content-Length: 1\r\nContent-Length: 2\r\n", "xx"), 400, "BadRequest"],
    ["a path that is no encoding", post("/%zz", ""), 400, "BadRequest"],
    ["an expectation", post("/", "Expect: films\r\nContent-Length: 0\r\n"), 417, "BadRequest"],
    ["another path", post("/films", ""), 404, "InvalidApi.NotFound"],
    ["no host", "POST / HTTP/1.1\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", 400, "MissingAction"],
    [
      "a body above the limit",
      post("/", `x-acs-action: GetMediaInfo\r\nContent-Length: ${17 * 1024 * 1024}\r\n`),
      400,
      "InvalidParameter",
    ],
  ])("%s gets JSON in ICE's form", (_what, bytes, status, code) =>
    withEmulator({}, async ({ emulator }) => {
      expect(read(await rawConnection(emulator.port, bytes))).toMatchObject({
        status,
        body: {
          RequestId: expect.any(String) as string,
          Code: code,
          Message: expect.any(String) as string,
          Recommend: expect.any(String) as string,
        },
      });
    }),
  );

  it("says 431 in JSON of an address and headers above 16 MB, and takes all below", () =>
    withEmulator({}, async ({ emulator }) => {
      const withTitle = (bytes: number) =>
        `GET /?Title=${"x".repeat(bytes)} HTTP/1.1\r\n${HOST}${CLOSE}x-acs-action: GetMediaInfo\r\n\r\n`;
      const much = read(await rawConnection(emulator.port, withTitle(15 * 1024 * 1024), 5000));
      expect(much).toMatchObject({ status: 400, body: { Code: "MissingAccessKeyId" } });
      const tooMuch = read(await rawConnection(emulator.port, withTitle(17 * 1024 * 1024), 5000));
      expect(tooMuch).toMatchObject({ status: 431, body: { Code: "RequestHeadTooLarge" } });
    }));
});
