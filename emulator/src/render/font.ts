import { access } from "node:fs/promises";
import { RenderFailure } from "./renderer";

/** A face with Latin and Chinese; every Font name of a timeline is drawn with it. */
export const FONT_NAME = "ZCOOL XiaoWei";

const FONT_MODULE = "@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf";

/** The font's file. Fails when it is not there: libass would silently draw boxes. */
export async function fontFile(): Promise<string> {
  try {
    const file = require.resolve(FONT_MODULE);
    await access(file);
    return file;
  } catch {
    throw new RenderFailure(
      "ProduceFailed",
      "The font for titles is missing: install the package @expo-google-fonts/zcool-xiaowei again.",
    );
  }
}
