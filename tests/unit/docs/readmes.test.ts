import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const repository = resolve(__dirname, "../../..");
const read = (name: string) => readFileSync(join(repository, name), "utf8");
const english = read("README.md");
const chinese = read("README.zh-CN.md");

/** What a reader of either language must find the same. */
function skeleton(text: string) {
  const { prose, code } = split(text);
  return {
    headings: prose.flatMap((line) => /^#+/u.exec(line)?.[0] ?? []),
    // Comments are translated.
    code: code.map((line) => line.replace(/(^|\s)#\s.*$/u, "").trimEnd()),
    tableRows: prose.filter((line) => line.startsWith("|")).map((line) => line.split("|").length),
    listItems: prose.filter((line) => /^(-|\d\.) /u.test(line)).length,
    questions: prose.filter((line) => line.startsWith("**") && /[?？。.]\*\*/u.test(line)).length,
    links: links(text)
      .filter((link) => !/^README/u.test(link))
      .sort(),
    codeWords: [...prose.join("\n").matchAll(/`[^`\n]+`/gu)].map(([word]) => word).sort(),
  };
}

function split(text: string): { prose: string[]; code: string[] } {
  const prose: string[] = [];
  const code: string[] = [];
  let isCode = false;
  for (const line of text.split("\n")) {
    if (line.startsWith("```")) isCode = !isCode;
    (isCode || line.startsWith("```") ? code : prose).push(line);
  }
  return { prose, code };
}

function links(text: string): string[] {
  return [...text.matchAll(/\]\(([^)]+)\)/gu)].map(([, target = ""]) => target);
}

test("the README says the same in Chinese: headings, code, tables, lists, links, names", () => {
  expect(skeleton(chinese)).toEqual(skeleton(english));
});

const documents = [
  "README.md",
  "README.zh-CN.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "provider/README.md",
  "emulator/README.md",
  "BENCHMARKS.md",
  ...readdirSync(join(repository, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
  "examples/README.md",
  ...["gate", "downstream", "languages", "adopt", "template", "chain", "automation", "component"].map(
    (example) => `examples/${example}/README.md`,
  ),
];

test.each(documents)("%s links to what is there", (document) => {
  const broken = links(read(document)).filter((link) => {
    if (/^https?:/u.test(link)) return false;
    const [path = "", anchor] = link.split("#");
    const file = path === "" ? join(repository, document) : join(repository, dirname(document), path);
    if (!existsSync(file)) return true;
    return anchor !== undefined && !anchors(readFileSync(file, "utf8")).includes(anchor);
  });
  expect(broken).toEqual([]);
});

function anchors(text: string): string[] {
  return split(text).prose.flatMap((line) => {
    const heading = /^#+ (.+)$/u.exec(line)?.[1];
    return heading === undefined
      ? []
      : heading
          .toLowerCase()
          .replace(/[^\p{L}\p{N} _-]/gu, "")
          .replaceAll(" ", "-");
  });
}
