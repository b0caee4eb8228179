import type { Material } from "../model/edit";
import type { EditMedia } from "../options";
import { baseName, pathOf, plainPath } from "./materialPath";

/** Finds the address of a material. @returns undefined where the map has none */
export type FindMedia = (material: Material) => string | undefined;

/** Looks materials up by the whole name, or by the longest prefix that ends at a folder. */
export function mediaMap(media: EditMedia): FindMedia {
  if (typeof media === "function") {
    return (material) => {
      const path = pathOf(material);
      const address = media({
        name: material.name,
        ...(path !== undefined && { path }),
        ...(material.reel !== undefined && { reel: material.reel }),
      });
      return typeof address === "string" && address !== "" ? address : undefined;
    };
  }
  const table = Object.entries(media)
    .flatMap(([key, address]) => keysOf(key).map((prefix) => ({ prefix, address })))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  return (material) => {
    for (const name of namesOf(material)) {
      for (const { prefix, address } of table) {
        const rest = restOf(name, prefix);
        if (rest !== undefined) return joined(address, rest);
      }
    }
    return isAddress(material.path) ? material.path : undefined;
  };
}

/** A key may be written as the file writes the path, or decoded. */
const keysOf = (key: string): string[] => [
  ...new Set([plainPath(key, false), plainPath(key, true)].map(withoutSlashes)),
];

/** A share is `//server/folder` or `file://server/folder`. */
const withoutSlashes = (path: string): string => path.replace(/^\/\/(?=[^/])/u, "");

/** What a material may be found by, the surest first. */
function namesOf(material: Material): string[] {
  const { path, isUrl = false, name, reel } = material;
  const paths =
    path === undefined ? [] : [plainPath(path, isUrl), plainPath(path, false), baseName(path, isUrl)];
  return [...new Set([...paths.map(withoutSlashes), name, ...(reel === undefined ? [] : [reel])])];
}

/** What is left of a name behind a prefix; nothing where the prefix ends inside a word. */
function restOf(name: string, prefix: string): string | undefined {
  if (!name.startsWith(prefix)) return undefined;
  const rest = name.slice(prefix.length);
  return rest === "" || prefix === "" || prefix.endsWith("/") || rest.startsWith("/") ? rest : undefined;
}

function joined(address: string, rest: string): string {
  if (rest === "") return address;
  const path = rest.split("/").map(encodeURIComponent).join("/");
  if (address.endsWith("/")) return address + path.replace(/^\//u, "");
  return path.startsWith("/") ? address + path : `${address}/${path}`;
}

const isAddress = (path: string | undefined): path is string =>
  path !== undefined && /^https?:\/\//iu.test(path);
