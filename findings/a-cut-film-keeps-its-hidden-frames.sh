#!/usr/bin/env bash
# One second cut out of an MP4 without encoding is 1.57 s long for mp4box.js and mutagen, and has 15 frames more than it shows.
#
# Packages:  imageio-ffmpeg 0.6.0 (FFmpeg 7.0.2 cuts), av 16.0.1, mutagen 1.48.1, imageio 2.38.1 (PyPI), mp4box 2.4.1 (npm), Python 3, Node.
# One would guess: the new file holds one second, and its readers agree on its length and the number of its frames.
# What happens: a cut must begin at a key frame; what lies before the wished moment stays in the file and an edit list hides it. mutagen's
#   length and the duration of mp4box's tracks are the hidden part's too (mp4box has the other in movie_duration), PyAV's stream.frames
#   and imageio's improps count what decoding never gives.
# Seen: shown 1.0 s, 32 frames; mutagen 1.58 s; mp4box 1.57 s; stream.frames and improps 47; imiter 32.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error mp4box@2.4.1 >/dev/null
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.6.0 av==16.0.1 mutagen==1.48.1 imageio==2.38.1
cat > tracks.mjs <<'NODE'
import { readFileSync } from "node:fs";
import { createFile } from "mp4box";
const file = createFile();
const picture = ({ tracks }) => tracks.find(({ type }) => type === "video");
file.onReady = (info) => {
  const track = picture(info);
  console.log(JSON.stringify([track.duration / track.timescale, track.movie_duration / track.movie_timescale, track.nb_samples]));
};
const bytes = new Uint8Array(readFileSync("cut.mp4")).buffer;
bytes.fileStart = 0;
file.appendBuffer(bytes);
file.flush();
NODE
cat > program.py <<'PYTHON'
import json, subprocess
import av, imageio.v3, imageio_ffmpeg, mutagen.mp4

def ffmpeg(*arguments):
    subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", *arguments], check=True)

picture = ["-f", "lavfi", "-i", "testsrc=s=64x64:r=30000/1001:d=4"]
ffmpeg(*picture, "-f", "lavfi", "-i", "sine=d=4", "-c:v", "libx264", "-g", "30", "-pix_fmt", "yuv420p", "-c:a", "aac", "film.mp4")
ffmpeg("-ss", "1.5", "-i", "film.mp4", "-t", "1", "-c", "copy", "cut.mp4")
with av.open("cut.mp4") as film:
    stream = film.streams.video[0]
    counted, shown = stream.frames, [frame.time for frame in film.decode(stream)]
by_mp4box = json.loads(subprocess.run(["node", "tracks.mjs"], capture_output=True, text=True, check=True).stdout)
by_mutagen = mutagen.mp4.MP4("cut.mp4").info.length
told = imageio.v3.improps("cut.mp4", plugin="pyav").shape[0]
stepped = sum(1 for _ in imageio.v3.imiter("cut.mp4", plugin="pyav"))
print(shown[0], shown[-1], len(shown), counted, by_mp4box, by_mutagen, told, stepped)
assert shown[0] == 0 and 0.95 < shown[-1] < 1.1, "it behaves otherwise now"
assert counted == told == by_mp4box[2] == len(shown) + 15 and stepped == len(shown), "it behaves otherwise now"
assert by_mutagen > 1.5 and by_mp4box[0] > 1.5 and by_mp4box[1] < 1.1, "it behaves otherwise now"
PYTHON
venv/bin/python program.py
