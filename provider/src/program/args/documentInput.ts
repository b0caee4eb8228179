import type * as pulumi from "@pulumi/pulumi";

/** A JSON document of any keys, which may hold Pulumi inputs anywhere. */
export type DocumentInput = { readonly [key: string]: pulumi.Input<DocumentValue> | undefined };

/** A value of a {@link DocumentInput}. */
export type DocumentValue =
  | string
  | number
  | boolean
  | null
  | readonly pulumi.Input<DocumentValue>[]
  | { readonly [key: string]: pulumi.Input<DocumentValue> | undefined };
