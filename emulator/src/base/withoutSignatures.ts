/** The names of a signature in an address's query: OSS's first way to sign, and its fourth. */
const SIGNATURE_NAMES: ReadonlySet<string> = new Set([
  ...["expires", "ossaccesskeyid", "signature", "security-token"],
  ...["x-oss-signature-version", "x-oss-signature", "x-oss-credential", "x-oss-date", "x-oss-expires"],
  ...["x-oss-additional-headers", "x-oss-security-token"],
]);

/**
 * Any text without the signatures of the OSS addresses in it, in JSON as well: a fresh signature asks for the same object, and is
 * nobody's business.
 */
export function withoutSignatures(text: string): string {
  return text.replace(OSS_QUERY, (whole, address: string, query: string) => {
    const parts = query.split(AMPERSAND);
    const kept = parts.filter((part) => !SIGNATURE_NAMES.has(nameOf(part)));
    if (kept.length === parts.length) return whole;
    return kept.length === 0 ? address : `${address}?${kept.join("&")}`;
  });
}

/**
 * An address and its query, up to where a text, a JSON string or a list of addresses goes on. No part is read twice: a text of
 * many megabytes takes a moment.
 */
const OSS_QUERY =
  /(https?:(?:\\?\/){2}[a-z0-9.-]{1,255}\.aliyuncs\.com(?::\d+)?\\?\/(?:[^\s"'?#<>:]|:(?!\\?\/))*)\?((?:[^\s"'#<>,]|,(?!https?:))*)/giu;

/** Some write it as a number in JSON. */
const AMPERSAND = /&|\\u0026/u;

function nameOf(part: string): string {
  const [name = ""] = part.split("=", 1);
  return name.toLowerCase();
}
