import { randomUUID } from "node:crypto";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../base/json";
import { Stencil } from "./stencil";
import { lengthIn, partOf, type WrittenText } from "./writtenText";

/** More ways to write a child, and more children that are like none before them, are not worth the try. */
const [mostStencils, mostOthers] = [8, 20];

/** How much is decoded at a time, at first and in the end: texts of more than 128 KB are not kept where the young objects are, and cost more. */
const [firstPart, usualPart] = [4096, 120_000];

/** A text that goes on beyond the part is taken to its end, and none of its quotes for the beginning of another. */
const structure = /"children"|"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?$)|[{}]/gsu;
const listBegins = /"children"\s*:\s*\[\s*/uy;
const goesOn = /\s*,\s*/uy;
const listEnds = /\s*\]/uy;

interface Run {
  readonly children: JsonObject[];
  readonly stencils: Stencil[];
  others: number;
}

/** Reads JSON whose long lists of `children` repeat themselves, as JSON.parse does, and throws what that throws. */
export function parseRepeating(text: WrittenText): unknown {
  // No text of the file is taken for the name of a run.
  const unique = randomUUID();
  const runs = new Map<Json, readonly JsonObject[]>();
  let [rest, done] = ["", 0];
  try {
    for (let at = listAfter(text, 0); at >= 0; at = listAfter(text, at)) {
      const run: Run = { children: [], stencils: [], others: 0 };
      const ends = readList(text, at, run);
      if (run.children.length === 0) continue;
      const name = `${unique}/${String(runs.size)}`;
      runs.set(name, run.children);
      rest += partOf(text, done, at) + JSON.stringify(name);
      at = done = ends;
    }
    return withRuns(objectOf(rest + partOf(text, done, text.length)), runs);
  } catch {
    // The whole text says what is wrong in it, and where.
  }
  return JSON.parse(text.toString());
}

/** Where the first child of the next list begins. @returns -1 where there is none */
function listAfter(text: WrittenText, from: number): number {
  for (let at = text.indexOf('"children"', from); at >= 0; at = text.indexOf('"children"', at + 1)) {
    listBegins.lastIndex = 0;
    if (listBegins.test(partOf(text, at, at + firstPart))) return at + listBegins.lastIndex;
  }
  return -1;
}

/** Reads the children from there on that have none themselves, until they are too different. @returns where the last one ends */
function readList(text: WrittenText, from: number, run: Run): number {
  let size = firstPart;
  for (let at = from; ;) {
    const part = partOf(text, at, at + size);
    const { ends, isOver } = readPart(part, run);
    const isLast = at + size >= text.length;
    at += lengthIn(text, part, size, ends);
    if (isOver || isLast) return at;
    size = ends === 0 ? size * 8 : Math.min(size * 2, usualPart);
  }
}

/** Reads the children in a part that follow those before. @returns where the last one ends, and whether no other can follow it */
function readPart(part: string, run: Run): { readonly ends: number; readonly isOver: boolean } {
  for (let ends = 0; ;) {
    let begins = ends;
    if (run.children.length > 0) {
      listEnds.lastIndex = goesOn.lastIndex = ends;
      if (!goesOn.test(part)) return { ends, isOver: listEnds.test(part) };
      begins = goesOn.lastIndex;
    }
    const after = readKnown(part, begins, run) ?? readOther(part, begins, run);
    if (after === undefined || after < 0) return { ends, isOver: after !== undefined };
    ends = after;
  }
}

/** Reads a child that is written as one before it. @returns where it ends */
function readKnown(part: string, at: number, { stencils, children }: Run): number | undefined {
  for (const stencil of stencils) {
    const ends = stencil.read(part, at);
    if (ends < 0) continue;
    children.push(stencil.last);
    const coarse = stencil.coarser();
    if (coarse !== undefined) stencils.unshift(coarse);
    return ends;
  }
  return undefined;
}

/** @returns where it ends; undefined where that lies beyond the part, and -1 where it is not read here */
function readOther(part: string, at: number, run: Run): number | undefined {
  const ends = endOfLeaf(part, at);
  if (ends === undefined || ends < 0) return ends;
  if (++run.others > mostOthers + run.children.length / 8) return -1;
  const written = part.slice(at, ends);
  const child = objectOf(written);
  const stencil = Stencil.of(written, child);
  if (stencil !== undefined) run.stencils.unshift(stencil);
  run.stencils.splice(mostStencils);
  run.children.push(child);
  return ends;
}

function objectOf(written: string): JsonObject {
  const read: unknown = JSON.parse(written);
  if (isJsonObject(read)) return read;
  throw new SyntaxError();
}

/** Where an object ends. @returns undefined where that is beyond the part, and -1 where it is none, or has children */
function endOfLeaf(part: string, from: number): number | undefined {
  if (from === part.length) return undefined;
  if (part.charAt(from) !== "{") return -1;
  structure.lastIndex = from;
  for (let depth = 0; ;) {
    const found = structure.exec(part)?.[0];
    if (found === undefined) return undefined;
    if (found === '"children"') return -1;
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
