import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { IceError } from "../../provider/src/ice/errors/iceError";
import { bodies, type Body } from "../simulation/ice/bodies";
import type { IceModel } from "../simulation/ice/iceModel";

/** The model of ICE as any client of ICE meets it: over HTTP, in the letters of the API. It asks for no signature. */
export async function withModelFace<T>(model: IceModel, use: (url: string) => Promise<T>): Promise<T> {
  const server = createServer((request, response) => {
    void asked(request).then(({ operation, parameters }) => {
      const { status, body } = answer(model, operation, parameters);
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify({ RequestId: "0A0A0A0A-0000-0000-0000-000000000000", ...body }));
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  try {
    return await use(`http://127.0.0.1:${port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}

type Parameters = Readonly<Record<string, string>>;

/** Newer clients name the operation in a header, older ones in a parameter. */
async function asked(request: IncomingMessage): Promise<{ operation: string; parameters: Parameters }> {
  const query = new URL(request.url ?? "/", "http://model").searchParams;
  const form = new URLSearchParams(await text(request));
  const parameters = Object.fromEntries([...query, ...form]);
  return { operation: String(request.headers["x-acs-action"] ?? parameters["Action"]), parameters };
}

function answer(model: IceModel, operation: string, parameters: Parameters): { status: number; body: Body } {
  try {
    const act = operations[operation];
    if (act === undefined) return { status: 404, body: { Code: "InvalidApi.NotFound", Message: operation } };
    return { status: 200, body: act(model, (name) => parameters[name] ?? "", parameters) };
  } catch (error) {
    if (!(error instanceof IceError)) throw error;
    const { code, message, statusCode = 400 } = error;
    return { status: statusCode, body: { Code: code, Message: message, HostId: "model", Recommend: "" } };
  }
}

type Act = (model: IceModel, of: (name: string) => string, all: Parameters) => Body;

const nobody = { processId: 0, urn: "", request: "" };

const operations: Readonly<Record<string, Act>> = {
  SubmitMediaProducingJob: (model, of, { Timeline, UserData }) =>
    bodies.submit(
      model.submit(
        {
          clientToken: of("ClientToken"),
          outputMediaConfig: of("OutputMediaConfig"),
          outputMediaTarget: of("OutputMediaTarget"),
          ...(Timeline !== undefined && { timeline: Timeline }),
          ...(UserData !== undefined && { userData: UserData }),
        },
        nobody,
      ).reply,
    ),
  GetMediaProducingJob: (model, of) => bodies.job(model.get(of("JobId"))),
  ListMediaProducingJobs: (model, of, { EndTime, NextToken }) =>
    bodies.page(
      model.list({
        startTime: of("StartTime"),
        maxResults: Number(of("MaxResults")),
        ...(EndTime !== undefined && { endTime: EndTime }),
        ...(NextToken !== undefined && { nextToken: NextToken }),
      }),
    ),
  GetMediaInfo: (model, of) => bodies.media(model.mediaInfo({ mediaId: of("MediaId") })),
  DeleteMediaInfos: (model, of) =>
    bodies.deletion(
      model.deleteMedia({
        mediaIds: of("MediaIds").split(","),
        deletePhysicalFiles: of("DeletePhysicalFiles") !== "",
      }),
    ),
  UpdateMediaInfo: (model, of) => {
    model.updateMedia({ mediaId: of("MediaId"), title: of("Title") });
    return { MediaId: of("MediaId") };
  },
  UpdateEditingProject: (model, of) => {
    model.updateProject({ projectId: of("ProjectId"), title: of("Title") });
    return {};
  },
};
