#!/usr/bin/env bash
# A tone of 15 kHz is a tone of 1 kHz, and two thirds as high, after pydub's set_frame_rate(16000).
#
# Packages:  pydub 0.25.1, numpy, soundfile 0.14.0, imageio-ffmpeg 0.8.1 (FFmpeg 9.0.2; PyPI), Python 3 (from 3.13 on with audioop-lts).
# One would guess: what lies above half of the new rate is filtered out, as in every resampler; 16 kHz is what speech recognition and subtitling ask for.
# What happens: samples are joined by straight lines and taken at the new rate, with no filter. Hiss, cymbals and the s of speech come back as tones where speech
#   is. FFmpeg leaves nothing of it.
# Seen: pydub: 1000 Hz, 0.34 of the full scale where the tone had 0.5; FFmpeg: less than 0.001.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pydub==0.25.1 soundfile==0.14.0 imageio-ffmpeg==0.8.1 numpy "audioop-lts; python_version >= '3.13'"
venv/bin/python -W ignore - <<'PYTHON'
import subprocess
import imageio_ffmpeg, numpy, soundfile
from pydub import AudioSegment

tone = (0.5 * 32_767 * numpy.sin(2 * numpy.pi * 15_000 * numpy.arange(88_200) / 44_100)).astype("int16")
soundfile.write("tone.wav", tone, 44_100)
by_pydub = AudioSegment(tone.tobytes(), frame_rate=44_100, sample_width=2, channels=1).set_frame_rate(16_000).get_array_of_samples()
subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", "tone.wav", "-ar", "16000", "by-ffmpeg.wav"], check=True)

def loudest(samples):
    """The loudest tone in the middle second: its frequency, and its height for the full scale 1."""
    spectrum = numpy.abs(numpy.fft.rfft(samples[8_000:24_000] * numpy.hanning(16_000))) / 4_000
    return int(spectrum.argmax()), round(float(spectrum.max()), 3)

pydub, ffmpeg = loudest(numpy.array(by_pydub) / 32_768), loudest(soundfile.read("by-ffmpeg.wav")[0])
print(pydub, ffmpeg)
assert pydub[0] == 1_000 and 0.3 < pydub[1] < 0.4 and ffmpeg[1] < 0.001, "it behaves otherwise now"
PYTHON
