/** Pieces of FCPXML. */

/** Frames of 25 a second as a time. */
export const f = (frames: number) => `${String(frames)}/25s`;
export const ntsc = (frames: number) => `${String(frames * 1001)}/24000s`;

const formats = `<format id="r25" frameDuration="1/25s" width="1920" height="1080"/><format id="r24" frameDuration="1001/24000s" width="1920" height="1080"/><format id="r30" frameDuration="1001/30000s" width="1920" height="1080"/><format id="still" name="FFVideoFormatRateUndefined" width="1200" height="800"/>`;
const asset = (
  id: string,
  name: string,
  { start = "0s", duration = "40s", kind = 'hasVideo="1" hasAudio="1"', format = "r25" } = {},
) =>
  `<asset id="${id}" name="${name}" start="${start}" duration="${duration}" ${kind} format="${format}"><media-rep kind="original-media" src="file:///Job/${name}"/></asset>`;
const assets = [
  asset("a", "a.mp4"),
  asset("b", "b.mp4", { start: "3600s" }),
  asset("c", "c.mp4", { kind: 'hasVideo="1"' }),
  asset("m", "m.wav", { kind: 'hasAudio="1"', duration: "100s" }),
  asset("n", "n.mp4", { start: ntsc(86400), duration: ntsc(960), format: "r24" }),
  asset("s", "s.png", { duration: "0s", kind: 'hasVideo="1"', format: "still" }),
].join("");
const effects =
  '<effect id="t" name="Basic Title" uid=".../Basic Title.moti"/><effect id="g" name="Shapes" uid=".../Shapes.motn"/>';

export interface Options {
  readonly resources?: string;
  readonly tcStart?: string;
  readonly format?: string;
  readonly version?: string;
}
export const document = (
  spine: string,
  { resources = "", tcStart = "0s", format = "r25", version = "1.11" }: Options = {},
) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE fcpxml>\n<fcpxml version="${version}"><resources>${formats}${assets}${effects}${resources}</resources><library><event name="e"><project name="p"><sequence format="${format}" tcStart="${tcStart}" tcFormat="NDF" duration="1000s"><spine>${spine}</spine></sequence></project></event></library></fcpxml>`;

export const clip = (
  ref: string,
  [offset, start, duration]: readonly [string, string, string],
  inside = "",
  more = "",
) =>
  `<asset-clip name="${ref}" ref="${ref}" offset="${offset}" start="${start}" duration="${duration}"${more}>${inside}</asset-clip>`;
export const map = (...points: readonly (readonly [string, string])[]) =>
  `<timeMap>${points.map(([time, value]) => `<timept time="${time}" value="${value}" interp="linear"/>`).join("")}</timeMap>`;
export const compound = (id: string, spine: string, { tcStart = "0s", format = "r25" } = {}) =>
  `<media id="${id}" name="${id}"><sequence format="${format}" tcStart="${tcStart}" duration="100s"><spine>${spine}</spine></sequence></media>`;
