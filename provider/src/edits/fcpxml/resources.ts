import { baseName, isPicture } from "../media/materialPath";
import type { Material, Size } from "../model/edit";
import { decimal, type Fraction, fraction, isMore, over, zero } from "../time/fraction";
import { frameRateOf } from "../time/frameRate";
import { childOf, childrenOf, type XmlElement } from "../xml/parseXml";
import { timeAt } from "./fcpxmlTime";

export interface Resources {
  format(id: string | undefined): Format | undefined;
  asset(id: string | undefined): Asset | undefined;
  /** A compound clip's or multicam clip's resource. */
  media(id: string | undefined): XmlElement | undefined;
  effectName(id: string | undefined): string | undefined;
  /** When an asset or a compound clip begins, and how long it is, where it says so. */
  range(id: string | undefined): { readonly start: Fraction; readonly seconds: Fraction } | undefined;
}

export interface Format {
  readonly size?: Size;
  readonly rate?: Fraction;
}

export interface Asset {
  readonly material: Material;
  /** The file's first frame. */
  readonly start: Fraction;
  readonly hasVideo: boolean;
  readonly hasAudio: boolean;
  readonly isStill: boolean;
  readonly format: Format | undefined;
}

/** What the clips refer to by id. */
export function readResources(root: XmlElement): Resources {
  const byId = new Map<string, XmlElement>();
  for (const element of childOf(root, "resources")?.children ?? []) {
    const id = element.attributes["id"];
    if (id !== undefined) byId.set(id, element);
  }
  const named = (id: string | undefined, name: string) => {
    const element = id === undefined ? undefined : byId.get(id);
    return element?.name === name ? element : undefined;
  };
  const format = (id: string | undefined) => formatOf(named(id, "format"));
  const assets = new Map<XmlElement, Asset>();
  return {
    format,
    asset(id) {
      const element = named(id, "asset");
      if (element === undefined) return undefined;
      const asset = assets.get(element) ?? assetOf(element, format(element.attributes["format"]));
      assets.set(element, asset);
      return asset;
    },
    media: (id) => named(id, "media"),
    range(id) {
      const sequence = childOf(named(id, "media"), "sequence");
      const element = named(id, "asset") ?? sequence;
      const seconds = element === undefined ? undefined : timeAt(element, "duration");
      if (element === undefined || seconds === undefined) return undefined;
      return { start: timeAt(element, element === sequence ? "tcStart" : "start") ?? zero, seconds };
    },
    effectName: (id) => named(id, "effect")?.attributes["name"],
  };
}

function formatOf(element: XmlElement | undefined): Format | undefined {
  if (element === undefined) return undefined;
  const [width, height] = [Number(element.attributes["width"]), Number(element.attributes["height"])];
  const frame = timeAt(element, "frameDuration");
  const named = namedFormat(element.attributes["name"] ?? "");
  return {
    ...named,
    ...(width > 0 && height > 0 && { size: { width, height } }),
    ...(frame !== undefined && isMore(frame, zero) && { rate: over(fraction(1), frame) }),
  };
}

/** Sizes that a format's name says by their lines alone. */
const widths: Readonly<Record<string, number>> = { "720": 1280, "1080": 1920 };

/** Final Cut's own formats may have a name alone, such as FFVideoFormat1080p2398 or FFVideoFormat3840x2160p25. */
function namedFormat(name: string): Format {
  const read = /^FFVideoFormat(?:(\d+)x)?(\d+)([ip])(\d{2,4})(?:_|$)/u.exec(name);
  if (read === null) return {};
  const [, across, lines = "", scan, digits = ""] = read;
  const width = Number(across ?? widths[lines] ?? 0);
  const written = frameRateOf(
    decimal(digits.length === 4 ? `${digits.slice(0, 2)}.${digits.slice(2)}` : digits),
  );
  return {
    ...(width > 0 && { size: { width, height: Number(lines) } }),
    // Interlaced formats count their fields.
    ...(isMore(written, zero) && { rate: scan === "i" ? over(written, fraction(2)) : written }),
  };
}

function assetOf(element: XmlElement, format: Format | undefined): Asset {
  const { attributes } = element;
  const representations = childrenOf(element, "media-rep");
  const original =
    representations.find((found) => found.attributes["kind"] !== "proxy-media") ?? representations[0];
  const path = original?.attributes["src"] ?? attributes["src"];
  const name = path === undefined ? (attributes["name"] ?? "asset") : baseName(path, true);
  const seconds = timeAt(element, "duration");
  const [video, audio] = [attributes["hasVideo"], attributes["hasAudio"]];
  const isStill = video !== "0" && isPicture(path ?? name);
  return {
    material: {
      ...(path !== undefined && { path, isUrl: true }),
      name,
      ...(!isStill && seconds !== undefined && isMore(seconds, zero) && { seconds }),
    },
    start: timeAt(element, "start") ?? zero,
    hasVideo: video === "1" || (video === undefined && audio !== "1"),
    hasAudio: audio === "1" || (audio === undefined && video === undefined),
    isStill,
    format,
  };
}
