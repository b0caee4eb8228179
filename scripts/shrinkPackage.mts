/** Makes what the package of the provider downloads small: the compiled code as few files, without comments. The types keep theirs. */
import { bundlePackage } from "./lib/bundlePackage.mts";

await bundlePackage();
