/** The names of a signature in an address's query, in small letters: OSS's first way to sign, and its fourth. */
const signatureNames: ReadonlySet<string> = new Set([
  ...["expires", "ossaccesskeyid", "signature", "security-token"],
  ...["x-oss-signature-version", "x-oss-signature", "x-oss-credential", "x-oss-date", "x-oss-expires"],
  ...["x-oss-additional-headers", "x-oss-security-token"],
]);

/** An address of OSS and its query, alone, in JSON, or in any other text. No part of the text is read twice. */
const ossQuery =
  /(https?:(?:\\?\/){2}[a-z0-9.-]{1,255}\.aliyuncs\.com(?::\d+)?\\?\/(?:[^\s"'?#<>:]|:(?!\\?\/))*)\?([^\s"'#<>]*)/giu;

/**
 * Any text without the signatures of the OSS addresses in it; everything else stays as it is, to the byte. ICE reads the objects
 * of its account by a role of its own. A signature is fresh every time, and would be in the state.
 *
 * @see https://help.aliyun.com/document_detail/31952.html signatures in addresses
 */
export function withoutSignatures(text: string): string {
  return text.replace(ossQuery, (whole, address: string, query: string) => {
    const parts = query.split(/&|\\u0026/u);
    const kept = parts.filter((part) => !signatureNames.has((part.split("=")[0] ?? "").toLowerCase()));
    if (kept.length === parts.length) return whole;
    return kept.length === 0 ? address : `${address}?${kept.join("&")}`;
  });
}

/** The same value with every text {@link withoutSignatures}; where there is nothing signed in it, the value itself. */
export function unsigned<T>(value: T): T;
export function unsigned(value: unknown): unknown {
  if (typeof value === "string") return value.includes("?") ? withoutSignatures(value) : value;
  if (Array.isArray(value)) return unsignedItems(value);
  const isPlain =
    typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isPlain ? unsignedFields(value) : value;
}

// Nothing is copied before something signed is found: most documents, which may be large, hold nothing.

function unsignedItems(items: readonly unknown[]): readonly unknown[] {
  let copy: unknown[] | undefined;
  items.forEach((item, index) => {
    const kept = unsigned(item);
    if (kept !== item) (copy ??= [...items])[index] = kept;
  });
  return copy ?? items;
}

function unsignedFields(fields: object): object {
  let copy: Map<string, unknown> | undefined;
  for (const [key, field] of Object.entries(fields)) {
    const kept: unknown = unsigned(field);
    if (kept !== field) (copy ??= new Map(Object.entries(fields))).set(key, kept);
  }
  return copy === undefined ? fields : Object.fromEntries(copy);
}
