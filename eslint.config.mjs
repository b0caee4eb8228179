import tseslint from "typescript-eslint";

export default tseslint.config(
  // examples/component is installed apart; its own test compiles it.
  {
    ignores: [
      "**/dist/**",
      "**/node_modules/**",
      ".local/**",
      "plugin/bin/**",
      "sdk/**",
      "examples/component/**",
    ],
  },
  {
    files: ["**/*.ts", "**/*.mts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: "./tsconfig.check.json", tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      // Arrow functions that return a void call read well.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "max-lines": ["error", { max: 300 }],
    },
  },
  {
    files: ["**/*.ts", "**/*.mts"],
    ignores: ["tests/**"],
    rules: {
      "max-lines-per-function": ["error", { max: 70, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Tests move the clock, and set the environment of a run.
    files: ["provider/src/**/*.ts"],
    ignores: ["provider/src/base/clock.ts", "provider/src/run/config.ts", "provider/src/hosts/**"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Only config.ts reads the environment." },
        { object: "Date", property: "now", message: "Time comes from a Clock." },
        { object: "performance", property: "now", message: "Time comes from a Clock." },
      ],
      "no-restricted-globals": [
        "error",
        { name: "setTimeout", message: "Time comes from a Clock." },
        { name: "setInterval", message: "Time comes from a Clock." },
      ],
    },
  },
  {
    files: ["emulator/page/**/*.ts"],
    languageOptions: { parserOptions: { project: "./emulator/page/tsconfig.json" } },
  },
  {
    files: ["tests/page/**/*.ts"],
    languageOptions: { parserOptions: { project: "./tests/page/tsconfig.json" } },
  },
  {
    // Their one function is kept as text in every state: they must load the lifecycle by require, whose result has no type.
    files: ["provider/src/hosts/dynamic/*hell.ts"],
    rules: {
      "@typescript-eslint/no-require-imports": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
);
