/** What an error of whatever origin says. */
export function errorText(error: unknown): string {
  return textOf(error, "message") ?? String(error);
}

/** The `code` of a system error, such as ENOENT. */
export function systemCode(error: unknown): string | undefined {
  return textOf(error, "code");
}

/** Whether a disk or a quota is full, as Node, SQLite and FFmpeg say it. */
export function isDiskFull(error: unknown): boolean {
  return (
    ["ENOSPC", "EDQUOT", "EFBIG"].includes(systemCode(error) ?? "") ||
    /no space left|disk is full|disk I\/O error|file too large|quota exceeded/i.test(errorText(error))
  );
}

/** By its shape: an error may come from another realm, where `instanceof` says no. */
function textOf(error: unknown, key: "message" | "code"): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const value: unknown = Reflect.get(error, key);
  return typeof value === "string" ? value : undefined;
}
