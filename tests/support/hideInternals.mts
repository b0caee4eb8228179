/**
 * Preloaded into the provider process (`node --import`): takes away what the provider leans on beyond the verbs, as a later
 * @pulumi/pulumi or Node might.
 */
import { registerHooks } from "node:module";

if (process.argv[1]?.includes("dynamic-provider") === true) {
  Reflect.deleteProperty(process, "_getActiveHandles");
  const loader = /pulumi-alicloud-ice|provider\/dist/u;
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier.startsWith("@pulumi/pulumi/proto/engine") && loader.test(context.parentURL ?? "")) {
        throw new Error("There is no such module any more.");
      }
      return next(specifier, context);
    },
  });
}
