import ts from "typescript";
import { type Declarations, sentencesOf } from "./readTypes.mts";

/** A type as Pulumi's schema writes it. */
export interface SchemaType {
  readonly type?: string;
  readonly $ref?: string;
  readonly items?: SchemaType;
  readonly additionalProperties?: SchemaType;
  readonly oneOf?: readonly SchemaType[];
}

export interface SchemaProperty extends SchemaType {
  readonly description: string;
}

export interface ObjectType {
  readonly description?: string | undefined;
  readonly type: "object";
  readonly properties: Readonly<Record<string, SchemaProperty>>;
  readonly required?: readonly string[];
}

/** Any JSON. */
export const anyType: SchemaType = { $ref: "pulumi.json#/Any" };

/** Turns types of TypeScript into those of the schema; objects of fixed keys become types of their own. */
export class SchemaTypes {
  readonly types: Record<string, ObjectType> = {};

  private readonly declarations: Declarations;

  constructor(declarations: Declarations) {
    this.declarations = declarations;
  }

  /** The properties of an interface, those that it extends included, each with its sentence. */
  object(name: string): ObjectType {
    const declaration = this.declarations.get(name);
    if (declaration === undefined || !ts.isInterfaceDeclaration(declaration))
      throw new Error(`${name} is no interface that the schema could take its properties from.`);
    const inherited = (declaration.heritageClauses ?? []).flatMap(({ types }) =>
      types.map((type) => this.inherited(type)),
    );
    const own = declaration.members.filter(ts.isPropertySignature);
    const properties: Record<string, SchemaProperty> = {};
    for (const each of inherited) Object.assign(properties, each.properties);
    for (const member of own) {
      const property = member.name.getText();
      if (member.type === undefined) throw new Error(`${name}.${property} has no type.`);
      const description = sentencesOf(member) ?? humanName(property);
      properties[property] = { ...this.typeOf(member.type), description };
    }
    const required = own.filter(({ questionToken }) => questionToken === undefined);
    return {
      description: sentencesOf(declaration),
      type: "object",
      properties,
      required: [
        ...inherited.flatMap((each) => each.required ?? []),
        ...required.map(({ name: property }) => property.getText()),
      ],
    };
  }

  /** All properties of an interface, or those that a Pick names. */
  private inherited({ expression, typeArguments }: ts.ExpressionWithTypeArguments): ObjectType {
    if (expression.getText() !== "Pick") return this.object(expression.getText());
    const [from, names] = typeArguments ?? [];
    const picked = names !== undefined && ts.isUnionTypeNode(names) ? names.types : [];
    const isPicked = (name: string) => picked.some((each) => each.getText() === JSON.stringify(name));
    const { properties, required = [] } = this.object(from?.getText() ?? "");
    return {
      type: "object",
      properties: Object.fromEntries(Object.entries(properties).filter(([name]) => isPicked(name))),
      required: required.filter(isPicked),
    };
  }

  typeOf(node: ts.TypeNode): SchemaType {
    switch (node.kind) {
      case ts.SyntaxKind.StringKeyword:
        return { type: "string" };
      case ts.SyntaxKind.NumberKeyword:
        return { type: "number" };
      case ts.SyntaxKind.BooleanKeyword:
        return { type: "boolean" };
      default:
        break;
    }
    if (ts.isLiteralTypeNode(node)) return { type: "string" };
    if (ts.isTypeOperatorNode(node)) return this.typeOf(node.type);
    if (ts.isParenthesizedTypeNode(node)) return this.typeOf(node.type);
    if (ts.isArrayTypeNode(node)) return { type: "array", items: this.typeOf(node.elementType) };
    if (ts.isUnionTypeNode(node)) return this.union(node);
    return ts.isTypeReferenceNode(node) ? this.reference(node) : anyType;
  }

  private union({ types }: ts.UnionTypeNode): SchemaType {
    const members = types
      .filter(({ kind }) => kind !== ts.SyntaxKind.UndefinedKeyword)
      .map((member) => this.typeOf(member))
      .flatMap((type) => type.oneOf ?? [type]);
    const distinct = [...new Map(members.map((member) => [JSON.stringify(member), member])).values()];
    const [first = anyType] = distinct;
    if (distinct.length === 1) return first;
    return distinct.some(({ $ref }) => $ref === anyType.$ref) ? anyType : { oneOf: distinct };
  }

  private reference(node: ts.TypeReferenceNode): SchemaType {
    const name = node.typeName.getText();
    const [argument, second] = node.typeArguments ?? [];
    if (
      ["pulumi.Input", "pulumi.Output", "EitherLetters", "Readonly"].includes(name) &&
      argument !== undefined
    )
      return this.typeOf(argument);
    if (name === "Record" && second !== undefined)
      return { type: "object", additionalProperties: this.typeOf(second) };
    const declaration = this.declarations.get(name);
    if (declaration === undefined) return anyType;
    if (ts.isTypeAliasDeclaration(declaration)) return this.alias(name, declaration);
    if (!ts.isInterfaceDeclaration(declaration)) return anyType;
    // Keys that are not known beforehand belong to no type of fixed ones.
    return declaration.members.some(ts.isIndexSignatureDeclaration) ? anyType : this.named(name, name);
  }

  /** Configurations by the schema's names, or a free map: in the API's letters. */
  private alias(name: string, { type }: ts.TypeAliasDeclaration): SchemaType {
    if (!ts.isTypeReferenceNode(type) || type.typeName.getText() !== "EitherLetters") return anyType;
    const [fields] = type.typeArguments ?? [];
    if (fields === undefined) return anyType;
    return { oneOf: [this.named(name, fields.getText()), { type: "object", additionalProperties: anyType }] };
  }

  private named(name: string, declared: string): SchemaType {
    const token = `alicloud-ice:index:${name}`;
    this.types[token] ??= this.object(declared);
    return { $ref: `#/types/${token}` };
  }
}

/** "createTime" as "Create time.": for what says everything by its name. */
export function humanName(name: string): string {
  const words = name.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
