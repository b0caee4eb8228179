import type * as pulumi from "@pulumi/pulumi";

/** Like the shell of MediaProducingJob: small, and the same from release to release. */
export const setShell: pulumi.dynamic.ResourceProvider = {
  configure(req) {
    return require("pulumi-alicloud-ice/lifecycle").attachSet(this, req.config);
  },
  // The type asks for one: attachSet replaces it, and without that it throws.
  create: Promise.reject,
};
