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

export default {
  projects: ["unit", "docs", "emulator", "page", "engine", "examples", "packaging", "simulation", "long"].map(
    suite,
  ),
  testSequencer: "<rootDir>/tests/support/longestFirst.cjs",
  testTimeout: 300_000,
  // On two processors: half of the suites wait for renders, pauses and processes.
  maxWorkers: 3,
};
