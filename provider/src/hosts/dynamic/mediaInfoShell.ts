import type * as pulumi from "@pulumi/pulumi";

/** Like the shell of MediaProducingJob: small, and the same from release to release. */
export const mediaInfoShell: pulumi.dynamic.ResourceProvider = {
  configure(req) {
    return require("pulumi-alicloud-ice/lifecycle").attachMediaInfo(this, req.config);
  },
  // The type asks for one: attachMediaInfo replaces it, and without that it throws.
  create: Promise.reject,
};
