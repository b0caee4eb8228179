/** `node read.mts FORMAT FILE`: how much processor time reading it takes. */
import { readFileSync } from "node:fs";
import { readEdit } from "../../provider/dist/edits/index.js";

const [, , format = "", file = ""] = process.argv;
const media = () => "https://films.oss-cn-shanghai.aliyuncs.com/a.mp4";
const readFrom = (input: string | Uint8Array) =>
  readEdit(input, { media, ...(format === "edl" && { rate: 25 }) });
const read = () => readFrom(readFileSync(file));
const seconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

read();
const processSeconds = seconds();
/** As read.py does it: the best of forty reads, or of as many as fit into five seconds. */
function least(work: () => unknown): number {
  const times: number[] = [];
  while (times.length === 0 || (times.length < 40 && times.reduce((sum, time) => sum + time) < 5)) {
    const before = seconds();
    work();
    times.push(seconds() - before);
  }
  return Math.min(...times);
}
const readSeconds = least(read);
const text = readFileSync(file, "utf8");
const textSeconds = least(() => readFrom(text));
console.log(JSON.stringify({ processSeconds, readSeconds, textSeconds }));
