import { cliModules, type CliVersion } from "./pulumiVersion.mts";

/** A program that is built from Go modules. */
export interface GoProgram {
  readonly name: string;
  /** The folder below go/ whose go.mod and go.sum pin every module. Programs of one folder share what they compile. */
  readonly module: string;
  readonly packagePath: string;
  readonly linkerFlags: string;
  /** What `go vet` has to pass first. */
  readonly vetted?: readonly string[];
  /** A folder of this repository that it is made from as well. */
  readonly alsoFrom?: string;
  /** A script in a Go module that has to lie beside the program. */
  readonly script?: { readonly goModule: string; readonly path: string };
}

const sdk = "github.com/pulumi/pulumi/sdk/v3";
const small = "-s -w";

/** The CLI of a release. */
export function cliProgram(version: CliVersion): GoProgram {
  return {
    name: "pulumi",
    module: cliModules[version],
    packagePath: "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi",
    linkerFlags: `${small} -X ${sdk}/go/common/version.Version=v${version}`,
  };
}

/** The host is no Go module of its own any more; this is the last release that was, and every CLI still speaks with it. */
export const nodeHost: GoProgram = {
  name: "pulumi-language-nodejs",
  module: "hosts",
  packagePath: `${sdk}/nodejs/cmd/pulumi-language-nodejs`,
  linkerFlags: small,
};

/** What the tests of other languages need beside the CLI: hosts, a generator, and a program. */
export const tools = {
  yaml: {
    // Written against Pulumi 3.206, and speaks with every CLI since.
    name: "pulumi-language-yaml",
    module: "yaml-host",
    packagePath: "github.com/pulumi/pulumi-yaml/cmd/pulumi-language-yaml",
    linkerFlags: small,
  },
  python: {
    name: "pulumi-language-python",
    module: "hosts",
    packagePath: `${sdk}/python/cmd/pulumi-language-python`,
    linkerFlags: small,
    script: { goModule: sdk, path: "python/cmd/pulumi-language-python-exec" },
  },
  go: {
    // It left the SDK's module two releases earlier than the others.
    name: "pulumi-language-go",
    module: "go-host",
    packagePath: `${sdk}/go/pulumi-language-go`,
    linkerFlags: small,
  },
  genSdk: { name: "gen-sdk", module: "cli", packagePath: "./gen-sdk", linkerFlags: small },
  /** The program of docs/languages.md on the SDK of sdk/go. It uses the modules of the CLI: little more is compiled. */
  filmInGo: {
    name: "film",
    module: "film-program",
    packagePath: "./film",
    linkerFlags: small,
    vetted: ["./...", "example.com/pulumi-alicloud-ice/sdk/go/..."],
    alsoFrom: "sdk/go",
  },
} as const satisfies Record<string, GoProgram>;

export type ToolName = keyof typeof tools;
