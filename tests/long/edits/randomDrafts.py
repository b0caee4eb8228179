"""Random drafts by the library that writes them: `python randomDrafts.py LIBRARY FIRST COUNT` prints one JSON a line.

{ "draft": text of draft_content.json, "clips": [...], "titles": [...], "others": the number of stickers }. What is expected of
a clip comes from the library's own objects, not from the draft: kind, media, track (its height), from, to, in (of the file), speed, and
gain, fadeIn, fadeOut, box, opacity, rotate, flip where they stand still. `moves` names what has keyframes, `sounds` whether a sound
effect hangs on it. The libraries write no compound clips: one draft is put into another as the app does it.
"""
import importlib
import json
import random
import sys
import uuid


def material_of(draft, kind, name, seconds):
    """A file that isn't there: the library would look into it."""
    cls = draft.AudioMaterial if kind == "audio" else draft.VideoMaterial
    material = cls.__new__(cls)
    material.material_id = uuid.uuid4().hex
    material.material_name, material.path = name, f"/Job/{name}"
    material.duration = 10_800_000_000 if kind == "photo" else seconds * 1_000_000
    if kind != "audio":
        # The app writes "gif"; the libraries call it a video.
        material.local_material_id, material.material_type = "", random.choice(["gif", "video"]) if kind == "gif" else kind
        material.width, material.height, material.crop_settings = 1920, 1080, draft.CropSettings()
        if random.random() < 0.2:
            material.crop_settings = draft.CropSettings(upper_left_x=0.1, lower_left_x=0.1, upper_left_y=0.2, upper_right_y=0.2)
    return material


def clip_settings(draft):
    if random.random() < 0.5:
        return draft.ClipSettings()
    scale = random.choice([0.25, 0.5, 0.8])
    return draft.ClipSettings(
        alpha=random.choice([1.0, 0.5]), rotation=random.choice([0.0, 90.0, 180.0]), flip_horizontal=random.random() < 0.3,
        flip_vertical=random.random() < 0.2, scale_x=scale, scale_y=random.choice([scale, scale / 2]),
        transform_x=random.choice([0.0, 0.1, -0.2]), transform_y=random.choice([0.0, 0.15, -0.1]))


def played(draft, material, target):
    """Where of the file it is taken from, and how fast: said by the file's length, by the speed, or by both."""
    way = random.randrange(4)
    room = min(material.duration, 60_000_000)
    if way == 0:
        return {}
    if way == 1:
        return {"speed": random.choice([0.5, 1.25, 2.0, 3.3])}
    source = draft.Timerange(random.randrange(room // 2), random.randrange(500_000, room // 2))
    return {"source_timerange": source} if way == 2 else {"source_timerange": source, "speed": random.choice([0.5, 1.7, 4.0])}


def add_keyframes(draft, segment, moves):
    prop = draft.KeyframeProperty
    for name, values in [("position_x", (0.1, 0.4)), ("alpha", (0.5, 1.0)), ("rotation", (90.0, 180.0)), ("uniform_scale", (0.5, 0.8))]:
        if random.random() < 0.06:
            moves[name] = values[0]
            segment.add_keyframe(getattr(prop, name), 0, values[0])
            segment.add_keyframe(getattr(prop, name), segment.duration // 2, values[1])


def decorate(draft, segment, is_last):
    metadata = importlib.import_module(draft.__name__ + ".metadata")
    pick = lambda kind: random.choice(list(getattr(metadata, kind)))
    capcut = draft.__name__ == "pycapcut"
    joined = 0
    if not is_last and random.random() < 0.3:
        segment.add_transition(pick("CapCutTransitionType" if capcut and hasattr(metadata, "CapCutTransitionType") else "TransitionType"),
                               duration=random.randrange(100_000, 400_000))
        joined = segment.transition.duration
    if random.random() < 0.1:
        segment.add_animation(pick("CapCutIntroType" if capcut and hasattr(metadata, "CapCutIntroType") else "IntroType"))
    if random.random() < 0.1:
        segment.add_filter(pick("FilterType"), 50)
    if random.random() < 0.1:
        segment.add_mask(pick("CapCutMaskType" if capcut and hasattr(metadata, "CapCutMaskType") else "MaskType"))
    if random.random() < 0.1:
        segment.add_background_filling("blur")
    return joined


def box_of(settings, moves):
    width = moves.get("uniform_scale", settings.scale_x)
    height = moves.get("uniform_scale", settings.scale_y)
    x, y = moves.get("position_x", settings.transform_x), settings.transform_y
    return [0.5 + x / 2 - width / 2, 0.5 - y / 2 - height / 2, width, height]


def media_segment(draft, track, at, is_last):
    sound = track["kind"] == "audio"
    kind = "audio" if sound else random.choice(["video", "video", "photo", "gif"])
    name = f"{kind} {random.randrange(5)}." + {"audio": "mp3", "video": "mp4", "photo": "png", "gif": "gif"}[kind]
    material = track["files"].setdefault(name, material_of(draft, kind, name, random.choice([40, 90])))
    length = random.randrange(600_000, 6_000_000)
    volume = random.choice([1.0, 1.0, 0.0, 0.4, 2.0])
    target = draft.Timerange(at, length)
    options = {"volume": volume, **played(draft, material, target)}
    if not sound:
        options["clip_settings"] = clip_settings(draft)
    segment = (draft.AudioSegment if sound else draft.VideoSegment)(material, target, **options)
    source, moves = segment.source_timerange, {}
    expected = {"kind": "video" if kind == "gif" else kind, "media": name, "track": track["height"], "from": segment.target_timerange.start / 1e6,
                "to": segment.target_timerange.end / 1e6, "in": source.start / 1e6, "length": material.duration / 1e6,
                "speed": source.duration / segment.target_timerange.duration, "gain": volume, "fadeIn": 0, "fadeOut": 0}
    if kind != "photo" and hasattr(segment, "add_fade") and random.random() < 0.3:
        segment.add_fade(200_000, 300_000)
        expected.update(fadeIn=0.2, fadeOut=0.3)
    if sound:
        if random.random() < 0.2:
            metadata = importlib.import_module(draft.__name__ + ".metadata")
            segment.add_effect(random.choice(list(random.choice([metadata.AudioSceneEffectType, metadata.ToneEffectType]))))
            expected["sounds"] = True
        if random.random() < 0.15:
            segment.add_keyframe(0, 0.2)
            segment.add_keyframe(segment.duration, 0.8)
            moves["volume"] = 0.5
        expected["joined"] = 0
    else:
        add_keyframes(draft, segment, moves)
        expected["joined"] = decorate(draft, segment, is_last) / 1e6
        settings = segment.clip_settings
        crop = segment.material_instance.crop_settings
        expected.update(box=box_of(settings, moves), opacity=moves.get("alpha", settings.alpha),
                        rotate=moves.get("rotation", settings.rotation), crop=[crop.upper_left_x, crop.upper_left_y],
                        flip=[name for name, is_on in [("horizontal", settings.flip_horizontal), ("vertical", settings.flip_vertical)] if is_on])
    return segment, {**expected, "moves": sorted(moves), "muted": track["muted"]}


def text_segment(draft, track, at):
    style = draft.TextStyle(size=random.choice([5.0, 8.0, 15.0]), bold=random.random() < 0.3, italic=random.random() < 0.3,
                            color=random.choice([(1.0, 1.0, 1.0), (1.0, 0.5, 0.0)]), alpha=random.choice([1.0, 0.6]), align=random.randrange(3))
    settings = draft.ClipSettings(transform_y=random.choice([0.0, -0.8]), transform_x=random.choice([0.0, 0.3]),
                                  scale_x=1.5, scale_y=1.5, rotation=random.choice([0.0, 30.0]), alpha=random.choice([1.0, 0.5]))
    text = random.choice(["Hello", "你好，世界", "two\nlines", '"quoted" <tag> & more', "[brackets]"])
    segment = draft.TextSegment(text, draft.Timerange(at, random.randrange(500_000, 4_000_000)), style=style, clip_settings=settings,
                                border=random.choice([None, draft.TextBorder(color=(0.0, 0.0, 1.0))]))
    color = "#" + "".join(f"{round(channel * 255):02X}" for channel in style.color)
    return segment, {"text": text, "from": segment.target_timerange.start / 1e6, "to": segment.target_timerange.end / 1e6,
                     "x": 0.5 + settings.transform_x / 2, "y": 0.5 - settings.transform_y / 2, "color": color, "rotate": settings.rotation,
                     "size": style.size / 100 * settings.scale_y, "opacity": style.alpha * settings.alpha,
                     "bold": style.bold, "italic": style.italic, "outline": "#0000FF" if segment.border else None}


def write_draft(draft, seed):
    random.seed(seed)
    script, others = draft.ScriptFile(1920, 1080, random.choice([24, 25, 30, 60]), maintrack_adsorb=True), 0
    kinds = [random.choice(["video", "video", "audio", "text", "sticker"]) for _ in range(random.randrange(1, 6))]
    clips, titles, files, height = [], [], {}, 0
    for number, kind in enumerate(["video", *kinds]):
        muted = kind in ("video", "audio") and number > 0 and random.random() < 0.15
        name = f"{kind} {number}"
        if hasattr(script, "append_track"):
            script.append_track(draft.TrackSpec(getattr(draft.TrackType, kind), name, mute=muted))
            height = number
        else:
            script.add_track(getattr(draft.TrackType, kind), name, mute=muted, relative_index=number)
            height = script.tracks[name].render_index
        if kind == "sticker":
            script.add_segment(draft.StickerSegment("7000000000000000000", draft.Timerange(0, 2_000_000)), name)
            others += 1
            continue
        track = {"kind": kind, "height": height, "muted": muted, "files": files}
        at, count = (0 if number == 0 else random.randrange(3_000_000)), random.randrange(1, 6)
        for index in range(count):
            segment, expected = text_segment(draft, track, at) if kind == "text" else media_segment(draft, track, at, index == count - 1)
            script.add_segment(segment, name)
            (titles if kind == "text" else clips).append(expected)
            gap = 0 if kind != "text" and expected.get("joined") else random.choice([0, 0, 700_000])
            expected["next"] = gap
            at = segment.target_timerange.end + gap
    return {"seed": seed, "draft": script.dumps(), "clips": clips, "titles": titles, "others": others}


def end_of(content):
    ends = [segment["target_timerange"] for track in content["tracks"] for segment in track["segments"]]
    return max(end["start"] + end["duration"] for end in ends)


def write_nested(draft, seed):
    """A draft, and sometimes another in it as a compound clip: as long as that is, or played twice as fast."""
    outer = write_draft(draft, seed)
    if random.random() < 0.7:
        return outer
    inner = write_draft(draft, seed + 1_000_000)
    content, inside = json.loads(outer["draft"]), json.loads(inner["draft"])
    speed, at, whole = 1 if inner["titles"] else random.choice([1, 2]), random.randrange(3_000_000), end_of(inside)
    whole += whole % 2
    nest = {"id": uuid.uuid4().hex, "type": "combination", "combination_type": "none", "name": "", "draft": inside}
    picture = {"id": uuid.uuid4().hex, "type": "video", "material_name": "Compound clip 1", "path": "", "duration": whole}
    content["materials"]["drafts"].append(nest)
    content["materials"]["videos"].append(picture)
    segment = {"id": uuid.uuid4().hex, "material_id": picture["id"], "extra_material_refs": [nest["id"]], "render_index": 1_000_000,
               "target_timerange": {"start": at, "duration": whole // speed}, "source_timerange": {"start": 0, "duration": whole},
               "speed": speed, "volume": 1.0, "visible": True, "reverse": False, "common_keyframes": [],
               "clip": {"alpha": 1.0, "rotation": 0.0, "scale": {"x": 1.0, "y": 1.0}, "transform": {"x": 0.0, "y": 0.0},
                        "flip": {"horizontal": False, "vertical": False}}}
    content["tracks"].append({"id": uuid.uuid4().hex, "type": "video", "name": "nest", "attribute": 0, "flag": 0, "segments": [segment]})
    for clip in inner["clips"] + inner["titles"]:
        clip.update({key: at / 1e6 + clip[key] / speed for key in ("from", "to")})
    for clip in inner["clips"]:
        clip.update({key: clip[key] / speed for key in ("fadeIn", "fadeOut", "joined")})
        clip.update(track=1_000_000 + clip["track"], speed=clip["speed"] * speed)
    return {"seed": seed, "draft": json.dumps(content), **{key: outer[key] + inner[key] for key in ("clips", "titles", "others")}}


def main(library, first, count):
    draft = importlib.import_module(library)
    seed, written = int(first), 0
    while written < int(count):
        try:
            print(json.dumps(write_nested(draft, seed)))
            written += 1
        except ValueError:  # more of a file than it has
            pass
        seed += 1


main(*sys.argv[1:])
