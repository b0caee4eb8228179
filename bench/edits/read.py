"""`python read.py FORMAT FILE`: how much processor time the format's library takes to read it."""
import json
import sys
import time


def reader_of(kind, path):
    if kind == "draft":
        import pycapcut

        return lambda: pycapcut.ScriptFile.load_template(path)
    import opentimelineio as otio

    options = {"otio": {}, "edl": {"adapter_name": "cmx_3600", "rate": 25}, "xmeml": {"adapter_name": "fcp_xml"},
               "fcpxml": {"adapter_name": "fcpx_xml"}}[kind]
    return lambda: otio.adapters.read_from_file(path, **options)


def main(kind, path):
    read = reader_of(kind, path)
    imported = time.process_time()
    read()
    process_seconds = time.process_time()
    times = [process_seconds - imported]
    while len(times) < 5 and sum(times) < 5:
        before = time.process_time()
        read()
        times.append(time.process_time() - before)
    print(json.dumps({"processSeconds": process_seconds, "readSeconds": min(times)}))


main(*sys.argv[1:])
