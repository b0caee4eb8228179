/** Pieces of Final Cut Pro 7 XML. */
export const rate = (timebase: number, ntsc = false) =>
  `<rate><timebase>${String(timebase)}</timebase><ntsc>${ntsc ? "TRUE" : "FALSE"}</ntsc></rate>`;
export const r25 = rate(25);

export interface FileOptions {
  readonly frames?: number;
  readonly rate?: string;
  readonly size?: readonly [number, number];
  readonly timecode?: string;
}
export const file = (
  name: string,
  { frames = 1000, rate: own = r25, size = [1920, 1080], timecode }: FileOptions = {},
) =>
  `<file id="f-${name}"><name>${name}</name><pathurl>file://localhost/Job/${name}</pathurl>${own}<duration>${String(frames)}</duration>${
    timecode === undefined ? "" : `<timecode>${own}<string>${timecode}</string></timecode>`
  }<media><video><samplecharacteristics><width>${String(size[0])}</width><height>${String(size[1])}</height></samplecharacteristics></video><audio><channelcount>2</channelcount></audio></media></file>`;

export interface Item {
  readonly name: string;
  /** start, end, in, out */
  readonly at: readonly [number, number, number, number];
  readonly source?: string;
  readonly more?: string;
  readonly rate?: string;
}
let count = 0;
export const clip = ({
  name,
  at: [start, end, first, last],
  source = file(name),
  more = "",
  rate: own = r25,
}: Item) =>
  `<clipitem id="c${String(++count)}"><name>${name}</name><enabled>TRUE</enabled><duration>1000</duration>${own}<start>${String(start)}</start><end>${String(end)}</end><in>${String(first)}</in><out>${String(last)}</out>${source}${more}</clipitem>`;
export const transition = (start: number, end: number, alignment: string, name = "Cross Dissolve") =>
  `<transitionitem>${r25}<start>${String(start)}</start><end>${String(end)}</end><alignment>${alignment}</alignment><effect><name>${name}</name><effectid>${name}</effectid><effecttype>transition</effecttype><mediatype>video</mediatype></effect></transitionitem>`;
export const track = (...items: readonly string[]) => `<track>${items.join("")}</track>`;
export const sequence = (video: string, audio = "", { id = "s", base = r25 } = {}) =>
  `<sequence id="${id}"><name>${id}</name><duration>1000</duration>${base}<media><video><format><samplecharacteristics><width>1920</width><height>1080</height></samplecharacteristics></format>${video}</video>${audio === "" ? "" : `<audio>${audio}</audio>`}</media></sequence>`;
export const parameter = (id: string, value: string, more = "") =>
  `<parameter><parameterid>${id}</parameterid><name>${id}</name><value>${value}</value>${more}</parameter>`;
export const filter = (id: string, parameters: string, type = "motion") =>
  `<filter><enabled>TRUE</enabled><effect><name>${id}</name><effectid>${id}</effectid><effecttype>${type}</effecttype><mediatype>video</mediatype>${parameters}</effect></filter>`;
export const remap = (speed: number, { reverse = false, variable = false, more = "" } = {}) =>
  filter(
    "timeremap",
    parameter("variablespeed", variable ? "1" : "0") +
      parameter("speed", String(speed)) +
      parameter("reverse", reverse ? "TRUE" : "FALSE") +
      more,
  );
export const level = (value: string, keyframes = "") =>
  filter("audiolevels", parameter("level", value, keyframes), "audiolevels");
export const keyframe = (when: number, value: number) =>
  `<keyframe><when>${String(when)}</when><value>${String(value)}</value></keyframe>`;
