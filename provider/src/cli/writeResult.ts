import type { CommandIo } from "./commandIo";
import { UnreadableDocument } from "./readDocument";

/** Writes what a command made. @throws UnreadableDocument where the file can't be written */
export async function writeResult(io: CommandIo, path: string, text: string): Promise<void> {
  try {
    await io.writeFile(path, text);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const why = code === "ENOENT" ? ": there is no such folder" : code === "EISDIR" ? ": it is a folder" : "";
    throw new UnreadableDocument(`${path} can't be written${why}.`);
  }
}
