import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { errorText, systemCode } from "../base/errorText";

/** Opens the folder's database and holds it alone, so that no two emulators run the same jobs. */
export function openDatabase(dataDir: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(dataDir, { recursive: true });
    database = new DatabaseSync(join(dataDir, "ice.sqlite"));
    database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
    // Exclusive before WAL: the lock is then taken for good, and given back by the system even after SIGKILL.
    database.exec("PRAGMA locking_mode = EXCLUSIVE");
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = NORMAL");
    database.exec(SCHEMA);
    return database;
  } catch (error) {
    database?.close();
    if (/locked|busy/i.test(errorText(error))) {
      throw new Error(`Another ice-emulator uses the folder ${dataDir}: stop it, or give another folder.`, {
        cause: error,
      });
    }
    throw unusableFolder(dataDir, error);
  }
}

/** Why a data folder can't be one, in a sentence. */
export function unusableFolder(dataDir: string, cause: unknown): Error {
  const why: Readonly<Record<string, string>> = {
    EEXIST: "a file is in its way",
    ENOTDIR: "a file is in its way",
    EACCES: "it may not be written to",
    EPERM: "it may not be written to",
    EROFS: "it may not be written to",
  };
  const said = why[systemCode(cause) ?? ""] ?? errorText(cause);
  return new Error(`The folder ${dataDir} can't be used: ${said}.`, { cause });
}

/** Long enough for a predecessor that is just being stopped. */
const BUSY_TIMEOUT_MS = 3000;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS jobs (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    jobId TEXT NOT NULL UNIQUE,
    createdAtMs INTEGER NOT NULL,
    status TEXT NOT NULL,
    projectId TEXT NOT NULL,
    document TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS jobsByTime ON jobs (createdAtMs, seq);
  CREATE INDEX IF NOT EXISTS jobsByProject ON jobs (projectId);
  CREATE TABLE IF NOT EXISTS media (
    mediaId TEXT PRIMARY KEY,
    objectName TEXT NOT NULL UNIQUE,
    document TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS projects (
    projectId TEXT PRIMARY KEY,
    document TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS templates (
    templateId TEXT PRIMARY KEY,
    document TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS clientTokens (
    token TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    jobId TEXT NOT NULL,
    createdAtMs INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS batches (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    jobId TEXT NOT NULL UNIQUE,
    createdAtMs INTEGER NOT NULL,
    document TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS settings (
    name TEXT PRIMARY KEY,
    document TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS callbacks (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    document TEXT NOT NULL
  ) STRICT;
`;
