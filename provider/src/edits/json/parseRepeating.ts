import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../base/json";
import { Stencil } from "./stencil";

/** More ways to write a child, and more children that are like none before them, are not worth the try. */
const [mostStencils, mostOthers] = [8, 20];

const structure = /"children"|"[^"\\]*(?:\\.[^"\\]*)*"|[{}]/gsu;

interface Run {
  readonly children: readonly JsonObject[];
  readonly end: number;
}

/** Reads JSON whose long lists of `children` repeat themselves, as JSON.parse does, and throws what that throws. */
export function parseRepeating(text: string): unknown {
  // What could be taken for the name of a list.
  if (text.includes(String.raw`\u0000`)) return JSON.parse(text);
  const runs = new Map<Json, readonly JsonObject[]>();
  let [rest, done] = ["", 0];
  try {
    for (let at = listAfter(text, 0); at >= 0; at = listAfter(text, at)) {
      const run = readRun(text, at);
      if (run === undefined) continue;
      const name = `\u0000${String(runs.size)}`;
      runs.set(name, run.children);
      rest += text.slice(done, at) + JSON.stringify(name);
      at = done = run.end;
    }
    return withRuns(objectOf(rest + text.slice(done)), runs);
  } catch {
    // The whole text says what is wrong in it, and where.
  }
  return JSON.parse(text);
}

/** Where the first child of the next list begins. @returns -1 where there is none */
function listAfter(text: string, from: number): number {
  const at = text.indexOf('"children"', from);
  const open = /"children"\s*:\s*\[\s*/uy;
  open.lastIndex = at;
  if (at < 0) return at;
  return open.test(text) ? open.lastIndex : listAfter(text, at + 1);
}

/** The children from there on that have none themselves. @returns undefined where they are too few, or too different */
function readRun(text: string, from: number): Run | undefined {
  const [children, stencils]: [JsonObject[], Stencil[]] = [[], []];
  let [end, others] = [from, 0];
  const comma = /\s*,\s*/uy;
  for (let at = from; ; at = comma.lastIndex) {
    const known = readKnown(text, at, stencils);
    const ends = known?.ends ?? endOfLeaf(text, at);
    if (ends < 0) break;
    const child = known?.child ?? objectOf(text.slice(at, ends));
    if (known === undefined) {
      if (++others > mostOthers + children.length / 8) return undefined;
      const stencil = Stencil.of(text.slice(at, ends), child);
      if (stencil !== undefined) stencils.unshift(stencil);
      stencils.splice(mostStencils);
    }
    children.push(child);
    end = comma.lastIndex = ends;
    if (!comma.test(text)) break;
  }
  return children.length === 0 ? undefined : { children, end };
}

function readKnown(text: string, at: number, stencils: readonly Stencil[]) {
  for (const stencil of stencils) {
    const ends = stencil.read(text, at);
    if (ends >= 0) return { ends, child: stencil.last };
  }
  return undefined;
}

function objectOf(written: string): JsonObject {
  const read: unknown = JSON.parse(written);
  if (isJsonObject(read)) return read;
  throw new SyntaxError();
}

/** Where an object ends. @returns -1 where there is none, or one that has children */
function endOfLeaf(text: string, from: number): number {
  if (text.charAt(from) !== "{") return -1;
  structure.lastIndex = from;
  for (let depth = 0; ;) {
    const found = structure.exec(text)?.[0];
    if (found === undefined || found === '"children"') return -1;
    depth += found === "{" ? 1 : found === "}" ? -1 : 0;
    if (depth === 0) return structure.lastIndex;
  }
}

/** A node with the children whose place was held. */
function withRuns(node: Json, runs: ReadonlyMap<Json, readonly JsonObject[]>): Json {
  if (isJsonArray(node)) return node.flatMap((child) => runs.get(child) ?? withRuns(child, runs));
  if (!isJsonObject(node)) return node;
  const inner = ["tracks", "children"].filter((key) => node[key] !== undefined);
  return { ...node, ...Object.fromEntries(inner.map((key) => [key, withRuns(node[key] ?? null, runs)])) };
}
