#!/usr/bin/env bash
# An SVG of six by twelve picas, one by two inches, is 1x1 pixel in image-size and 72x144 in sharp. It is 96x192.
#
# Packages:  image-size 2.1.0, sharp 0.35.5 (npm), Node.
# One would guess: a logo's size in pixels is what CSS and SVG define: an inch is 96 px, a point 1/72 and a pica 1/6 of it. Drawing programs
#   write sizes in points, millimetres and picas.
# What happens: image-size divides by 12 where it should multiply: a pica is a 144th of its size, and sizes are rounded. sharp draws at 72 dots an
#   inch unless told otherwise, so that all but pixels is a quarter smaller than in a browser, whereas pixels are not. A layout that asks one library
#   for the size and draws with the other misses by a third.
# Seen: image-size and sharp: 6pc x 12pc 1x1, 72x144; 72pt x 144pt 96x192, 72x144; 10cm x 5cm 378x189, 283x142; 96 x 192 alike.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null && npm install --no-audit --no-fund --loglevel=error image-size@2.1.0 sharp@0.35.5 >/dev/null
cat > program.cjs <<'NODE'
const assert = require("node:assert");
const { imageSize } = require("image-size");
const sharp = require("sharp");

async function sizes([width, height]) {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="9" height="9"/></svg>`;
  const told = imageSize(Buffer.from(text));
  const drawn = (await sharp(Buffer.from(text)).png().toBuffer({ resolveWithObject: true })).info;
  return `${width} ${told.width}x${told.height} ${drawn.width}x${drawn.height}`;
}
Promise.all([["6pc", "12pc"], ["72pt", "144pt"], ["1in", "2in"], ["10cm", "5cm"], ["96px", "192px"]].map(sizes)).then((seen) => {
  console.log(seen.join("\n"));
  const wanted = ["6pc 1x1 72x144", "72pt 96x192 72x144", "1in 96x192 72x144", "10cm 378x189 283x142", "96px 96x192 96x192"];
  assert.deepStrictEqual(seen, wanted, "it behaves otherwise now");
});
NODE
node program.cjs
