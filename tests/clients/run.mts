/**
 * `npm run clients`: the vendor's clients for Node, Python, Java and Go against the emulator; writes docs/clients.md. It needs python3,
 * a JDK with Maven, and go, installs the clients from their registries below .local/, and is not a part of `npm test`.
 */
import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { makeTestClip, withIceEmulator } from "ice-emulator";
import { clientCalls, refusedParameters } from "./calls.mts";
import type { Known } from "./clientCall.mts";
import { type ClientRun, clientsTable } from "./clientsTable.mts";
import { javaClassPath, pythonWith } from "./install.mts";
import { type Driver, lineProcess, type Outcome } from "./lineProcess.mts";
import { nodeDriver } from "./nodeDriver.mts";

const run = promisify(execFile);
const here = import.meta.dirname;
const python = (version: string) => async (env: NodeJS.ProcessEnv) =>
  lineProcess(await pythonWith(version), [join(here, "python/driver.py")], env);

const clients: readonly (readonly [
  name: string,
  start: (env: NodeJS.ProcessEnv) => Promise<Driver | undefined>,
])[] = [
  ["Node openapi-client", (env) => Promise.resolve(nodeDriver(env["ICE_ENDPOINT"] ?? ""))],
  ["Python 6.20.2", python("6.20.2")],
  ["Python 2.7.0", python("2.7.0")],
  ["Python 1.3.12", python("1.3.12")],
  [
    "Java 2.3.0",
    async (env) => {
      const classPath = await javaClassPath();
      return classPath === undefined ? undefined : lineProcess("java", ["-cp", classPath, "Driver"], env);
    },
  ],
];

/** The versions that put every parameter into the query: all others are held to the places that the API has for each. */
const queryOnly: readonly string[] = ["Python 1.3.12"];

const wrong: string[] = [];
const flags = new Map<string, string>();

const runs = await withIceEmulator(async ({ endpoint, env, objects, emulator }) => {
  const file = join(emulator.dataDir, "still.png");
  await makeTestClip({ file, kind: "image", look: "bars" });
  const picture = await readFile(file);
  await rm(file);
  const told = { ...process.env, ...env, ICE_ENDPOINT: endpoint };
  const all: ClientRun[] = [];
  for (const [at, [name, start]] of clients.entries()) {
    const driver = await start(told);
    if (driver === undefined) {
      wrong.push(`${name} was not run: there is no JDK with Maven.`);
      continue;
    }
    const known: Known = {
      still: await objects.put(`films/in-${at}/静物.png`, picture),
      output: (key) => objects.address(`films/out-${at}/${key}`),
      client: `client-${at}`,
      ids: new Map(),
    };
    emulator.assumptions.set({ parameterPlaces: queryOnly.includes(name) ? "either" : "strict" });
    all.push({ name, outcomes: await callAll(name, driver, known) });
    const deletions = emulator.requests.list("DeleteMediaInfos");
    flags.set(name, deletions.flatMap(({ params }) => params["DeletePhysicalFiles"] ?? []).at(-1) ?? "");
    driver.stop();
  }
  return all;

  async function callAll(name: string, driver: Driver, known: Known): Promise<ClientRun["outcomes"]> {
    const outcomes = [];
    for (const call of clientCalls) {
      if (call.isAfterJobs === true) await settled(driver, known);
      const parameters = call.parameters(known);
      const outcome = await driver.make(call.operation, parameters);
      if (call.learns !== undefined) learn(call.learns, outcome, known);
      const problem = problemOf(outcome, call.holds);
      if (problem !== undefined) wrong.push(`${name}, ${call.operation}: ${problem}`);
      outcomes.push({ call, given: Object.keys(parameters), outcome });
    }
    wrong.push(...forgotten(outcomes).map((parameter) => `${name} knows ${parameter}, which no call gives.`));
    const nobody = await driver.make("GetMediaProducingJob", { JobId: "0".repeat(32) });
    if (nobody.kind !== "refused" || nobody.code !== "JobNotFound")
      wrong.push(`${name} is not told of JobNotFound.`);
    return outcomes;
  }

  /** Until no job is under way, and the client's own asset is looked at. */
  async function settled(driver: Driver, known: Known): Promise<void> {
    const isUnderWay = () =>
      emulator.jobs.list().some(({ status }) => !["Success", "Failed"].includes(status));
    const isPreparing = async () => {
      const asset = await driver.make("GetMediaInfo", { MediaId: known.ids.get("media") ?? "none" });
      return JSON.stringify(asset).includes('"Preparing"');
    };
    for (let tries = 0; (isUnderWay() || (await isPreparing())) && tries < 600; tries++) await delay(200);
  }
});

const goRuns = await callGo();
if (wrong.length > 0) {
  console.error(wrong.join("\n"));
  process.exitCode = 1;
} else {
  const others = [
    `${queryOnly.join(", ")} puts Timeline and a template's Config into the query, as all else. The others were held to the API's places for each parameter (\`parameterPlaces: "strict"\`).`,
    ...[...flags].map(([name, flag]) => `${name} writes a flag as \`${flag}\`.`),
  ];
  await writeFile(join(here, "../../docs/clients.md"), clientsTable(runs, others, goRuns));
  console.log(`${runs.length} clients, ${clientCalls.length} calls each: docs/clients.md is written.`);
}

/** Parameters that a client has and that no call gives it. */
function forgotten(outcomes: ClientRun["outcomes"]): string[] {
  const given = new Set([
    ...outcomes.flatMap((one) => one.given.map((parameter) => `${one.call.operation}.${parameter}`)),
    ...refusedParameters.map(([operation, parameter]) => `${operation}.${parameter}`),
  ]);
  const known = outcomes.flatMap(({ call, outcome }) =>
    outcome.kind === "answered" ? (outcome.known ?? []).map((name) => `${call.operation}.${name}`) : [],
  );
  return [...new Set(known)].filter((parameter) => !given.has(parameter));
}

function learn([name, key]: readonly [string, string], outcome: Outcome, { ids }: Known): void {
  if (outcome.kind !== "answered") return;
  const found = new RegExp(`"${key}":"([^"]+)"`).exec(JSON.stringify(outcome.body))?.[1];
  if (found !== undefined) ids.set(name, found);
}

function problemOf(outcome: Outcome, holds: string | undefined): string | undefined {
  if (outcome.kind === "absent") return undefined;
  if (outcome.kind === "refused") return `${outcome.code} ${outcome.message}`;
  if (holds === undefined || JSON.stringify(outcome.body).includes(holds)) return undefined;
  return `its answer lacks ${holds}: ${JSON.stringify(outcome.body).slice(0, 400)}`;
}

/** The two clients for Go submit, look at, list, and are refused a job. */
async function callGo(): Promise<string[]> {
  const programs = [
    ["Go darabonba-openapi/v2", "./openapi"],
    ["Go alibaba-cloud-sdk-go (HMAC-SHA1)", "./sdk"],
  ] as const;
  return withIceEmulator(async ({ endpoint, env, objects, emulator }) => {
    const file = join(emulator.dataDir, "still.png");
    await makeTestClip({ file, kind: "image", look: "bars" });
    const MediaURL = await objects.put("films/in/still.png", await readFile(file));
    await rm(file);
    const clip = { Type: "Image", MediaURL, Duration: 2 };
    const ICE_TIMELINE = JSON.stringify({ VideoTracks: [{ VideoTrackClips: [clip] }] });
    const told: string[] = [];
    for (const [index, [name, program]] of programs.entries()) {
      const ICE_OUTPUT = objects.address(`films/out/${index}.mp4`);
      const all = { ...process.env, ...env, ICE_ENDPOINT: endpoint, ICE_TIMELINE, ICE_OUTPUT };
      const { stdout } = await run("go", ["run", program], { cwd: join(here, "go"), env: all });
      if (!stdout.includes('"refused":"JobNotFound","status":"Success"'))
        wrong.push(`${name}: ${stdout.trim()}`);
      told.push(`${name}: \`${stdout.trim()}\``);
    }
    return told;
  });
}
