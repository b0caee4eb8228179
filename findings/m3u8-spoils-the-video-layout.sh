#!/usr/bin/env bash
# The library m3u8 writes the layout of a stereo film under a name that doesn't exist, in two pairs of quotes, and one pair more each time.
#
# Package:   m3u8 6.0.0 (PyPI), Python 3.
# One would guess: an attribute the library knows (stream_info.req_video_layout) is written as it was read; REQ-VIDEO-LAYOUT="CH-STEREO"
#   says that a variant is stereoscopic, and a player that can't show it must leave it.
# What happens: the value keeps the quotes it was read with and is quoted again, under REQ-VIDEO_LAYOUT with an underscore. Read again it is
#   still taken for the layout, so a round trip seems to work; a player finds an attribute that it doesn't know, and may offer the film
#   to those it isn't for.
# Seen: REQ-VIDEO_LAYOUT=""CH-STEREO"", the second time """CH-STEREO""".
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv" && "$dir/venv/bin/pip" install --quiet --disable-pip-version-check m3u8==6.0.0
"$dir/venv/bin/python" - <<'PYTHON'
import m3u8

text = '#EXTM3U\n#EXT-X-VERSION:12\n#EXT-X-STREAM-INF:BANDWIDTH=1280000,CODECS="hvc1.2.4.L123.B0",REQ-VIDEO-LAYOUT="CH-STEREO"\nfilm.m3u8\n'

def attribute(written):
    return next(line for line in written.splitlines() if "STREAM-INF" in line).split(",")[-1]

once = m3u8.loads(text).dumps()
twice = m3u8.loads(once).dumps()
seen = [m3u8.loads(text).playlists[0].stream_info.req_video_layout, attribute(once), attribute(twice)]
print(*seen, sep="\n")
assert seen == ['"CH-STEREO"', 'REQ-VIDEO_LAYOUT=""CH-STEREO""', 'REQ-VIDEO_LAYOUT="""CH-STEREO"""'], "it behaves otherwise now"
PYTHON
