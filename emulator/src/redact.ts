/** The same parameters without credentials, which OutputMediaConfig carries for S3. */
export function redact(parameters: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      SECRET_PARAMETERS.has(name)
        ? "***"
        : value.replace(CREDENTIAL, (_match, key: string) => `"${key}":"***"`),
    ]),
  );
}

const CREDENTIAL = /"(AccessKeyId|AccessKeySecret|SecurityToken)"\s*:\s*"(?:[^"\\]|\\.)*"/g;

const SECRET_PARAMETERS: ReadonlySet<string> = new Set(["AuthKey", "SecurityToken", "Signature"]);
