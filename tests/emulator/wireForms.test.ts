import { createHash, randomUUID } from "node:crypto";
import { request as httpRequest } from "node:http";
import OpenApiUtil from "@alicloud/openapi-util";
import { Request } from "@alicloud/tea-typescript";
import { z } from "zod";
import { withEmulator } from "../support/emulatorFixture";

const TIMELINE = JSON.stringify({ VideoTracks: [], Note: "片头 & 片尾" });
const FORM = new URLSearchParams({ Timeline: TIMELINE }).toString();

/** How a client puts a signed form on the wire. */
interface WireForm {
  readonly port: number;
  /** Signed beside the usual ones. */
  readonly headers?: Record<string, string>;
  /** Sent in the place of signed ones. */
  readonly sentHeaders?: Record<string, string>;
  /** In chunks, as Node's client sends a stream; else with its length, as Python's does. */
  readonly chunked?: boolean;
}

/** CreateEditingProject with a Timeline in a form body, signed by the vendor's signer over every header. */
async function createProject({ port, headers = {}, sentHeaders = {}, chunked = false }: WireForm) {
  const sha256 = createHash("sha256").update(FORM).digest("hex");
  const signed = new Request();
  signed.method = "POST";
  signed.pathname = "/";
  signed.query = { Title: "片 1" };
  signed.headers = {
    host: `127.0.0.1:${port}`,
    "x-acs-action": "CreateEditingProject",
    "x-acs-version": "2020-11-09",
    "x-acs-date": new Date().toISOString().replace(/\.\d+Z/, "Z"),
    "x-acs-signature-nonce": randomUUID(),
    "x-acs-content-sha256": sha256,
    "content-type": "application/x-www-form-urlencoded",
    ...headers,
  };
  const authorization = allHeadersSigned(signed, sha256);
  const path = `/?Title=${encodeURIComponent("片 1")}`;
  const framing = chunked ? { "transfer-encoding": "chunked" } : { "content-length": String(FORM.length) };
  return new Promise<{ code: string | undefined; Title: unknown; Timeline: unknown }>((resolve, reject) => {
    const request = httpRequest(
      { host: "127.0.0.1", port, method: "POST", path, agent: false },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => (text += chunk));
        response.on("end", () => {
          const { Code: code, Project } = answerSchema.parse(JSON.parse(text));
          resolve({ code, Title: Project?.Title, Timeline: Project?.Timeline });
        });
      },
    );
    for (const [name, value] of Object.entries({
      ...signed.headers,
      ...framing,
      authorization,
      ...sentHeaders,
    })) {
      request.setHeader(name, value);
    }
    request.on("error", reject);
    // In two pieces: two chunks, where there are chunks.
    request.write(FORM.slice(0, 100));
    request.end(FORM.slice(100));
  });
}

const answerSchema = z.looseObject({
  Code: z.string().optional(),
  Project: z.looseObject({ Title: z.string(), Timeline: z.string() }).optional(),
});

/** The signer leaves out what does not begin with x-acs-; Python's client signs accept and user-agent, too. */
function allHeadersSigned(signed: Request, sha256: string): string {
  const others = Object.keys(signed.headers).filter(
    (name) => !name.startsWith("x-acs-") && !["host", "content-type"].includes(name),
  );
  const algorithm = "ACS3-HMAC-SHA256";
  const plain = OpenApiUtil.getAuthorization(signed, algorithm, sha256, "emulator", "emulator-secret");
  if (others.length === 0) return plain;
  const names = Object.keys(signed.headers).sort();
  const canonical = [
    "POST",
    "/",
    `Title=${encodeURIComponent("片 1")}`,
    ...names.map((name) => `${name}:${signed.headers[name] ?? ""}`),
    "",
    names.join(";"),
    sha256,
  ].join("\n");
  const hash = createHash("sha256").update(canonical).digest("hex");
  const signature = OpenApiUtil.signatureMethod("emulator-secret", `${algorithm}\n${hash}`, algorithm);
  return `${algorithm} Credential=emulator,SignedHeaders=${names.join(";")},Signature=${signature.toString("hex")}`;
}

const PYTHON = {
  accept: "application/json",
  "user-agent": "AlibabaCloud (films; x86) Python/3.11.7 Core/0.4.6",
};
const made = { code: undefined, Title: "片 1", Timeline: TIMELINE };

describe("the forms in which clients write a call", () => {
  it.each<[what: string, form: Omit<WireForm, "port">]>([
    ["a form in chunks, as Node's client sends it", { chunked: true }],
    ["a form with its length, as Python's client sends it", {}],
    ["accept and user-agent signed, too, as Python's client does", { headers: PYTHON }],
    ["both signed, in chunks", { headers: PYTHON, chunked: true }],
    ["a user-agent that is not signed, as of Node's client", { sentHeaders: { "user-agent": "films" } }],
  ])("takes %s", (_what, form) =>
    withEmulator({}, async ({ emulator }) => {
      expect(await createProject({ port: emulator.port, ...form })).toEqual(made);
    }),
  );

  it.each(["accept", "user-agent"])("notices a signed %s that was changed on the way", (name) =>
    withEmulator({}, async ({ emulator }) => {
      const form = { port: emulator.port, headers: PYTHON, sentHeaders: { [name]: "*/*" } };
      expect((await createProject(form)).code).toBe("SignatureDoesNotMatch");
    }),
  );
});
