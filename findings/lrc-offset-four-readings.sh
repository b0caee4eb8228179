#!/usr/bin/env bash
# "[offset:+1000]" in a file of lyrics brings them a second sooner, a millisecond sooner, a second later, or changes nothing.
#
# Packages:  imageio-ffmpeg 0.6.0 and 0.8.1 (FFmpeg 7.0.2 and 9.0.2), pylrc 0.1.2 (PyPI), Python 3; lrc-kit 1.2.1 (npm), Node.
# One would guess: the one header of the format that moves all lines is read, and means one thing: by the usual description these are milliseconds, and a
#   positive number lets the lyrics appear sooner.
# What happens: FFmpeg 7 follows the description, FFmpeg 9 takes a thousandth of it, pylrc adds what should be taken away, and lrc-kit hands the header on
#   and leaves the times alone. A karaoke film made with one and checked with another is off by one or two seconds.
# Seen: a line at 10 s: FFmpeg 7.0.2 9 s, FFmpeg 9.0.2 9.999 s, pylrc 11 s, lrc-kit 10 s; without the header 10 s by all.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.8.1 pylrc==0.1.2
venv/bin/pip install --quiet --disable-pip-version-check --target older imageio-ffmpeg==0.6.0
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error lrc-kit@1.2.1 >/dev/null
venv/bin/python - <<'PYTHON'
import glob, re, subprocess
import imageio_ffmpeg, pylrc

def by_ffmpeg(program):
    subprocess.run([program, "-v", "error", "-y", "-i", "song.lrc", "song.srt"], check=True)
    return float(re.search(r"00:00:(\d+,\d+) -->", open("song.srt").read())[1].replace(",", "."))

def starts(head):
    lyrics = f"[ti:Song]\n{head}[00:10.00]One\n[00:12.00]Two\n"
    open("song.lrc", "w").write(lyrics)
    program = 'const { Lrc } = require("lrc-kit"); console.log(Lrc.parse(require("fs").readFileSync("song.lrc", "utf8")).lyrics[0].timestamp);'
    return {
        "ffmpeg 7": by_ffmpeg(*glob.glob("older/imageio_ffmpeg/binaries/ffmpeg-*")),
        "ffmpeg 9": by_ffmpeg(imageio_ffmpeg.get_ffmpeg_exe()),
        "pylrc": float(pylrc.parse(lyrics)[0].time),
        "lrc-kit": float(subprocess.run(["node", "-e", program], capture_output=True, text=True, check=True).stdout),
    }

moved, plain = starts("[offset:+1000]\n"), starts("")
print(moved, plain)
assert plain == dict.fromkeys(plain, 10.0), "it behaves otherwise now"
assert moved == {"ffmpeg 7": 9.0, "ffmpeg 9": 9.999, "pylrc": 11.0, "lrc-kit": 10.0}, "it behaves otherwise now"
PYTHON
