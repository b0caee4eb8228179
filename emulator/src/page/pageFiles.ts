import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyReply } from "fastify";

const FILES = {
  "index.html": "text/html; charset=utf-8",
  "main.js": "text/javascript; charset=utf-8",
  "page.css": "text/css; charset=utf-8",
  "icon.svg": "image/svg+xml",
} as const;

export type PageFile = keyof typeof FILES;

export function isPageFile(name: string): name is PageFile {
  return Object.hasOwn(FILES, name);
}

/** Sends a file of the page; one plain sentence where the page was not built. */
export function sendPageFile(reply: FastifyReply, name: PageFile, folder = FOLDER): FastifyReply {
  let content: Buffer;
  try {
    content = readFileSync(join(folder, name));
  } catch {
    return reply
      .code(404)
      .type("text/plain; charset=utf-8")
      .send(
        "The page of this emulator was not built: run `npm run build` in its repository. The API works without it.\n",
      );
  }
  return reply.headers({ ...HEADERS, "content-type": FILES[name] }).send(content);
}

/** Beside the compiled server. */
const FOLDER = join(__dirname, "client");

/** Nothing from elsewhere, nothing inline, and in nobody's frame. */
const HEADERS = {
  "cache-control": "no-cache",
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
} as const;
