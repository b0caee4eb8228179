import { SaxesParser } from "saxes";
import { UnreadableEdit } from "../model/unreadableEdit";

/** An element with its children in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Its own characters, without those of its children. */
  text: string;
  readonly line: number;
}

const deepest = 200;
const mostElements = 10_000_000;

/**
 * A document as a tree. Nothing outside it is fetched, and entities of its own are refused: no edit needs them.
 *
 * @throws UnreadableEdit with the line of what is wrong
 */
export function parseXml(text: string, what: string): XmlElement {
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  const fail = (problem: string) =>
    new UnreadableEdit(`The ${what} ${problem} (line ${String(parser.line)}).`);
  parser.on("error", (error) => {
    throw fail(`is not valid XML: ${error.message.replace(/^.*?\d+:\d+: /u, "").replace(/[.\s]+$/u, "")}`);
  });
  parser.on("doctype", (doctype) => {
    if (doctype.includes("[") || /<!ENTITY/iu.test(doctype))
      throw fail("defines entities, which are not read");
  });
  parser.on("opentag", ({ name, attributes }) => {
    count += 1;
    if (count > mostElements) throw fail("has more than ten million elements");
    if (open.length >= deepest) throw fail(`is nested more than ${String(deepest)} levels deep`);
    const element: XmlElement = { name, attributes, children: [], text: "", line: parser.line };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  const add = (characters: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += characters;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.write(text).close();
  if (root === undefined) throw fail("has no element");
  return root;
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined) return undefined;
  for (const child of element.children) if (child.name === name) return child;
  return undefined;
}

const none: readonly XmlElement[] = [];

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  childOf(element, name) === undefined
    ? none
    : (element?.children.filter((child) => child.name === name) ?? none);

/** The trimmed text of the element that a path of names leads to. */
export function textAt(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  let found = element;
  for (const name of path) found = childOf(found, name);
  const text = found?.text.trim();
  return text === "" ? undefined : text;
}

/** Every element below one, itself aside, in the order of the text. @param goesInto which ones are looked into */
export function descendants(element: XmlElement, goesInto?: (child: XmlElement) => boolean): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = ({ children }: XmlElement) => {
    for (const child of children) {
      found.push(child);
      if (child.children.length > 0 && (goesInto === undefined || goesInto(child))) visit(child);
    }
  };
  visit(element);
  return found;
}
