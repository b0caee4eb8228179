import { withoutSignatures } from "./withoutSignatures";

/** The same parameters without credentials, which OutputMediaConfig carries for S3, older clients put into the query, and signed addresses hold. */
export function redact(parameters: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      isCredential(name) ? HIDDEN : redactText(withoutSignatures(value)),
    ]),
  );
}

/**
 * The same JSON text without the values of credentials, also of those in JSON that is a string of it. Broken JSON
 * that speaks of credentials is hidden as a whole.
 */
export function redactText(text: string): string {
  if (!SPEAKS_OF_CREDENTIALS.test(text)) return text;
  if (!isJson(text)) return /["{]/u.test(text) ? HIDDEN : text;
  return text.replace(KEY_AND_VALUE, (whole, key: string, between?: string, value?: string) => {
    if (between === undefined || value === undefined) return redactInner(whole);
    if (isCredential(unquoted(key))) return `${key}${between}"${HIDDEN}"`;
    return `${key}${between}${redactInner(value)}`;
  });
}

function isCredential(name: string): boolean {
  return CREDENTIAL.test(name.replace(/[-_ ]/gu, ""));
}

/** A JSON string, which may hold JSON again. */
function redactInner(quoted: string): string {
  const inner = unquoted(quoted);
  if (!/^\s*[[{"]/u.test(inner)) return quoted;
  const redacted = redactText(inner);
  return redacted === inner ? quoted : JSON.stringify(redacted);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
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
/** Letters of a key may be written as numbers. */
const SPEAKS_OF_CREDENTIALS = /secret|accesskey|access_key|authkey|auth_key|token|password|signature|\\u00/iu;
const CREDENTIAL =
  /^(accesskey(id)?|(access|secret)(access)?key|accesskeysecret|authkey|securitytoken|sessiontoken|password|signature)$/iu;
/** A string of JSON, and its value where it is the key of another. From one quote to the next, so that no part is read twice. */
const KEY_AND_VALUE = /("(?:[^"\\]|\\.)*")(?:(\s*:\s*)("(?:[^"\\]|\\.)*"))?/gsu;
