import { join } from "node:path";
import type { CommandIo } from "./commandIo";
import { UnreadableDocument } from "./readDocument";

/** The edit in a folder: of .otiod, .fcpxmld, and of CapCut's drafts. */
const inFolders = ["content.otio", "Info.fcpxml", "draft_content.json", "draft_info.json"];

/** An edit's bytes: a file, the one in a folder of its kind, or the standard input for "-". @throws UnreadableDocument */
export async function readEditFile(io: CommandIo, path: string): Promise<string | Uint8Array> {
  if (path === "-") return io.readInput();
  const read = await attempt(io, path);
  if (typeof read !== "string") return read;
  if (read !== "EISDIR") throw new UnreadableDocument(`${path} can't be read${reasonOf(read)}.`);
  for (const name of inFolders) {
    const inside = await attempt(io, join(path, name));
    if (typeof inside !== "string") return inside;
  }
  throw new UnreadableDocument(
    `${path} is a folder without an edit: none of ${inFolders.join(", ")} is in it.`,
  );
}

/** @returns the error's code where there is nothing to read */
async function attempt(io: CommandIo, path: string): Promise<Uint8Array | string> {
  try {
    return await io.readBytes(path);
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "";
  }
}

const reasonOf = (code: string) =>
  code === "ENOENT" ? ": there is no such file" : code === "" ? "" : `: ${code}`;
