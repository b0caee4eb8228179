import * as pulumi from "@pulumi/pulumi";

/** What ends a program in plain words. Without a stack, which the SDK prints for errors of some places. */
export function programError(message: string): pulumi.RunError {
  const error = new pulumi.RunError(message);
  error.stack = "";
  return error;
}
