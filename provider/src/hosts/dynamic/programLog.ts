import * as pulumi from "@pulumi/pulumi";

/** The log of a look-up inside a program. */
export const programLog = {
  info: (_urn: string, message: string) => void pulumi.log.info(message),
  warn: (_urn: string, message: string) => void pulumi.log.warn(message),
  status: (_urn: string, message: string) => void pulumi.log.info(message, undefined, undefined, true),
  delivered: () => Promise.resolve(),
};
