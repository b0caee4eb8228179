import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { cloneDir } from "../lib/paths.mts";
import { configuration } from "./schema/configuration.mts";
import { type Declarations, readDeclarations, sentencesOf } from "./schema/readTypes.mts";
import { type FunctionRow, functionRows, type ResourceRow, resourceRows } from "./schema/resourceRows.mts";
import { humanName, type SchemaProperty, SchemaTypes } from "./schema/schemaTypes.mts";

const dynamicPrefix = "pulumi-nodejs:dynamic/alicloud-ice:";

/** sdk/schema.json: the plugin's resources and functions, by the types and docstrings of the classes. */
export function pluginSchema(): string {
  const declarations = readDeclarations();
  const types = new SchemaTypes(declarations);
  const resources = Object.fromEntries(
    resourceRows.map((row) => [`alicloud-ice:index:${row.name}`, resource(row, types, declarations)]),
  );
  const functions = Object.fromEntries(
    functionRows.map((row) => [`alicloud-ice:index:${row.name}`, pluginFunction(row, types)]),
  );
  const schema = {
    name: "alicloud-ice",
    displayName: "Alibaba Cloud ICE",
    version: version(),
    description: "Video renders on Alibaba Cloud ICE (Intelligent Cloud Editing) as Pulumi resources.",
    keywords: ["alicloud", "ice", "video", "render", "category/cloud"],
    license: "Apache-2.0",
    // The Go SDK is a module of its own then.
    meta: { supportPack: true },
    language: {
      // Nothing is published: the domain that stands for none. A program names the folder by a `replace`.
      go: { importBasePath: "example.com/pulumi-alicloud-ice/sdk/go/alicloudice" },
      nodejs: { packageName: "pulumi-alicloud-ice-sdk", respectSchemaVersion: true },
      python: {
        packageName: "pulumi_alicloud_ice",
        pyproject: { enabled: true },
        respectSchemaVersion: true,
      },
    },
    config: { variables: configuration },
    provider: {
      description: "Renders on one account. Credentials of an explicit provider are in its state, encrypted.",
      inputProperties: configuration,
    },
    types: types.types,
    resources,
    functions,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function resource({ name, args, gated }: ResourceRow, types: SchemaTypes, declarations: Declarations) {
  const { properties: inputProperties, required: requiredInputs = [] } = types.object(args);
  const outputs = outputsOf(name, types, declarations);
  const properties = Object.fromEntries(
    Object.entries(outputs).map(([output, { property }]) => [output, inputProperties[output] ?? property]),
  );
  const required = Object.entries(outputs).filter(
    ([output, { isOptional }]) => !isOptional && !gated.includes(output) && output !== "createTime",
  );
  const declaration = declarations.get(name);
  return {
    description: declaration && sentencesOf(declaration),
    properties,
    required: required
      .map(([output]) => output)
      .filter((output) => !(output in inputProperties) || requiredInputs.includes(output)),
    inputProperties,
    requiredInputs,
    aliases: [{ type: `${dynamicPrefix}${name}` }],
  };
}

interface Output {
  readonly property: SchemaProperty;
  readonly isOptional: boolean;
}

/** The outputs that a class declares. */
function outputsOf(
  name: string,
  types: SchemaTypes,
  declarations: Declarations,
): Readonly<Record<string, Output>> {
  const declaration = declarations.get(name);
  if (declaration === undefined || !ts.isClassDeclaration(declaration))
    throw new Error(`${name} is no class.`);
  const members = declaration.members.filter(ts.isPropertyDeclaration);
  return Object.fromEntries(
    members.flatMap((member) => {
      const output = member.name.getText();
      if (member.type === undefined || !member.type.getText().startsWith("pulumi.Output<")) return [];
      const description = sentencesOf(member) ?? humanName(output);
      const isOptional = /undefined|unknown/u.test(member.type.getText());
      return [[output, { property: { ...types.typeOf(member.type), description }, isOptional }]];
    }),
  );
}

function pluginFunction({ description, args, result }: FunctionRow, types: SchemaTypes) {
  return { description, inputs: types.object(args), outputs: types.object(result) };
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(cloneDir, "provider", "package.json"), "utf8"));
  const written: unknown =
    typeof manifest === "object" && manifest !== null ? Reflect.get(manifest, "version") : "";
  return String(written);
}
