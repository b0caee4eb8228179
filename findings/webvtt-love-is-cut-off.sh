#!/usr/bin/env bash
# "I <3 AT&T" of an SRT file is written as no WebVTT by three of four programs, and the WebVTT that a right one wrote is read as "I &lt;3 AT&amp;T" by two.
#
# Packages:  imageio-ffmpeg 0.8.1 (FFmpeg 9.0.2), webvtt-py 0.6.0, pysubs2 1.8.1, pycaption 2.3.14, ttconv 1.2.3 (PyPI), Python 3.
# One would guess: who converts between SRT, which has plain text, and WebVTT, in which & and < are written as &amp; and &lt;, does that in both directions.
# What happens: FFmpeg, webvtt-py and pysubs2 write the text as it is; a reader that keeps to the standard takes "<3 AT&T" for a tag, and the rest of the
#   line isn't shown. The other way webvtt-py and pysubs2 leave &lt; and &amp; standing, which is then seen in the film; a round trip with one
#   of them hides both. pycaption does both, FFmpeg reads rightly.
# Seen: see the last line.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.8.1 webvtt-py==0.6.0 pysubs2==1.8.1 pycaption==2.3.14 ttconv==1.2.3
venv/bin/python - <<'PYTHON'
import io, subprocess
import imageio_ffmpeg, pysubs2, webvtt
import ttconv.srt.writer, ttconv.vtt.reader
from pycaption import SRTReader, WebVTTReader, WebVTTWriter

text = "I <3 AT&T"
open("in.srt", "w").write(f"1\n00:00:00,000 --> 00:00:01,000\n{text}\n")
right = "WEBVTT\n\n00:00.000 --> 00:01.000\nI &lt;3 AT&amp;T\n"
open("right.vtt", "w").write(right)

def ffmpeg(source, target):
    subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", "-i", source, target], check=True)
    return open(target).read()

def last(document):
    return document.strip().split("\n")[-1]

def shown(vtt):
    return last(ttconv.srt.writer.from_model(ttconv.vtt.reader.to_model(io.StringIO(vtt))))

written = {
    "ffmpeg": ffmpeg("in.srt", "out.vtt"),
    "webvtt-py": webvtt.from_srt("in.srt").content,
    "pysubs2": pysubs2.SSAFile.load("in.srt").to_string("vtt"),
    "pycaption": WebVTTWriter().write(SRTReader().read(open("in.srt").read())),
}
seen_written = {name: (last(vtt), shown(vtt)) for name, vtt in written.items()}
seen_read = {
    "ffmpeg": last(ffmpeg("right.vtt", "out.srt")),
    "webvtt-py": webvtt.from_string(right)[0].text,
    "pysubs2": last(pysubs2.SSAFile.from_string(right).to_string("srt")),
    "pycaption": WebVTTReader().read(right).get_captions("en-US")[0].get_text(),
}
print(seen_written, seen_read, sep="\n")
escaped, cut = "I &lt;3 AT&amp;T", (text, "I")
assert seen_written == {"ffmpeg": cut, "webvtt-py": cut, "pysubs2": cut, "pycaption": (escaped, text)}, "it behaves otherwise now"
assert seen_read == {"ffmpeg": text, "webvtt-py": escaped, "pysubs2": escaped, "pycaption": text}, "it behaves otherwise now"
PYTHON
