/**
 * Which part may import which. What a rule says for values does not hold for types: `import type` is free where noted.
 * docs/architecture.md draws what the code does within these rules.
 */
const own = "^provider/src/";
const notTypes = { dependencyTypesNot: ["type-only"] };

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

export default {
  forbidden: [
    forbid(
      "no-circles",
      "Two files that need each other are one, or need a third.",
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ["type-only"] },
      },
    ),
    forbid(
      "program-is-light",
      "What a user's program imports loads no lifecycle, no client: those run in another process.",
      { path: `${own}(index|resource|gateResource|gatedOutputs|getMediaProducingJob|resourceContext)\\.ts$` },
      {
        path: `${own}(lifecycle|ice|engine|job|credentials|config)`,
        dependencyTypesNot: ["type-only", "dynamic-import"],
      },
    ),
    forbid(
      "shells-are-text",
      "The text of a shell is in every state: it can hold on to nothing.",
      { path: `${own}(shell|gateShell)\\.ts$` },
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
      "inputs-know-no-job",
      "Arguments are judged before anything is asked.",
      { path: `${own}inputs/` },
      { path: `${own}(ice|job|lifecycle|engine)/` },
    ),
    forbid(
      "ice-knows-no-job",
      "The port to ICE: calls, replies, errors.",
      { path: `${own}ice/` },
      { path: `${own}(job|lifecycle|engine|inputs)/`, pathNot: `${own}inputs/display\\.ts$` },
    ),
    forbid(
      "jobs-know-no-engine",
      "A render without Pulumi.",
      { path: `${own}job/` },
      {
        path: `${own}(lifecycle|engine)/`,
      },
    ),
    forbid(
      "engine-stands-alone",
      "Each part is guarded, and only loses a nicety.",
      { path: `${own}engine/` },
      {
        path: `${own}(lifecycle|ice|inputs)/`,
      },
    ),
    forbid(
      "vendor-behind-ice",
      "The vendor's packages are met in one place.",
      { path: own, pathNot: `${own}(ice/|credentials\\.ts$)` },
      { path: "node_modules/@alicloud/" },
    ),
    forbid(
      "provider-without-emulator",
      "Users of one need not have the other.",
      { path: "^provider/" },
      {
        path: "^(emulator|tests|scripts|bench)/",
      },
    ),
    forbid(
      "emulator-without-provider",
      "An emulator that shared code with it would share its mistakes.",
      {
        path: "^emulator/src/",
      },
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
      { path: "^emulator/src/(actions|jobs|render|control|replies|submit)/" },
    ),
    forbid(
      "renders-know-no-api",
      "A film is made of a timeline and files.",
      { path: "^emulator/src/render/" },
      { path: "^emulator/src/(actions|jobs|store|control|replies|submit)/" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "/dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.check.json" },
  },
};
