import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { jobOutputNames } from "../../../provider/src/job/state/jobOutputs";

const repository = resolve(__dirname, "../../..");
const read = (name: string) => readFileSync(join(repository, name), "utf8");

/** npm puts every README that lies beside a package.json into the package: the Chinese ones lie elsewhere, and keep it small. */
const englishOf: Readonly<Record<string, string>> = {
  "provider.md": "provider/README.md",
  "emulator.md": "emulator/README.md",
};

/** Every page that is there in both languages. */
const pairs: [english: string, chinese: string][] = [
  ["README.md", "README.zh-CN.md"],
  ...readdirSync(join(repository, "docs/zh")).map((page): [string, string] => [
    englishOf[page] ?? `docs/${page}`,
    `docs/zh/${page}`,
  ]),
];

/** What a reader of either language must find the same. */
function skeleton(text: string, document: string) {
  const { prose, code } = split(text);
  return {
    headings: prose.flatMap((line) => /^#+/u.exec(line)?.[0] ?? []),
    // Comments are translated.
    code: code.map((line) => line.replace(/(^|\s)(#|\/\/)\s.*$/u, "").trimEnd()),
    tableRows: prose.filter((line) => line.startsWith("|")).map((line) => line.split("|").length),
    listItems: prose.filter((line) => /^(-|\d\.) /u.test(line)).length,
    questions: prose.filter((line) => line.startsWith("**") && /[?？。.]\*\*/u.test(line)).length,
    links: links(text)
      .map((link) => placeOf(link, document))
      .sort(),
    codeWords: [...prose.join("\n").matchAll(/`[^`\n]+`/gu)].map(([word]) => word).sort(),
  };
}

/** Where a link leads, the same for a page and its translation; a page's own other language is none. */
function placeOf(link: string, document: string): string {
  if (/^https?:/u.test(link)) return link;
  const { file, anchor } = targetOf(link, document);
  // A heading is called otherwise in each language, and has the same place among the others.
  const heading = anchor === undefined ? "" : `#${String(anchors(read(file)).indexOf(anchor))}`;
  const place = inEnglish(file);
  return place === inEnglish(document) && anchor === undefined ? "itself" : `${place}${heading}`;
}

function targetOf(link: string, document: string): { file: string; anchor: string | undefined } {
  const [path = "", anchor] = link.split("#");
  return { file: path === "" ? document : join(dirname(document), path), anchor };
}

/** The name of the English page that a page is, or is a translation of. */
function inEnglish(document: string): string {
  return pairs.find(([, chinese]) => chinese === document)?.[0] ?? document;
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

test.each(pairs)(
  "%s says the same in %s: headings, code, tables, lists, links, names",
  (english, chinese) => {
    expect(skeleton(read(chinese), chinese)).toEqual(skeleton(read(english), english));
  },
);

test.each(pairs)("%s and %s lead to each other", (english, chinese) => {
  const leads = (from: string, to: string) =>
    links(read(from)).some((link) => targetOf(link, from).file === to);
  expect([leads(english, chinese), leads(chinese, english)]).toEqual([true, true]);
});

test.each(pairs)("what %s leads to, %s leads to in Chinese, where that is there", (english, chinese) => {
  const translated = new Set(pairs.map(([page]) => page));
  const inTheOtherLanguage = links(read(chinese)).filter((link) => {
    const { file } = targetOf(link, chinese);
    return file !== english && translated.has(file);
  });
  expect(inTheOtherLanguage).toEqual([]);
});

test("the Chinese pages have one word for each thing: 合成 a render, 成片 its film, 注册 a registration, 放行 the gate", () => {
  const others = pairs.flatMap(([, page]) =>
    [...read(page).matchAll(/渲染|影片|登记|闸门|轮询程序/gu)].map(([word]) => `${page}: ${word}`),
  );
  expect(others).toEqual([]);
});

test("the README is for the first ten minutes: 150 lines at most", () => {
  expect(read("README.md").trimEnd().split("\n").length).toBeLessThanOrEqual(150);
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
  ...readdirSync(join(repository, "docs/zh")).map((file) => `docs/zh/${file}`),
  "examples/README.md",
  "findings/README.md",
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

test("the provider's README names every output of a render", () => {
  const told = /^Outputs: .*?\n\n/msu.exec(read("provider/README.md"))?.[0] ?? "";
  expect(jobOutputNames.filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
});
