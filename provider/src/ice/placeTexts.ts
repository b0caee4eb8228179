/** Parameters of a call by their names in the API. */
export type Fields = Readonly<Record<string, string | undefined>>;

/** Where the parameters of a call go. */
export interface PlacedFields {
  readonly query: Fields;
  readonly body: Fields | undefined;
}

/**
 * The longest address that is sent, in bytes as it is written. Gateways refuse one that is too long before they look at the
 * call, 8 KB being a common limit, and with an answer that says nothing.
 */
const longestQueryBytes = 4_096;

/**
 * Moves the longest parameters from the address into the form body, where it would get too long. What is short stays where
 * the API's own clients put it. An RPC call takes its parameters from both.
 *
 * @see https://www.alibabacloud.com/help/en/sdk/product-overview/v3-request-structure-and-signature
 */
export function placeTexts(query: Fields, body: Fields | undefined): PlacedFields {
  const sizes = Object.entries(query)
    .map(([name, text]) => ({ name, bytes: text === undefined ? 0 : encodedBytes(name, text) }))
    .sort((one, other) => other.bytes - one.bytes);
  let left = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const moved = new Set<string>();
  for (const { name, bytes } of sizes) {
    if (left <= longestQueryBytes) break;
    moved.add(name);
    left -= bytes;
  }
  if (moved.size === 0) return { query, body };
  const part = (isMoved: boolean): Fields =>
    Object.fromEntries(Object.entries(query).filter(([name]) => moved.has(name) === isMoved));
  return { query: part(false), body: { ...body, ...part(true) } };
}

function encodedBytes(name: string, text: string): number {
  return name.length + encodeURIComponent(text).length + 2;
}
