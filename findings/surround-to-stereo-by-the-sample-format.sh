#!/usr/bin/env bash
# The same 5.1 sound mixed to stereo by FFmpeg is 7.7 dB louder as AAC than as WAV or FLAC; as MP3 it depends on the source.
#
# Packages:  imageio-ffmpeg 0.8.1 (FFmpeg 9.0.2), soundfile 0.14.0, numpy (PyPI), Python 3.
# One would guess: -ac 2 is one mix, -3 dB for the centre, and the codec of the new file changes nothing about its level.
# What happens: the mix is scaled down, so that six loud channels can't clip, only where it is counted or written in whole numbers. In floating
#   point, which AAC takes, it isn't: it is louder, and may clip at the player. MP3 and Opus take both and follow their source. A preview as AAC
#   and a master as WAV differ, and so do two renders of which one had its sound as AAC. The filter option rematrix_maxval=1 makes all alike.
# Seen: a tone of -12 dB in the centre: WAV, FLAC -22.7 dB; AAC, WAV of floats -15; MP3, Opus of a WAV -22.7, of an AAC -15; with the option -22.7.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.8.1 soundfile==0.14.0 numpy
venv/bin/python - <<'PYTHON'
import math, subprocess
import imageio_ffmpeg, numpy, soundfile

def ffmpeg(*words):
    subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-nostdin", "-y", *words], check=True)

sound = numpy.zeros((96_000, 6))
sound[:, 2] = 0.25 * numpy.sin(2 * numpy.pi * 440 * numpy.arange(96_000) / 48_000)  # front left, front right, centre, ...
soundfile.write("plain.wav", sound, 48_000, subtype="PCM_16")
ffmpeg("-i", "plain.wav", "-af", "channelmap=channel_layout=5.1", "source.wav")
ffmpeg("-i", "source.wav", "-b:a", "512k", "source.m4a")

def level(source, name, *options):
    """The tone's own level in the middle of the file, in dB: encoders' peaks at the ends don't count."""
    ffmpeg("-i", source, *options, name)
    ffmpeg("-i", name, "-c:a", "pcm_f32le", "level.wav")
    middle = soundfile.read("level.wav")[0][24_000:72_000, 0]
    return round(20 * math.log10(math.sqrt(2 * numpy.mean(middle**2))), 0)

names = ("wav", "flac", "m4a", "opus", "mp3")
seen = {source: {kind: level(source, f"mix.{kind}", "-ac", "2") for kind in names} for source in ("source.wav", "source.m4a")}
floats = level("source.wav", "floats.wav", "-ac", "2", "-c:a", "pcm_f32le")
alike = level("source.m4a", "alike.m4a", "-af", "aresample=out_chlayout=stereo:rematrix_maxval=1")
print(seen, floats, alike)
low, high = -23.0, -15.0  # 20 lg(0.25 x 0.707) is -15.05; divided by 1 + 0.707 + 0.707, the sum of the factors, it is -22.7
mixed = {"wav": low, "flac": low, "m4a": high}
expected = {"source.wav": {**mixed, "opus": low, "mp3": low}, "source.m4a": {**mixed, "opus": high, "mp3": high}}
assert (seen, floats, alike) == (expected, high, low), "it behaves otherwise now"
PYTHON
