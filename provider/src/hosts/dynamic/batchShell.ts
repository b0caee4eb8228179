import type * as pulumi from "@pulumi/pulumi";

/** Like the shell of MediaProducingJob: small, and the same from release to release. */
export const batchShell: pulumi.dynamic.ResourceProvider = {
  configure(req) {
    return require("pulumi-alicloud-ice/lifecycle").attachBatch(this, req.config);
  },
  // The type asks for one: attachBatch replaces it, and without that it throws.
  create: Promise.reject,
};
