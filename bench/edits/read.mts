/** `node read.mts FORMAT FILE`: how much processor time reading it takes. */
import { readFileSync } from "node:fs";
import { readEdit } from "../../provider/dist/edits/index.js";

const [, , format = "", file = ""] = process.argv;
const text = readFileSync(file, "utf8");
const media = () => "https://films.oss-cn-shanghai.aliyuncs.com/a.mp4";
const read = () => readEdit(text, { media, ...(format === "edl" && { rate: 25 }) });
const seconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

read();
const processSeconds = seconds();
const readSeconds = Math.min(
  ...Array.from({ length: 12 }, () => {
    const before = seconds();
    read();
    return seconds() - before;
  }),
);
console.log(JSON.stringify({ processSeconds, readSeconds }));
