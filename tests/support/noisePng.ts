import { crc32, deflateSync } from "node:zlib";
import { randomFillSync } from "node:crypto";

/** A picture that nothing compresses well. */
export function noisePng(width: number, height: number): Buffer {
  const lines = Buffer.alloc((width * 3 + 1) * height);
  randomFillSync(lines);
  for (let y = 0; y < height; y++) lines[y * (width * 3 + 1)] = 0;
  return png(width, height, 2, deflateSync(lines));
}

/** A PNG of these data, whatever they are. */
export function png(width: number, height: number, colorType: 0 | 2, data: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[9] = colorType;
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}
