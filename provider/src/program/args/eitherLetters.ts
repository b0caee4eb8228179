import type * as pulumi from "@pulumi/pulumi";

/**
 * A configuration in camelCase or in the API's letters (mediaUrl or MediaURL), so that what is pasted from ICE's pages fits
 * too. Every value, at any depth, may be a Pulumi input.
 */
export type EitherLetters<T> = Fields<T> & {
  readonly [Key in keyof T as ApiLetters<Key>]: Value<T[Key]>;
};

type Fields<T> = { readonly [Key in keyof T]: Value<T[Key]> };

type Value<T> = pulumi.Input<T extends object ? EitherLetters<T> : T> | undefined;

/** The type of what inputs/apiLetters.ts does. */
type ApiLetters<Key> = Key extends `${infer Head}Url`
  ? `${Capitalize<Head>}URL`
  : Key extends string
    ? Capitalize<Key>
    : Key;
