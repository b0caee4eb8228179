import { chooseSequence } from "../model/chooseSequence";
import type { Edit, Plane } from "../model/edit";
import { silencePictures } from "../model/soundTracks";
import type { Film } from "../model/openNest";
import { UnreadableEdit } from "../model/unreadableEdit";
import type { Warnings } from "../model/warnings";
import { type Fraction, most, zero } from "../time/fraction";
import { childOf, childrenOf, parseXml, textAt, type XmlElement } from "../xml/parseXml";
import { readXmemlTrack } from "./readXmemlTrack";
import type { InnerSequence, SequenceContext } from "./sequenceContext";
import { indexXmeml, type XmemlIndex } from "./xmemlIndex";
import { sizeOfSequence } from "./xmemlMaterial";
import { rateOf } from "./xmemlTime";

/** A sequence of Final Cut Pro 7's XML, which Premiere and Resolve write too. */
export function readXmeml(text: string, asked: string | undefined, film: Film): Edit {
  const root = parseXml(text, "Final Cut Pro XML");
  if (root.name !== "xmeml")
    throw new UnreadableEdit(`The root of a Final Cut Pro XML is <xmeml>, not <${root.name}>.`);
  const index = indexXmeml(root);
  const sequence = chooseSequence(
    [...sequencesIn(root)],
    (found) => textAt(found, "name") ?? "sequence",
    asked,
  );
  const rate = rateOfSequence(sequence);
  const size = sizeOfSequence(sequence);
  const { planes, seconds } = readSequence(sequence, index, film, 0);
  const isSoundApart = childrenOf(childOf(childOf(sequence, "media"), "audio"), "track").length > 0;
  return {
    planes: isSoundApart ? silencePictures(planes) : planes,
    channelsApart: true,
    seconds,
    rate,
    ...(size !== undefined && { size }),
  };
}

/** The sequences that lie in bins, not in other sequences. */
function* sequencesIn(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (child.name === "sequence" && child.children.length > 0) yield child;
    else if (["project", "bin", "children"].includes(child.name)) yield* sequencesIn(child);
  }
}

function readSequence(sequence: XmlElement, index: XmemlIndex, film: Film, depth: number): InnerSequence {
  const media = childOf(sequence, "media");
  const shared = {
    rate: rateOfSequence(sequence),
    canvas: sizeOfSequence(sequence),
    index,
    ...film,
    depth,
    readInner: (inner: XmlElement, own: Warnings, deeper: number) =>
      readSequence(inner, index, { ...film, warnings: own }, deeper),
  };
  film.warnings.addMarkers(childrenOf(sequence, "marker").length);
  const pictures = readTracks(childOf(media, "video"), { ...shared, kind: "picture" }, "V");
  const sounds = readTracks(childOf(media, "audio"), { ...shared, kind: "sound" }, "A");
  return { planes: [...pictures.planes, ...sounds.planes], seconds: most(pictures.seconds, sounds.seconds) };
}

function readTracks(media: XmlElement | undefined, context: SequenceContext, letter: string): InnerSequence {
  let seconds: Fraction = zero;
  const planes = childrenOf(media, "track").flatMap((track, at): Plane[] => {
    const read = readXmemlTrack(track, `${letter}${String(at + 1)}`, context);
    seconds = most(seconds, read.seconds);
    return read.planes.map((plane) => ({ ...plane, order: [at, ...plane.order] }));
  });
  return { planes, seconds };
}

function rateOfSequence(sequence: XmlElement): Fraction {
  const format = childOf(
    childOf(childOf(childOf(sequence, "media"), "video"), "format"),
    "samplecharacteristics",
  );
  const rate = rateOf(sequence) ?? rateOf(childOf(sequence, "timecode")) ?? rateOf(format);
  if (rate !== undefined) return rate;
  throw new UnreadableEdit(`The sequence of line ${String(sequence.line)} has no rate.`);
}
