import type * as pulumi from "@pulumi/pulumi";

/** Like the shell of MediaProducingJob: small, and the same from release to release. */
export const templateShell: pulumi.dynamic.ResourceProvider = {
  configure(req) {
    return require("pulumi-alicloud-ice/lifecycle").attachTemplate(this, req.config);
  },
  // The type asks for one: attachTemplate replaces it, and without that it throws.
  create: Promise.reject,
};
