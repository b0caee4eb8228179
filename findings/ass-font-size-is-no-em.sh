#!/usr/bin/env bash
# A title of size 100 is a sixth smaller as an ASS subtitle than as drawn text, with the same font in the same FFmpeg.
#
# Packages:  imageio-ffmpeg 0.8.1 (FFmpeg with libass and FreeType), pillow 13.0.0 (PyPI), Python 3; the font: @expo-google-fonts/zcool-xiaowei
#            0.4.1 (npm).
# One would guess: a font size is the side of the em square, as in CSS, Pillow and FFmpeg's own drawtext, so that a title that moves from one to the
#   other keeps its size.
# What happens: in ASS the size is the height of a line, from the font's usWinAscent to its usWinDescent, as Windows meant it once. The letters are
#   smaller by the ratio of that height to the em, which is another one for every font: here 1210 to 1000, and often more in Chinese fonts.
# Seen: the height of an H at size 100: Pillow 66, drawtext 66, ASS 55; at ASS size 121 it is 67.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check imageio-ffmpeg==0.8.1 pillow==13.0.0
cd "$dir" && npm init --yes >/dev/null && npm install --silent --no-audit --no-fund @expo-google-fonts/zcool-xiaowei@0.4.1
mkdir fonts && cp node_modules/@expo-google-fonts/zcool-xiaowei/400Regular/*.ttf fonts/font.ttf
ffmpeg=$("$dir/venv/bin/python" -c 'import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())')
for size in 100 121; do
  cat > "$size.ass" <<ASS
[Script Info]
ScriptType: v4.00+
PlayResX: 640
PlayResY: 360

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, BorderStyle, Outline, Shadow, Alignment
Style: Default,ZCOOL XiaoWei,$size,&H00FFFFFF,1,0,0,5

[Events]
Format: Layer, Start, End, Style, Text
Dialogue: 0,0:00:00.00,0:00:02.00,Default,H
ASS
  "$ffmpeg" -v error -f lavfi -i color=black:s=640x360:d=0.1 -vf "ass=$size.ass:fontsdir=fonts" -frames:v 1 "ass-$size.png"
done
"$ffmpeg" -v error -f lavfi -i color=black:s=640x360:d=0.1 -frames:v 1 \
  -vf "drawtext=fontfile=fonts/font.ttf:fontsize=100:text=H:fontcolor=white:x=200:y=100" drawtext.png
"$dir/venv/bin/python" - <<'PYTHON'
from PIL import Image, ImageDraw, ImageFont

def height(picture):
    box = picture.convert("L").point(lambda light: 255 if light > 128 else 0).getbbox()
    return box[3] - box[1]

drawn = Image.new("L", (640, 360))
ImageDraw.Draw(drawn).text((200, 100), "H", font=ImageFont.truetype("fonts/font.ttf", 100), fill=255)
heights = {"pillow": height(drawn), **{name: height(Image.open(f"{name}.png")) for name in ("drawtext", "ass-100", "ass-121")}}
print(heights)
assert heights == {"pillow": 66, "drawtext": 66, "ass-100": 55, "ass-121": 67}, "it behaves otherwise now"
PYTHON
