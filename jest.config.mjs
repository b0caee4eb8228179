import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Unit tests need nothing; the others need the built packages (`npm run build`). `npm test` leaves "long" to `npm run test:long`. */
const shared = {
  testEnvironment: "node",
  transform: {
    "^.+\\.(m?ts|m?js)$": [
      "@swc/jest",
      { module: { type: "commonjs" }, jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
    ],
  },
  transformIgnorePatterns: [
    "/node_modules/(?!(p-retry|is-network-error|p-queue|p-timeout|eventemitter3|commander)/)",
  ],
  // What is loaded by import() carries the extension that it has when it is built.
  moduleNameMapper: {
    "^(\\.\\.?/(?:.*/)?(?:credentials|vendorClient|lookUpJob|lookUp|templateHash))\\.js$": "$1",
  },
  modulePathIgnorePatterns: ["<rootDir>/.local/", "<rootDir>/[^/]+/dist/"],
};

const suite = (name) => ({
  ...shared,
  displayName: name,
  rootDir: import.meta.dirname,
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
});

/** Suites of which `npm test` leaves a part out (tests/support/atLength.ts): they run whole among the long ones. */
const suitesAtLength = globSync("tests/{unit,emulator,page,engine,examples,packaging}/**/*.test.ts", {
  cwd: import.meta.dirname,
})
  .map((file) => join(import.meta.dirname, file))
  .filter((file) => readFileSync(file, "utf8").includes("support/atLength"));

const long = {
  ...suite("long"),
  globals: { isAtLength: true },
  testMatch: [...suite("long").testMatch, ...suitesAtLength],
};

export default {
  projects: [
    ...["unit", "docs", "emulator", "page", "engine", "examples", "packaging", "simulation"].map(suite),
    long,
  ],
  testSequencer: "<rootDir>/tests/support/longestFirst.cjs",
  testTimeout: 300_000,
  // On two processors: half of the suites wait for renders, pauses and processes.
  maxWorkers: 3,
};
