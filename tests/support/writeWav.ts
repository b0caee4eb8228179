/** 16 bit mono PCM of a function of time that gives values from -1 to 1. */
export function writeWav(seconds: number, soundAt: (second: number) => number, rate = 48_000): Buffer {
  const count = Math.round(seconds * rate);
  const data = Buffer.alloc(count * 2);
  for (let index = 0; index < count; index += 1) {
    data.writeInt16LE(Math.round(soundAt(index / rate) * 32_767), index * 2);
  }
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}
