import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const here = import.meta.dirname;
const local = join(here, "../../.local/clients");

/** The Python that has this version of the vendor's SDK. */
export async function pythonWith(version: string): Promise<string> {
  const folder = join(local, `python-${version}`);
  const python = join(folder, "bin/python");
  if (!existsSync(python)) await run("python3", ["-m", "venv", folder]);
  const sdk = `alibabacloud-ice20201109==${version}`;
  await run(python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", sdk]);
  return python;
}

/** The class path of the driver and the vendor's Java SDK; undefined where there is no JDK. */
export async function javaClassPath(): Promise<string | undefined> {
  try {
    await run("javac", ["-version"]);
    await run("mvn", ["-version"]);
  } catch {
    return undefined;
  }
  const [libraries, classes] = [join(local, "java/lib"), join(local, "java/classes")];
  await mkdir(classes, { recursive: true });
  if (!existsSync(libraries)) {
    const pom = join(here, "java/pom.xml");
    await run("mvn", [
      "-q",
      "-B",
      "-f",
      pom,
      "dependency:copy-dependencies",
      `-DoutputDirectory=${libraries}`,
    ]);
  }
  await run("javac", ["-cp", join(libraries, "*"), "-d", classes, join(here, "java/Driver.java")]);
  return `${classes}:${join(libraries, "*")}`;
}
