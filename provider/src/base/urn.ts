/** What the program calls the resource. */
export function nameIn(urn: string): string {
  return urn.split("::").slice(3).join("::");
}

/** The resource's own type is the last of those in its URN. */
export function typeIn(urn: string): string {
  return (urn.split("::")[2] ?? "").split("$").at(-1) ?? "";
}
