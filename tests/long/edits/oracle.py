"""What the Python libraries of each format read: `python oracle.py FORMAT FILE [RATE]` prints JSON.

{ "seconds": float, "pieces": [[kind, media, from, to, in, speed], ...] }: kind is "V" or "A", times are seconds of the film and of
the file, `in` is counted from the file's first frame. Pieces are edge to edge, as the editor shows them, without transitions' handles.
"""
import json
import sys
from fractions import Fraction
from pathlib import Path
from urllib.parse import unquote


def base_name(url):
    return unquote(url).replace("\\", "/").rsplit("/", 1)[-1]


def walk_otio(timeline):
    import opentimelineio as otio

    pieces = []
    seconds = lambda time: time.value / time.rate

    def media_of(clip):
        reference = clip.media_reference
        if isinstance(reference, otio.schema.ExternalReference) and reference.target_url:
            return base_name(reference.target_url), reference
        if isinstance(reference, otio.schema.MissingReference) and clip.name and clip.name[0].isalpha() and "." in clip.name:
            return clip.name, reference
        return None, reference

    def speed_of(item):
        speed = 1.0
        for effect in item.effects:
            if not effect.enabled:
                continue
            if isinstance(effect, otio.schema.FreezeFrame):
                speed = 0.0
            elif isinstance(effect, otio.schema.LinearTimeWarp):
                speed *= effect.time_scalar
        return speed

    # A window is (start, end, at, speed): inner seconds from start to end are seen at `at` of the film.
    def walk(node, kind, start, end, at, speed):
        """Puts what `node` shows between its own seconds start and end into the film at `at`."""
        if isinstance(node, otio.schema.Clip):
            media, reference = media_of(node)
            if media is None or not node.enabled:
                return
            own = speed_of(node)
            head = seconds(node.trimmed_range().start_time)
            available = reference.available_range
            first = seconds(available.start_time) if available is not None else 0.0
            pieces.append([kind, media, at, at + (end - start) / speed, head - first + start * own, own * speed])
        elif isinstance(node, otio.schema.Stack):
            for child in node:
                child_kind = "A" if isinstance(child, otio.schema.Track) and child.kind == "Audio" else "V"
                if isinstance(child, otio.schema.Track) and not child.enabled:
                    continue
                is_clip = isinstance(child, otio.schema.Clip)  # whose own walk counts from its source_range
                offset = 0.0 if is_clip or child.source_range is None else seconds(child.source_range.start_time)
                length = seconds(child.duration())
                if start < length:
                    walk(child, child_kind if isinstance(child, otio.schema.Track) else kind,
                         start + offset, min(end, length) + offset, at, speed)
        else:
            for child in node:
                if not isinstance(child, otio.core.Item):
                    continue
                span = node.range_of_child(child)
                first, length = seconds(span.start_time), seconds(span.duration)
                low, high = max(first, start), min(first + length, end)
                if high - low < 1e-9 or isinstance(child, otio.schema.Gap) or not child.enabled:
                    continue
                if isinstance(child, otio.schema.Clip):
                    walk(child, kind, low - first, high - first, at + (low - start) / speed, speed)
                    continue
                own = abs(speed_of(child)) or 1.0
                trimmed = seconds(child.trimmed_range().start_time)
                walk(child, kind, trimmed + (low - first) * own, trimmed + (high - first) * own,
                     at + (low - start) / speed, speed * own)

    stack = timeline.tracks
    begin = seconds(stack.source_range.start_time) if stack.source_range is not None else 0.0
    length = seconds(stack.duration())
    walk(stack, "V", begin, begin + length, 0.0, 1.0)
    return {"seconds": length, "pieces": pieces}


def read_otio(path):
    import opentimelineio as otio

    root = otio.adapters.read_from_file(path)
    return walk_otio(root if isinstance(root, otio.schema.Timeline) else root[0])


def read_edl(path, rate):
    import opentimelineio as otio

    timeline = otio.adapters.read_from_file(path, "cmx_3600", rate=float(Fraction(rate)))
    # The adapter keeps a track's first record time as a negative start.
    begins = [-track.source_range.start_time if track.source_range is not None else None for track in timeline.tracks]
    result = {"seconds": 0.0, "pieces": []}
    known = [begin.value / begin.rate for begin in begins if begin is not None and begin.value > 0]
    first = min(known) if known else 0.0
    for track, begin in zip(timeline.tracks, begins):
        if track.source_range is not None:
            track.source_range = None
        shift = (begin.value / begin.rate if begin is not None and begin.value > 0 else 0.0) - first
        alone = otio.schema.Timeline()
        alone.tracks.append(track.deepcopy())
        read = walk_otio(alone)
        kind = "A" if track.kind == "Audio" else "V"
        result["pieces"] += [[kind, media, at + shift, to + shift, begins_at, speed]
                             for _, media, at, to, begins_at, speed in read["pieces"]]
        result["seconds"] = max(result["seconds"], read["seconds"] + shift)
    return result


def read_xmeml(path):
    import opentimelineio as otio

    root = otio.adapters.read_from_file(path, "fcp_xml")
    # The adapter moves the available range to the file's timecode only where one is written; `in` counts from the first frame.
    for clip in root.find_clips():
        reference = clip.media_reference
        if isinstance(reference, otio.schema.ExternalReference) and reference.available_range is not None:
            if clip.source_range.start_time < reference.available_range.start_time:
                reference.available_range = otio.opentime.TimeRange(
                    otio.opentime.RationalTime(0, reference.available_range.duration.rate), reference.available_range.duration)
    return walk_otio(root)


def read_fcpxml(path):
    from bladeworks.core.compiler import compile_fcpxml

    compiled = compile_fcpxml(Path(path))
    pieces = []
    for clip in compiled.render.clips:
        if not clip.enabled or clip.media_path is None and not clip.missing_media_locators:
            continue
        media = base_name(str(clip.media_path or clip.missing_media_locators[0]))
        kind = "V" if clip.has_video and clip.src_enable != "audio" else "A"
        speed = float(clip.speed)
        start = clip.source_start
        if clip.retime_map is not None:
            segments = clip.retime_map.segments
            speed = float((segments[-1].source_end - segments[0].source_start) / clip.duration)
        pieces.append([kind, media, float(clip.absolute_start), float(clip.absolute_start + clip.duration), float(start), speed])
    return {"seconds": float(compiled.source.sequence_duration), "pieces": pieces}


def read_draft(path):
    import pycapcut as draft

    script = draft.ScriptFile.load_template(path)
    materials = {}
    content = json.loads(Path(path).read_text())
    for materials_of_kind in content["materials"].values():
        for material in materials_of_kind if isinstance(materials_of_kind, list) else []:
            if isinstance(material, dict) and "id" in material:
                materials[material["id"]] = material
    pieces, end = [], 0.0
    for track in script.imported_tracks:
        for segment in getattr(track, "segments", []):
            target = segment.target_timerange
            end = max(end, (target.start + target.duration) / 1e6)
            source = getattr(segment, "source_timerange", None)
            material = materials.get(segment.material_id, {})
            if source is None or "path" not in material:
                continue
            kind = "A" if track.track_type.name == "audio" else "V"
            pieces.append([kind, base_name(material["path"]), target.start / 1e6, (target.start + target.duration) / 1e6,
                           source.start / 1e6, source.duration / target.duration])
    return {"seconds": end, "pieces": pieces}


def main(kind, path, rate="25"):
    readers = {"otio": read_otio, "edl": lambda file: read_edl(file, rate), "xmeml": read_xmeml, "fcpxml": read_fcpxml,
               "draft": read_draft}
    try:
        print(json.dumps(readers[kind](path)))
    except Exception as error:  # the libraries raise what they like
        print(json.dumps({"error": f"{type(error).__name__}: {error}".splitlines()[0][:300]}))


main(*sys.argv[1:])
