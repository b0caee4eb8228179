import { tmpdir } from "node:os";
import { type Probe } from "./renderer";
import { runInChild } from "./runInChild";

/** Reads a media file in a child process: whatever a hostile file does to FFmpeg, this process goes on. */
export const probe: Probe = (file, signal) =>
  runInChild({ kind: "probe", file }, tmpdir(), signal === undefined ? {} : { signal });
