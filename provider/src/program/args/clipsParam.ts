import type * as pulumi from "@pulumi/pulumi";
import type { DocumentValue } from "./documentInput";

/**
 * What a template is filled with: keys are the template's parameters without their `$`, verbatim. A value is a text or number,
 * a media id or address, a list of them, or objects of the parameters inside a repeated part. `{}` takes the template's
 * defaults. `template<Parameters>(id)` gives a template's own parameters a type.
 *
 * @see https://help.aliyun.com/document_detail/197853.htm ClipsParam
 */
export type ClipsParam = { readonly [parameter: string]: pulumi.Input<DocumentValue> | undefined };
