/** A value of a template that the caller fills. */
export interface Placeholder {
  readonly name: string;
  /** By the key that it stands under: an address or id of a material, or a text. */
  readonly kind: "media" | "text";
  /** The values inside each element of a list. */
  readonly items?: readonly Placeholder[];
}

/** The placeholders of a template's Timeline, each once, in the order in which they stand. */
export function placeholdersOf(config: unknown, key = ""): Placeholder[] {
  if (typeof config === "string") return placeholderIn(config, key);
  if (typeof config !== "object" || config === null) return [];
  if (Array.isArray(config)) return once(config.flatMap((item: unknown) => placeholdersOf(item, key)));
  const {
    Sys_ArrayObject: list,
    Sys_Template: item,
    ...rest
  } = { Sys_ArrayObject: null, Sys_Template: null, ...config };
  const [repeated] = placeholdersOf(list, key);
  const others = Object.entries(rest).flatMap(([name, value]) => placeholdersOf(value, name));
  const items = placeholdersOf(item);
  return once(repeated === undefined ? [...items, ...others] : [{ ...repeated, items }, ...others]);
}

/** What GetTemplate shows of them: `{"Media1":"mediaId","Text1":"text"}`. */
export function clipsParamOf(config: unknown): string {
  const shown = (placeholders: readonly Placeholder[]): object =>
    Object.fromEntries(
      placeholders.map(({ name, kind, items }) => [
        name,
        items === undefined ? (kind === "media" ? "mediaId" : "text") : [shown(items)],
      ]),
    );
  return JSON.stringify(shown(placeholdersOf(config)));
}

function placeholderIn(text: string, key: string): Placeholder[] {
  const name = /^\$([\p{L}_][^\s$:]*)(?::.*)?$/su.exec(text)?.[1];
  return name === undefined
    ? []
    : [{ name, kind: /^(Media|File|Image)(Id|URL|Url)$/u.test(key) ? "media" : "text" }];
}

function once(placeholders: readonly Placeholder[]): Placeholder[] {
  return placeholders.filter(
    ({ name }, index) => placeholders.findIndex((other) => other.name === name) === index,
  );
}
