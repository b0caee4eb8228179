import { tmpdir } from "node:os";
import { resolve } from "node:path";
import { type Probe } from "./renderer";
import { runInChild } from "./runInChild";

/** Reads a media file in a child process, which works in a folder of its own: whatever a hostile file does to FFmpeg, this process goes on. */
export const probe: Probe = (file, signal) =>
  runInChild({ kind: "probe", file: resolve(file) }, tmpdir(), signal === undefined ? {} : { signal });
