import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync, constants } from "node:zlib";
import { withCanary } from "../support/canary";
import { withEmulator } from "../support/emulatorFixture";
import { BUCKET_URL, putStill, renderFilm, STILL_URL } from "../support/emulatorJobs";
import { noisePng, png } from "../support/noisePng";

const still = { Type: "Image", MediaURL: STILL_URL, Duration: 1 };
const inTrack = (...VideoTrackClips: object[]) => ({ VideoTracks: [{ VideoTrackClips }] });
const withTitle = (title: object) => ({
  ...inTrack(still),
  SubtitleTracks: [{ SubtitleTrackClips: [{ TimelineIn: 0, TimelineOut: 1, ...title }] }],
});

describe("a material", () => {
  const hostile = (url: string): [name: string, content: string][] => [
    ["hls.mp4", `#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n${url}/hls\n#EXT-X-ENDLIST\n`],
    ["hls.ts", `#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n${url}/ts\n#EXT-X-ENDLIST\n`],
    ["hls.png", `#EXTM3U\n#EXTINF:5,\n${url}/png\n#EXT-X-ENDLIST\n`],
    [
      "key.m3u8",
      `#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI="${url}/key"\n#EXTINF:5,\nstill.png\n#EXT-X-ENDLIST\n`,
    ],
    ["master.mp4", `#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n${url}/master.m3u8\n`],
    ["concat.mp4", "ffconcat version 1.0\nfile still.png\n"],
    ["concat.mkv", `ffconcat version 1.0\nfile ${url}/concat\n`],
    [
      "dash.mp4",
      `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT1S"><Period><AdaptationSet mimeType="video/mp4"><Representation id="1" bandwidth="1"><BaseURL>${url}/dash</BaseURL></Representation></AdaptationSet></Period></MPD>`,
    ],
    ["ism.mp4", `<SmoothStreamingMedia><StreamIndex Url="${url}/ism"/></SmoothStreamingMedia>`],
    ["picture.svg", `<svg xmlns="http://www.w3.org/2000/svg"><image href="${url}/svg"/></svg>`],
    ["picture.png", `<svg xmlns="http://www.w3.org/2000/svg"><image href="${url}/png"/></svg>`],
    [
      "session.mp4",
      "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\n",
    ],
    ["reference.mov", `RTSPtext\r\nrtsp://127.0.0.1/x`],
    ["reference.asf", `[Reference]\r\nRef1=${url}/asf\r\n`],
    ["index.mkv", "# VobSub index file, v7 (do not modify this line!)\nid: en, index: 0\n"],
    ["script.mp4", "FWS\x05\x00\x00\x00\x00"],
  ];

  it("that names other files or hosts reaches none of them, at any speed", () =>
    withCanary(async (url, asked) => {
      for (const speed of ["instant", "fast"] as const) {
        await withEmulator(
          { speed, parallelRenders: 2, assumptions: { callsPerSecond: {} } },
          async ({ client, emulator }) => {
            await putStill(emulator.url);
            const outcomes = await Promise.all(
              hostile(url).map(async ([name, body]) => {
                await fetch(`${emulator.url}/oss/films/in/${name}`, { method: "PUT", body });
                const isPicture = /\.(png|svg)$/.test(name);
                const clip = {
                  MediaURL: `${BUCKET_URL}/in/${name}`,
                  ...(isPicture && { Type: "Image", Duration: 1 }),
                };
                const MediaURL = `${BUCKET_URL}/out/${name}.mp4`;
                const job = await renderFilm(client, {
                  timeline: JSON.stringify(inTrack(clip)),
                  config: { MediaURL },
                });
                return [name, job.Status, job.Code];
              }),
            );
            expect(outcomes).toEqual(
              hostile(url).map(([name]) => [name, "Failed", "InvalidParameter.ResourceContentBad"]),
            );
          },
        );
      }
      expect(asked()).toEqual([]);
    }));

  it("with a pattern for a name stands for itself only", () =>
    withEmulator({ speed: "fast" }, async ({ client, emulator }) => {
      await fetch(`${emulator.url}/oss/films/in/frame1.png`, {
        method: "PUT",
        body: Uint8Array.from(noisePng(16, 16)),
      });
      const clip = { ...still, MediaURL: `${BUCKET_URL}/in/frame%25d.png` };
      expect(await renderFilm(client, { timeline: JSON.stringify(inTrack(clip)) })).toMatchObject({
        Status: "Failed",
        Code: "InvalidMaterial.NotFound",
      });
    }));

  it("that is tiny as a file and huge as a picture ends within the limits", () =>
    withEmulator({ speed: "fast" }, async ({ client, emulator }) => {
      for (const side of [14_000, 30_000]) {
        await fetch(`${emulator.url}/oss/films/in/still.png`, {
          method: "PUT",
          body: Uint8Array.from(png(side, side, 0, zeros(side * (side + 1)))),
        });
        const job = await renderFilm(client);
        expect(["Success", "Failed"]).toContain(job.Status);
        if (job.Status === "Failed")
          expect(job.Code).toMatch(/^(ProduceFailed|InvalidParameter|ExceededMaximumValue)/);
      }
      await putStill(emulator.url);
      expect(await renderFilm(client)).toMatchObject({ Status: "Success" });
    }));
});

describe("a Timeline", () => {
  const hostile = (url: string, file: string): [what: string, timeline: object][] => [
    ["a local font", withTitle({ Type: "Text", Content: "x", FontURL: `file://${file}` })],
    ["a font of another host", withTitle({ Type: "Text", Content: "x", FontURL: `${url}/font.ttf` })],
    ["a font that is a path", withTitle({ Type: "Text", Content: "x", Font: `../../../..${file}` })],
    ["a title that is a filter", withTitle({ Type: "Text", Content: `x',movie=${file}[a];[a]` })],
    ["a title of codes", withTitle({ Type: "Text", Content: `{\\fnfile://${file}}{\\p1}m 0 0{\\p0}` })],
    ["a colour that is a filter", withTitle({ Type: "Text", Content: "x", FontColor: `red,movie=${file}` })],
    ["local subtitles", withTitle({ Type: "Subtitle", FileURL: `file://${file}` })],
    ["subtitles of another host", withTitle({ Type: "Subtitle", FileURL: `${url}/a.srt` })],
    ["subtitles that are none", withTitle({ Type: "Subtitle", FileURL: `${BUCKET_URL}/in/evil.ass` })],
    ["subtitles with a font's path", withTitle({ Type: "Subtitle", FileURL: `${BUCKET_URL}/in/fonts.ass` })],
    [
      "a transition that is a filter",
      inTrack({ ...still, Effects: [{ Type: "Transition", SubType: `fade,movie=${file}` }] }, still),
    ],
    [
      "an effect that is a filter",
      inTrack({ ...still, Effects: [{ Type: "VFX", SubType: `x,movie=${file}` }] }),
    ],
    ["a mask of another host", inTrack({ ...still, MaskVideoUrl: `${url}/mask.mp4` })],
    ["a material of another host", inTrack({ MediaURL: `${url}/a.mp4` })],
    ["a material of this machine", inTrack({ MediaURL: `${url.replace("127.0.0.1", "localhost")}/a.mp4` })],
    [
      "sound of another host",
      { ...inTrack(still), AudioTracks: [{ AudioTrackClips: [{ MediaURL: `${url}/a.mp3` }] }] },
    ],
    [
      "speech of another host",
      {
        ...inTrack(still),
        AudioTracks: [
          { AudioTrackClips: [{ Type: "AI_TTS", Content: `<speak><audio src="${url}/tts"/></speak>` }] },
        ],
      },
    ],
  ];

  it("that names local files or other hosts reaches none of them", () =>
    withSecretFile((file, secret) =>
      withCanary((url, asked) =>
        withEmulator({ speed: "fast", assumptions: { callsPerSecond: {} } }, async ({ client, emulator }) => {
          await putStill(emulator.url);
          const put = (name: string, body: string) =>
            fetch(`${emulator.url}/oss/films/in/${name}`, { method: "PUT", body });
          await put("evil.ass", `#EXTM3U\n#EXTINF:5,\n${url}/ass\n`);
          await put(
            "fonts.ass",
            `[Script Info]\n[V4+ Styles]\nFormat: Name, Fontname\nStyle: a,${url}/font\n[Fonts]\nfontname: ${file}\n[Events]\nFormat: Start, End, Style, Text\nDialogue: 0:00:00.00,0:00:01.00,a,{\\fn${file}}x\n`,
          );
          const ended = await Promise.all(
            hostile(url, file).map(async ([what, timeline], index) => {
              const MediaURL = `${BUCKET_URL}/out/${index}.mp4`;
              const job = await renderFilm(client, {
                timeline: JSON.stringify(timeline),
                config: { MediaURL },
              });
              return [what, job.Status, job.Message ?? ""];
            }),
          );
          for (const [what, status, message] of ended) {
            expect([what, status]).toEqual([what, expect.stringMatching(/^(Success|Failed)$/)]);
            expect(message).not.toMatch(/\/bin\/|unexpectedly/);
            expect(message).not.toContain(secret);
          }
          expect(asked()).toEqual([]);
        }),
      ),
    ));
});

/** A file of this machine that no render may show. */
async function withSecretFile(story: (file: string, secret: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "ice-secret-"));
  const file = join(folder, "secret.txt");
  const secret = "a line that no message shows";
  writeFileSync(file, `${secret}\n`);
  try {
    await story(file, secret);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The zlib stream of that many zeros, without ever holding them. */
function zeros(count: number): Buffer {
  const piece = 1024 ** 2;
  const flushed = (bytes: number) =>
    deflateRawSync(Buffer.alloc(bytes), { finishFlush: constants.Z_FULL_FLUSH });
  const whole = flushed(piece);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(((count % 65_521) * 65_536 + 1) >>> 0);
  return Buffer.concat([
    Buffer.from("789c", "hex"),
    ...Array.from({ length: Math.floor(count / piece) }, () => whole),
    flushed(count % piece),
    Buffer.from("0300", "hex"),
    checksum,
  ]);
}
