/** What a change of an argument does: the resource is made anew; or ICE is told, or the next look goes by it. */
export type Change = "replaces" | "in place";

/** The arguments of the resources beside the render, for the classes of a program and for the lifecycle: names, and what a change does. */
type Changes = Readonly<Record<string, Change>>;

/** Those that every resource has. */
const everywhere = {
  timeout: "in place",
  region: "replaces",
  endpoint: "in place",
} as const satisfies Changes;

/** UpdateTemplate has no Type: another one is another template. */
export const templateChanges = {
  name: "in place",
  type: "replaces",
  config: "in place",
  coverUrl: "in place",
  previewMedia: "in place",
  relatedMediaIds: "in place",
  ...everywhere,
} as const satisfies Changes;

export const mediaInfoChanges = {
  inputUrl: "replaces",
  mediaType: "replaces",
  businessType: "in place",
  title: "in place",
  description: "in place",
  mediaTags: "in place",
  coverUrl: "in place",
  cateId: "in place",
  referenceId: "in place",
  userData: "in place",
  registerConfig: "replaces",
  contentHash: "replaces",
  deletionPolicy: "in place",
  ifRegistered: "in place",
  ...everywhere,
} as const satisfies Changes;

export const batchChanges = {
  inputConfig: "replaces",
  outputConfig: "replaces",
  editingConfig: "replaces",
  templateConfig: "replaces",
  userData: "in place",
  triggers: "replaces",
  failWhen: "in place",
  skipAwait: "in place",
  deletionPolicy: "in place",
  ...everywhere,
} as const satisfies Changes;
