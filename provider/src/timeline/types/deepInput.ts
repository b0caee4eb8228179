import type * as pulumi from "@pulumi/pulumi";

/** A document of plain data, or an Output or Promise of it; and so for every value inside, at any depth. */
export type DeepInput<T> = pulumi.Input<InputDocument<T>>;

/** A document of plain data in which every value, at any depth, may be a Pulumi input. */
export type InputDocument<T> = unknown extends T
  ? T
  : T extends Scalar
    ? T
    : T extends readonly (infer Item)[]
      ? readonly DeepInput<Item>[]
      : InputFields<T>;

/** By its own name, so that the compiler's messages name it and do not spell it out. */
type InputFields<T> = { readonly [Key in keyof T]: DeepInput<Exclude<T[Key], undefined>> | undefined };

type Scalar = string | number | boolean | null;
