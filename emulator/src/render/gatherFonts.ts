import { copyFile, mkdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FONT_NAME, fontFile } from "./font";
import { type FontFile } from "./plan/filmPlan";
import { readFontName } from "./readFontName";
import { RenderFailure } from "./renderer";

export interface Fonts {
  /** Where libass looks for fonts. */
  readonly folder: string;
  /** What libass calls a font; without one, the emulator's own. */
  nameOf(font: FontFile | undefined): string;
}

/** More is no font. */
const MOST_BYTES = 64 * 1024 ** 2;

const FOLDER = "fonts";

/** Puts the fonts of titles into a folder of the working directory. Fails for a file that is no font. */
export async function gatherFonts(fonts: readonly FontFile[]): Promise<Fonts> {
  const own = await fontFile();
  const names = new Map<string, string>();
  for (const font of fonts) {
    if (names.has(font.file)) continue;
    const name = await nameIn(font);
    await mkdir(FOLDER, { recursive: true });
    await copyFile(font.file, join(FOLDER, `${names.size}.font`));
    names.set(font.file, name);
  }
  if (names.size > 0) await copyFile(own, join(FOLDER, "own.font"));
  return {
    folder: names.size === 0 ? dirname(own) : FOLDER,
    nameOf: (font) => (font === undefined ? FONT_NAME : (names.get(font.file) ?? FONT_NAME)),
  };
}

async function nameIn({ file, name }: FontFile): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) {
    throw new RenderFailure("InvalidMaterial.NotFound", `The font ${name} was not found.`);
  }
  const font = found.size > MOST_BYTES ? undefined : readFontName(await readFile(file));
  if (font !== undefined) return font;
  throw new RenderFailure(
    "InvalidParameter.ResourceContentBad",
    `The resource operated InputFile is bad: ${name} is neither a TrueType nor an OpenType nor a WOFF font.`,
  );
}
