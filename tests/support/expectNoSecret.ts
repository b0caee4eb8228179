/** Texts this short are no secrets, and everywhere. */
const shortest = 8;

/** Throws where a text holds a secret: as it is, inside JSON, inside JSON inside JSON, in an address, or in base64. */
export function expectNoSecret(secrets: readonly string[], texts: Readonly<Record<string, string>>): void {
  const ways = secrets.filter(({ length }) => length >= shortest).flatMap(waysToWrite);
  for (const [where, text] of Object.entries(texts))
    if (ways.some((way) => text.includes(way))) throw new Error(`A secret of the account is in ${where}.`);
}

function waysToWrite(secret: string): string[] {
  const inJson = quoted(secret);
  return [
    secret,
    inJson,
    quoted(inJson),
    encodeURIComponent(secret),
    ...[0, 1, 2].map((at) => inBase64(secret, at)),
  ];
}

const quoted = (text: string) => JSON.stringify(text).slice(1, -1);

/** Base64 writes a text in three ways, by how many bytes stand before it. The letters at its ends also tell of their neighbours. */
function inBase64(secret: string, before: number): string {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
  const written = bytes.subarray(0, bytes.length - (bytes.length % 3)).toString("base64");
  return written.slice(before === 0 ? 0 : 4);
}
