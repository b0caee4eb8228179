import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { type AddressInfo } from "node:net";
import { join } from "node:path";
import { probe } from "../../emulator/src/render/probe";
import { frameCount } from "../support/mediaMeasure";
import { type FilmOptions, type Studio, audioTrack, openStudio, videoTrack } from "../support/renderStudio";

let studio: Studio;
beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

/** The Code and Message of a render that must fail. */
async function failureOf(timeline: unknown, options?: FilmOptions): Promise<string> {
  const outcome: unknown = await studio.film(timeline, options).catch((error: unknown) => error);
  if (outcome instanceof Error && "code" in outcome) return `${String(outcome.code)}: ${outcome.message}`;
  throw new Error(`The render did not fail: ${JSON.stringify(outcome)}`);
}

async function add(name: string, content: Buffer | string): Promise<string> {
  const file = join(studio.folder, name);
  await writeFile(file, content);
  studio.materials[name] = file;
  return name;
}

describe("a material", () => {
  it("that is cut off in the middle fails the film", async () => {
    const whole = await readFile(studio.materials["bars"] ?? "");
    const MediaURL = await add("truncated.mp4", whole.subarray(0, Math.round(whole.length * 0.6)));
    expect((await probe(studio.materials[MediaURL] ?? "")).durationSeconds).toBeCloseTo(4, 1);
    expect(await failureOf(videoTrack({ MediaURL }))).toMatch(
      /^InvalidParameter\.ResourceContentBad: .*truncated\.mp4 ends before 4\.00 s/,
    );
    expect(await failureOf(videoTrack({ MediaURL }), { speed: "instant" })).toMatch(/ResourceContentBad/);
    const beginning = await studio.film(videoTrack({ MediaURL, Out: 1 }));
    expect(await frameCount(beginning.file)).toBe(25);
  });

  it.each([
    ["text", "hello, this is no film"],
    ["nothing", ""],
    ["a header without data", Buffer.from("000000186674797069736f6d0000020069736f6d", "hex")],
  ])("that is %s is bad", async (name, content) => {
    const MediaURL = await add(`${name}.mp4`, content);
    expect(await failureOf(videoTrack({ MediaURL }))).toMatch(/^InvalidParameter\.ResourceContentBad: /);
    await expect(probe(studio.materials[MediaURL] ?? "")).rejects.toMatchObject({
      code: "InvalidParameter.ResourceContentBad",
    });
  });

  it("that promises a picture it does not hold is bad", async () => {
    const whole = await readFile(studio.materials["bars"] ?? "");
    const media = whole.indexOf("mdat") + 4;
    const MediaURL = await add(
      "zeros.mp4",
      Buffer.concat([whole.subarray(0, media), Buffer.alloc(whole.length - media)]),
    );
    expect(await failureOf(videoTrack({ MediaURL }))).toMatch(
      /^InvalidParameter\.ResourceContentBad: .*zeros\.mp4/,
    );
  });

  it("that was not found is named with its place, without its query", async () => {
    expect(
      await failureOf(videoTrack({ MediaURL: "red" }, { MediaURL: "https://b/x.mp4?Signature=secret" })),
    ).toBe(
      "InvalidMaterial.NotFound: The material https://b/x.mp4 of VideoTracks[0].VideoTrackClips[1] was not found.",
    );
    studio.materials["gone"] = join(studio.folder, "gone.mp4");
    expect(await failureOf(videoTrack({ MediaURL: "gone" }))).toMatch(
      /^InvalidMaterial\.NotFound: The material gone/,
    );
  });

  it("reaches neither other files nor the network", async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    try {
      const url = `http://127.0.0.1:${port}/segment.ts`;
      const folder = studio.folder;
      await studio.film(videoTrack({ MediaURL: "red" }), { outputFile: join(folder, "real.m3u8") });
      const hostile = {
        "playlist.m3u8": `#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n${url}\n#EXT-X-ENDLIST\n`,
        "local.m3u8": await readFile(join(folder, "real.m3u8")),
        "concat.mp4": "ffconcat version 1.0\nfile red.mp4\n",
        "list.mpd": `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static"><Period><AdaptationSet><Representation id="1"><BaseURL>${url}</BaseURL></Representation></AdaptationSet></Period></MPD>`,
      };
      for (const [name, content] of Object.entries(hostile)) {
        const MediaURL = await add(name, content);
        expect(await failureOf(videoTrack({ MediaURL }))).toMatch(/^InvalidParameter\.ResourceContentBad: /);
      }
      expect(asked).toBe(0);
    } finally {
      server.close();
    }
  });

  it("may have any name", async () => {
    const folder = join(studio.folder, "it's, [a] folder: 100%; 世界 = \\");
    await mkdir(folder);
    const file = join(folder, "a'b,c;d[e]:f.mp4");
    await writeFile(file, await readFile(studio.materials["red"] ?? ""));
    studio.materials["odd"] = file;
    const outputFile = join(folder, "film, it's [new].mp4");
    expect(
      (await studio.film(videoTrack({ MediaURL: "odd", Out: 1 }), { outputFile })).durationSeconds,
    ).toBeCloseTo(1, 1);
  });
});

describe("what is not rendered fails, by ICE's codes", () => {
  const red = { MediaURL: "red" };
  const withEffect = (effect: object) => videoTrack({ ...red, Effects: [effect] }, red);
  it.each<[string, unknown, RegExp]>([
    ["no tracks", {}, /^TimelineFormatError: Both video tracks and audio tracks are empty\.$/],
    ["empty tracks", videoTrack(), /^TimelineFormatError: /],
    [
      "titles alone",
      { SubtitleTracks: [{ SubtitleTrackClips: [{ Type: "Text", Content: "x" }] }] },
      /^TimelineFormatError/,
    ],
    ["no timeline", "[]", /^InvalidTimelineFormat: The timeline/],
    [
      "an unknown key",
      videoTrack({ ...red, Wobble: 3 }),
      /^InvalidTimelineFormat: .*VideoTracks\[0\]\.VideoTrackClips\[0\]\.Wobble/,
    ],
    [
      "an unknown clip type",
      videoTrack({ ...red, Type: "AI_Avatar" }),
      /^InvalidTimelineFormat: VideoTracks\[0\]\.VideoTrackClips\[0\]\.Type is "AI_Avatar"/,
    ],
    [
      "an unknown effect",
      withEffect({ Type: "VFX", SubType: "glass" }),
      /^InvalidEffectParam: VideoTracks\[0\]\.VideoTrackClips\[0\]\.Effects\[0\]/,
    ],
    [
      "an unknown transition",
      withEffect({ Type: "Transition", SubType: "teleport" }),
      /^InvalidEffectParam: .*SubType is "teleport"/,
    ],
    [
      "a transition longer than its clips",
      withEffect({ Type: "Transition", SubType: "fade", Duration: 9 }),
      /^InvalidEffectParam: /,
    ],
    [
      "a Volume without Gain",
      withEffect({ Type: "Volume", Volume: 0 }),
      /^InvalidEffectParam: .*Effects\[0\]/,
    ],
    [
      "too much Gain",
      withEffect({ Type: "Volume", Gain: 11 }),
      /^InvalidEffectParam: .*Gain is 11: it must be from 0 to 10/,
    ],
    [
      "a shrinking Zoom",
      withEffect({ Type: "Zoom", StartRate: 1.3, EndRate: 1, Duration: 1 }),
      /^InvalidEffectParam: /,
    ],
    [
      "an effect track",
      { ...videoTrack(red), EffectTracks: [{ EffectTrackItems: [{ Type: "VFX" }] }] },
      /^InvalidEffectParam: EffectTracks\[0\]/,
    ],
    ["no material", videoTrack({ In: 0 }), /^InvalidTimelineFormat: .*MediaURL or by a MediaId/],
    [
      "an In after the end",
      videoTrack({ ...red, In: 5 }),
      /^InvalidTimelineFormat: VideoTracks\[0\]\.VideoTrackClips\[0\]\.In is 5/,
    ],
    ["an Out after the end", videoTrack({ ...red, Out: 9 }), /^InvalidTimelineFormat: .*\.Out is 9/],
    [
      "clips that overlap",
      videoTrack(red, { ...red, TimelineIn: 2, TimelineOut: 4 }),
      /^InvalidTimelineFormat: .*VideoTrackClips\[1\]/,
    ],
    [
      "an image without a length",
      videoTrack({ Type: "Image", MediaURL: "green" }),
      /^InvalidTimelineFormat: .*Duration/,
    ],
    ["sound as a picture", videoTrack({ MediaURL: "music" }), /^InvalidTimelineFormat: .*no picture/],
    ["a picture as sound", audioTrack({ MediaURL: "bars" }), /^InvalidTimelineFormat: .*no sound/],
    ["a number that is none", videoTrack({ ...red, Out: "soon" }), /^InvalidTimelineFormat: .*Out is "soon"/],
  ])("%s", async (_, timeline, expected) => {
    expect(await failureOf(timeline)).toMatch(expected);
  });

  it("a film that is too large, or of no known kind", async () => {
    const timeline = videoTrack({ MediaURL: "red" });
    expect(await failureOf(timeline, { width: 5000, height: 1000 })).toMatch(
      /^ExceededMaximumValue: The specified "Width_Height" has exceeded maximum value/,
    );
    expect(await failureOf(timeline, { width: 64, height: 64 })).toMatch(/^InvalidParameter: /);
    expect(await failureOf(timeline, { outputFile: join(studio.folder, "film.avi") })).toMatch(
      /^InvalidParameter: .*\.avi/,
    );
  });
});

it("what a killed server left behind is removed by the next render", async () => {
  const folder = join(studio.folder, "restarted");
  const leftover = join(folder, ".render-4194399-abandoned");
  await mkdir(leftover, { recursive: true });
  await writeFile(join(leftover, "film.mp4"), "half a film");
  await studio.film(videoTrack({ MediaURL: "red", Out: 1 }), { outputFile: join(folder, "film.mp4") });
  expect(await readdir(folder)).toEqual(["film.mp4"]);
});

describe("an aborted render", () => {
  it("ends at once and leaves nothing behind", async () => {
    const folder = join(studio.folder, "aborted");
    await mkdir(folder);
    const abort = new AbortController();
    const timeline = videoTrack(...Array.from({ length: 100 }, () => ({ MediaURL: "bars" })));
    let reached = 0;
    let abortedAt = 0;
    const film = studio.film(timeline, {
      outputFile: join(folder, "film.mp4"),
      width: 1280,
      height: 720,
      speed: "real",
      signal: abort.signal,
      onProgress: (percent) => {
        reached = percent;
        if (percent <= 0 || abortedAt > 0) return;
        abortedAt = performance.now();
        abort.abort(new Error("enough"));
      },
    });
    await expect(film).rejects.toThrow("enough");
    expect(performance.now() - abortedAt).toBeLessThan(10_000);
    expect(reached).toBeGreaterThan(0);
    expect(reached).toBeLessThan(100);
    expect(await readdir(folder)).toEqual([]);
  });

  it("leaves the film before it as it was", async () => {
    const outputFile = join(studio.folder, "kept.mp4");
    await studio.film(videoTrack({ MediaURL: "red", Out: 1 }), { outputFile });
    const before = await readFile(outputFile);
    await expect(studio.film(videoTrack({ MediaURL: "gone" }), { outputFile })).rejects.toThrow();
    const aborted = studio.film(videoTrack({ MediaURL: "red" }), { outputFile, signal: AbortSignal.abort() });
    await expect(aborted).rejects.toThrow();
    expect((await readFile(outputFile)).equals(before)).toBe(true);
  });
});
