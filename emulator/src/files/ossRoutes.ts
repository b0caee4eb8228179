import { randomUUID } from "node:crypto";
import { createWriteStream, mkdirSync, rmSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { Transform, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import send from "@fastify/send";
import type { FastifyInstance, FastifyReply } from "fastify";
import { isDiskFull } from "../base/errorText";
import { LIMITS } from "../base/limits";
import { decodeKey, encodeKey } from "./objectAddress";
import type { ObjectFolder } from "./objectFolder";

/** The objects, for anyone on this machine: GET with ranges, HEAD, and PUT. */
export function ossRoutes(server: FastifyInstance, oss: ObjectFolder, uploadDir: string): void {
  // What a killed predecessor left half uploaded.
  rmSync(uploadDir, { recursive: true, force: true });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("*", (_request, payload, done) => done(null, payload));

  server.get("/oss/*", async (request, reply) => {
    const name = nameOf(request.url);
    const file = name === undefined ? undefined : oss.find(name);
    if (file === undefined) return noSuchKey(reply);
    const path = relative(oss.root, file).split(sep).join("/");
    const options = { root: oss.root, dotfiles: "allow", cacheControl: false } as const;
    const { statusCode, headers, stream } = await send(request.raw, encodeKey(path), options);
    return reply.code(statusCode).headers(headers).send(stream);
  });

  server.put<{ Body: Readable | null | undefined }>("/oss/*", async (request, reply) => {
    const name = nameOf(request.url);
    if (name?.includes("/") !== true) return invalidName(reply);
    const upload = join(uploadDir, randomUUID());
    try {
      mkdirSync(uploadDir, { recursive: true });
      await pipeline(request.body ?? [], noLargerThan(LIMITS.objectMaxBytes), createWriteStream(upload));
      return await (oss.place(upload, name) ? reply.code(200).send() : invalidName(reply));
    } catch (error) {
      if (error instanceof TooLarge) {
        return await xmlError(reply, 400, "EntityTooLarge", "An object may have 5 GB at most.");
      }
      if (!isDiskFull(error)) throw error;
      return await xmlError(
        reply,
        507,
        "InsufficientStorage",
        "The disk of the emulator's data folder is full.",
      );
    } finally {
      rmSync(upload, { force: true });
    }
  });
}

class TooLarge extends Error {}

function noLargerThan(maxBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) done(new TooLarge());
      else done(null, chunk);
    },
  });
}

/** From the request line itself: a router would have decoded it once already. */
function nameOf(url: string): string | undefined {
  const path = url.split("?", 1)[0] ?? "";
  return path.startsWith(PREFIX) ? decodeKey(path.slice(PREFIX.length)) : undefined;
}

const PREFIX = "/oss/";

function noSuchKey(reply: FastifyReply): FastifyReply {
  return xmlError(reply, 404, "NoSuchKey", "The specified key does not exist.");
}

function invalidName(reply: FastifyReply): FastifyReply {
  return xmlError(reply, 400, "InvalidObjectName", "The specified object is not valid.");
}

function xmlError(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply
    .code(status)
    .type("application/xml")
    .send(
      `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>\n`,
    );
}
