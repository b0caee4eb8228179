/** The same parameters without credentials, which OutputMediaConfig carries for S3 and older clients put into the query. */
export function redact(parameters: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      isCredential(name) ? HIDDEN : redactText(value),
    ]),
  );
}

/** The same JSON text without the values of credentials, also of those in JSON that is a string of it. */
export function redactText(text: string): string {
  return text.replace(KEY_AND_VALUE, (whole, key: string, between: string, value: string) => {
    if (isCredential(unquoted(key))) return `${key}${between}"${HIDDEN}"`;
    const inner = value.includes("\\") ? unquoted(value) : "";
    const redacted = redactText(inner);
    return redacted === inner ? whole : `${key}${between}${JSON.stringify(redacted)}`;
  });
}

function isCredential(name: string): boolean {
  return CREDENTIAL.test(name.replace(/[-_ ]/gu, ""));
}

/** What a JSON string says. */
function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}

const HIDDEN = "***";
const CREDENTIAL =
  /^(accesskey(id)?|(access|secret)(access)?key|accesskeysecret|securitytoken|sessiontoken|password|signature)$/iu;
const KEY_AND_VALUE = /("(?:[^"\\]|\\.)*")(\s*:\s*)("(?:[^"\\]|\\.)*")/gsu;
