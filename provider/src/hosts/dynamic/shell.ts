import type * as pulumi from "@pulumi/pulumi";

/**
 * The object whose text every state keeps. It stays small, and the same from release to release: a change shows up as a
 * diff on every resource. All else is loaded by package name when the engine starts it, at once and not after an await:
 * the engine calls other verbs meanwhile.
 */
export const shell: pulumi.dynamic.ResourceProvider = {
  configure(req) {
    return require("pulumi-alicloud-ice/lifecycle").attach(this, req.config);
  },
  // The type asks for one: attach replaces it, and without that it throws.
  create: Promise.reject,
};
