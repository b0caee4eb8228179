/**
 * Which part may import which: one line a folder. `import type` is bound by the same rules, but where `values` says that only
 * what runs is meant. docs/architecture.md draws what the code does within these rules.
 */
const own = "^provider/src/";
const notTypes = { dependencyTypesNot: ["type-only"] };

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** A folder of provider/src, and the folders of it that it may import from. Each knows those below it. */
const mayImport = {
  base: ["timeline"],
  timeline: [],
  inputs: ["base", "timeline"],
  ice: ["base"],
  job: ["base", "ice", "inputs", "timeline"],
  run: ["base", "ice", "inputs", "job", "timeline"],
  lifecycle: ["base", "ice", "inputs", "job", "run", "timeline"],
  edits: ["base", "timeline"],
  cli: ["base", "edits", "ice", "inputs", "run", "timeline"],
};

export default {
  forbidden: [
    forbid("no-circles", "Two files that need each other are one, or need a third.", {}, { circular: true }),
    ...Object.entries(mayImport).map(([folder, others]) =>
      forbid(
        `${folder}-knows-only`,
        `${folder}/ imports from ${[folder, ...others].join("/, ")}/ and packages alone.`,
        { path: `${own}${folder}/` },
        { path: own, pathNot: `${own}(${[folder, ...others].join("|")})/` },
      ),
    ),
    forbid(
      "program-is-light",
      "What a user's program imports loads no lifecycle, no client: those run in another process.",
      { path: `${own}(program/|index\\.ts$)` },
      {
        path: `${own}(lifecycle|ice|job|run|hosts)/`,
        pathNot: `${own}hosts/dynamic/(\\w*[sS]hell|programError|quickTexts)\\.ts$`,
        dependencyTypesNot: ["type-only", "dynamic-import"],
      },
    ),
    forbid(
      "hosts-know-no-program",
      "A host serves the engine; the program runs in another process.",
      { path: `${own}hosts/` },
      { path: `${own}program/`, ...notTypes },
    ),
    forbid(
      "pulumi-only-at-the-edges",
      "Below hosts/ and program/ nothing knows Pulumi's packages.",
      { path: own, pathNot: `${own}(hosts|program)/` },
      { path: "node_modules/@pulumi/", ...notTypes },
    ),
    forbid(
      "pulumi-by-type-in-timelines-alone",
      "A timeline may hold a program's inputs; nothing else below the edges names them.",
      { path: own, pathNot: `${own}(hosts|program|timeline)/` },
      { path: "node_modules/@pulumi/" },
    ),
    forbid(
      "hosts-know-no-other-host",
      "What both need lies beside them, or in hosts/engine/.",
      { path: `${own}hosts/([^/]+)/` },
      { path: `${own}hosts/[^/]+/`, pathNot: `${own}hosts/($1|engine)/` },
    ),
    forbid(
      "verbs-import-no-verbs",
      "What two verbs need has a file of its own.",
      { path: `${own}lifecycle/(check|create|delete|diff|read|update)\\.ts$` },
      { path: `${own}lifecycle/(check|create|delete|diff|read|update)\\.ts$` },
    ),
    forbid(
      "shells-are-text",
      "The text of a shell is in every state: it can hold on to nothing.",
      { path: `${own}hosts/dynamic/\\w*[sS]hell\\.ts$` },
      // Loaded by name, when the engine runs the text.
      { pathNot: "^pulumi-alicloud-ice/lifecycle$", ...notTypes },
    ),
    forbid(
      "timelines-stand-alone",
      "The folder is also bundled for the browser.",
      { path: `${own}timeline/` },
      { path: "^(provider|emulator|tests|scripts)/", pathNot: `${own}timeline/`, ...notTypes },
    ),
    forbid(
      "timelines-run-in-browsers",
      "What is drawn and laid out there has no Node.",
      { path: `${own}timeline/` },
      { dependencyTypes: ["core"] },
    ),
    forbid(
      "vendor-behind-ice",
      "The vendor's packages are met in one place.",
      { path: own, pathNot: `${own}(ice/|run/credentials\\.ts$)` },
      { path: "node_modules/@alicloud/" },
    ),
    forbid(
      "provider-without-emulator",
      "Users of one need not have the other.",
      { path: "^provider/" },
      { path: "^(emulator|tests|scripts|bench)/" },
    ),
    forbid(
      "emulator-without-provider",
      "An emulator that shared code with it would share its mistakes.",
      { path: "^emulator/src/" },
      { path: "^(provider|tests|scripts|bench)/" },
    ),
    forbid(
      "page-takes-timelines-only",
      "Bundled when it is built.",
      { path: "^emulator/page/" },
      { path: "^provider/", pathNot: `${own}timeline/` },
    ),
    forbid(
      "store-stands-alone",
      "What is kept knows nothing of who asks.",
      { path: "^emulator/src/store/" },
      { path: "^emulator/src/(call|sign|actions|jobs|render|control|replies|submit)/" },
    ),
    forbid(
      "renders-know-no-api",
      "A film is made of a timeline and files.",
      { path: "^emulator/src/render/" },
      { path: "^emulator/src/(call|sign|actions|jobs|store|control|replies|submit)/" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "/dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.check.json" },
  },
};
