import type { Material } from "../model/edit";

const pictures = /\.(?:png|jpe?g|jpe|webp|bmp|tiff?|gif|heic|heif|avif|tga|psd|svg)$/iu;

/** Whether a file's name is a still's. */
export const isPicture = (name: string): boolean => pictures.test(name.replace(/[?#].*$/u, ""));

/** The last part of a path, decoded. */
export function baseName(path: string, isUrl = false): string {
  const name =
    slashed(path)
      .split("/")
      .findLast((part) => part !== "") ?? path;
  return isUrl ? decoded(name) : name;
}

export const slashed = (path: string): string => path.replace(/\\/gu, "/");

/** Percent letters as characters; as written where they are none. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A path without scheme and host, with `/` and a large drive letter: `file://localhost/d%3a/Job\x` is `D:/Job/x`. */
export function plainPath(path: string, isUrl: boolean): string {
  const whole = slashed(isUrl ? decoded(path) : path);
  const local = whole.replace(/^file:\/\/localhost(?=\/|[a-z]:)/iu, "").replace(/^file:\/\//iu, "");
  return local
    .replace(/^localhost(?=\/|[a-z]:)/iu, "")
    .replace(/^\/+(?=[a-z]:)/iu, "")
    .replace(/^\/\/\/+/u, "/")
    .replace(/^([a-z]):/u, (drive) => drive.toUpperCase());
}

/** The path of a material as people read it. */
export const pathOf = ({ path, isUrl = false }: Material): string | undefined =>
  path === undefined ? undefined : plainPath(path, isUrl);
