import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { render } from "../../emulator/src/render/render";
import { colorAt, difference, frameCount } from "../support/mediaMeasure";
import { type Studio, distanceTo, openStudio, videoTrack } from "../support/renderStudio";

/** Lossy encoding moves a colour a little. */
const NEAR = 12;

let studio: Studio;
beforeAll(async () => {
  studio = await openStudio();
});
afterAll(() => studio.close());

describe("clips one after another", () => {
  it("shows each for as long as it lasts, in order", async () => {
    const film = await studio.film(
      videoTrack({ MediaURL: "red", Out: 1 }, { MediaURL: "blue", In: 1, Out: 3 }),
    );
    expect(film.durationSeconds).toBeCloseTo(3, 1);
    expect(await frameCount(film.file)).toBe(75);
    expect(distanceTo("red", await colorAt(film.file, 24))).toBeLessThan(NEAR);
    expect(distanceTo("blue", await colorAt(film.file, 25))).toBeLessThan(NEAR);
    expect(distanceTo("blue", await colorAt(film.file, 74))).toBeLessThan(NEAR);
  });

  it("plays a material from In on", async () => {
    const whole = await studio.film(videoTrack({ MediaURL: "bars" }));
    const tail = await studio.film(videoTrack({ MediaURL: "bars", In: 2, Out: 3 }));
    const shown = { file: tail.file, frame: 5 };
    const same = await difference(shown, { file: whole.file, frame: 55 });
    expect(same).toBeLessThan((await difference(shown, { file: whole.file, frame: 5 })) / 2);
  });

  it("plays twice as fast at Speed 2", async () => {
    const film = await studio.film(videoTrack({ MediaURL: "bars", Speed: 2 }));
    expect(film.durationSeconds).toBeCloseTo(2, 1);
    const whole = await studio.film(videoTrack({ MediaURL: "bars" }));
    const shown = { file: film.file, frame: 20 };
    const same = await difference(shown, { file: whole.file, frame: 40 });
    expect(same).toBeLessThan((await difference(shown, { file: whole.file, frame: 20 })) / 2);
  });

  it("takes MaxOut of a longer material and all of a shorter one", async () => {
    const film = await studio.film(
      videoTrack({ MediaURL: "red", MaxOut: 1 }, { MediaURL: "blue", MaxOut: 60 }),
    );
    expect(film.durationSeconds).toBeCloseTo(5, 1);
  });

  it("is cut at MaxDuration, the timeline's or the output's", async () => {
    const clips = videoTrack({ MediaURL: "red" }, { MediaURL: "blue" });
    expect((await studio.film({ ...clips, MaxDuration: 2.5 })).durationSeconds).toBeCloseTo(2.5, 1);
    expect((await studio.film(clips, { maxDurationSeconds: 1.5 })).durationSeconds).toBeCloseTo(1.5, 1);
  });

  it("has the frame rate asked for", async () => {
    const film = await studio.film(videoTrack({ MediaURL: "bars", Out: 2 }), { fps: 30 });
    expect(film.fps).toBe(30);
    expect(await frameCount(film.file)).toBe(60);
  });
});

describe("placed clips", () => {
  it("leaves gaps black", async () => {
    const film = await studio.film(
      videoTrack(
        { MediaURL: "red", TimelineIn: 1, TimelineOut: 2 },
        { MediaURL: "blue", TimelineIn: 3, TimelineOut: 4 },
      ),
    );
    expect(film.durationSeconds).toBeCloseTo(4, 1);
    expect(distanceTo("black", await colorAt(film.file, 24))).toBeLessThan(NEAR);
    expect(distanceTo("red", await colorAt(film.file, 25))).toBeLessThan(NEAR);
    expect(distanceTo("red", await colorAt(film.file, 49))).toBeLessThan(NEAR);
    expect(distanceTo("black", await colorAt(film.file, 50))).toBeLessThan(NEAR);
    expect(distanceTo("blue", await colorAt(film.file, 75))).toBeLessThan(NEAR);
  });
});

describe("transitions", () => {
  it("overlap the neighbours and shorten the film", async () => {
    const film = await studio.film(
      videoTrack(
        { MediaURL: "red", Effects: [{ Type: "Transition", SubType: "fade", Duration: 1 }] },
        { MediaURL: "blue" },
      ),
    );
    expect(film.durationSeconds).toBeCloseTo(7, 1);
    expect(await frameCount(film.file)).toBe(175);
    expect(distanceTo("red", await colorAt(film.file, 74))).toBeLessThan(NEAR);
    const [red = 0, , blue = 0] = await colorAt(film.file, 87);
    expect(Math.abs(red - 115)).toBeLessThan(2 * NEAR);
    expect(Math.abs(blue - 115)).toBeLessThan(2 * NEAR);
    expect(distanceTo("blue", await colorAt(film.file, 101))).toBeLessThan(NEAR);
  });

  it("last a second unless they say otherwise, and follow clips that the timeline placed", async () => {
    const film = await studio.film(
      videoTrack(
        {
          MediaURL: "red",
          TimelineIn: 0,
          TimelineOut: 4,
          Effects: [{ Type: "Transition", SubType: "directional" }],
        },
        {
          MediaURL: "blue",
          TimelineIn: 4,
          TimelineOut: 8,
          Effects: [{ Type: "Transition", SubType: "random" }],
        },
        {
          MediaURL: "red",
          TimelineIn: 8,
          TimelineOut: 12,
          Effects: [{ Type: "Transition", SubType: "wiperight" }],
        },
      ),
    );
    expect(film.durationSeconds).toBeCloseTo(10, 1);
  });

  it("keep the length when they are of type DLTransition", async () => {
    const film = await studio.film(
      videoTrack(
        { MediaURL: "red", Out: 2, Effects: [{ Type: "DLTransition", SubType: "fade", Duration: 1 }] },
        { MediaURL: "blue", Out: 2 },
      ),
    );
    expect(await frameCount(film.file)).toBe(100);
    const [red = 0, , blue = 0] = await colorAt(film.file, 62);
    expect(Math.abs(red - blue)).toBeLessThan(3 * NEAR);
  });

  it("choose the same way every time when the SubType is random", async () => {
    const timeline = videoTrack(
      { MediaURL: "red", Effects: [{ Type: "Transition", SubType: "random" }] },
      { MediaURL: "blue" },
    );
    const [one, other] = [await studio.film(timeline), await studio.film(timeline)];
    expect(await difference({ file: one.file, frame: 80 }, { file: other.file, frame: 80 })).toBeLessThan(1);
  });
});

describe("a picture of another shape", () => {
  it("is stretched by Fill, which is the default", async () => {
    const film = await studio.film(videoTrack({ MediaURL: "blue", Out: 1 }));
    expect(distanceTo("blue", await colorAt(film.file, 5, "20:180:0:0"))).toBeLessThan(NEAR);
    expect(distanceTo("blue", await colorAt(film.file, 5, "20:180:300:0"))).toBeLessThan(NEAR);
  });

  it("is shown whole between black bars by Contain", async () => {
    const film = await studio.film(videoTrack({ MediaURL: "blue", Out: 1, AdaptMode: "Contain" }));
    expect(distanceTo("black", await colorAt(film.file, 5, "100:180:0:0"))).toBeLessThan(NEAR);
    expect(distanceTo("blue", await colorAt(film.file, 5, "80:170:120:4"))).toBeLessThan(NEAR);
    expect(distanceTo("black", await colorAt(film.file, 5, "100:180:220:0"))).toBeLessThan(NEAR);
  });

  it("is cut off by Cover, without being stretched", async () => {
    const square = { width: 320, height: 320 };
    const film = await studio.film(videoTrack({ MediaURL: "bars", Out: 1, AdaptMode: "Cover" }), square);
    // Six bars stretch over the whole picture; only the middle ones are left of a wide picture in a square.
    const [, green = 0, blue = 255] = await colorAt(film.file, 5, "60:40:0:200");
    expect(green).toBeGreaterThan(120);
    expect(blue).toBeLessThan(90);
  });

  it("stands on the colour of a Background", async () => {
    const background = { Type: "Background", SubType: "Color", Color: "#1ea03c" };
    const film = await studio.film(videoTrack({ MediaURL: "blue", Out: 1, Effects: [background] }));
    const side = await colorAt(film.file, 5, "80:180:0:0");
    expect(Math.abs((side[1] ?? 0) - 160)).toBeLessThan(NEAR);
    expect(distanceTo("blue", await colorAt(film.file, 5, "80:170:120:4"))).toBeLessThan(NEAR);
  });

  it("stands on its own blur with Background Blur", async () => {
    const background = { Type: "Background", SubType: "Blur", Radius: 0.2 };
    const film = await studio.film(videoTrack({ MediaURL: "blue", Out: 1, Effects: [background] }));
    expect(distanceTo("blue", await colorAt(film.file, 5, "80:180:0:0"))).toBeLessThan(NEAR);
  });
});

describe("several tracks", () => {
  it("draw later ones on top, in their box and time", async () => {
    const film = await studio.film({
      VideoTracks: [
        { VideoTrackClips: [{ MediaURL: "red", Out: 3 }] },
        {
          VideoTrackClips: [
            { MediaURL: "blue", X: 0.5, Y: 0.5, Width: 0.25, Height: 0.5, TimelineIn: 1, TimelineOut: 2 },
          ],
        },
      ],
    });
    const inside = "70:80:165:95";
    expect(distanceTo("red", await colorAt(film.file, 24, inside))).toBeLessThan(NEAR);
    expect(distanceTo("blue", await colorAt(film.file, 25, inside))).toBeLessThan(NEAR);
    expect(distanceTo("blue", await colorAt(film.file, 49, inside))).toBeLessThan(NEAR);
    expect(distanceTo("red", await colorAt(film.file, 50, inside))).toBeLessThan(NEAR);
    expect(distanceTo("red", await colorAt(film.file, 30, "150:180:0:0"))).toBeLessThan(NEAR);
  });

  it("let lower ones through by Opacity", async () => {
    const film = await studio.film({
      VideoTracks: [
        { VideoTrackClips: [{ MediaURL: "red", Out: 1 }] },
        { VideoTrackClips: [{ MediaURL: "blue", Out: 1, Opacity: 0.5 }] },
      ],
    });
    const [red = 0, , blue = 0] = await colorAt(film.file, 10);
    expect(Math.abs(red - 115)).toBeLessThan(2 * NEAR);
    expect(Math.abs(blue - 115)).toBeLessThan(2 * NEAR);
  });

  it("count pixels on FECanvas when there is one", async () => {
    const film = await studio.film({
      FECanvas: { Width: 160, Height: 90 },
      VideoTracks: [
        { VideoTrackClips: [{ MediaURL: "red", Out: 1 }] },
        { VideoTrackClips: [{ MediaURL: "blue", Out: 1, X: 80, Y: 0, Width: 80, Height: 90 }] },
      ],
    });
    expect(distanceTo("red", await colorAt(film.file, 5, "150:180:0:0"))).toBeLessThan(NEAR);
    expect(distanceTo("blue", await colorAt(film.file, 5, "150:180:165:0"))).toBeLessThan(NEAR);
  });
});

describe("images", () => {
  it("last their Duration", async () => {
    const film = await studio.film(
      videoTrack({ Type: "Image", MediaURL: "green", Duration: 2 }, { MediaURL: "red" }),
    );
    expect(film.durationSeconds).toBeCloseTo(6, 1);
    expect(distanceTo("green", await colorAt(film.file, 49))).toBeLessThan(NEAR);
    expect(distanceTo("red", await colorAt(film.file, 50))).toBeLessThan(NEAR);
  });

  it("of type GlobalImage stand over the whole film in their own size", async () => {
    const film = await studio.film({
      VideoTracks: [
        {
          VideoTrackClips: [
            { MediaURL: "red", Out: 1 },
            { MediaURL: "blue", Out: 1 },
          ],
        },
        { VideoTrackClips: [{ Type: "GlobalImage", MediaURL: "green", X: 10, Y: 10, Width: 40 }] },
      ],
    });
    expect(film.durationSeconds).toBeCloseTo(2, 1);
    const logo = "36:18:12:12";
    expect(distanceTo("green", await colorAt(film.file, 0, logo))).toBeLessThan(NEAR);
    expect(distanceTo("green", await colorAt(film.file, 49, logo))).toBeLessThan(NEAR);
    expect(distanceTo("red", await colorAt(film.file, 0, "200:100:60:40"))).toBeLessThan(NEAR);
  });
});

describe("a photo", () => {
  /** 16x16 pixels of the green clip's colour. */
  const jpeg =
    "/9j/2wBDAAgEBAQEBAUFBQUFBQYGBgYGBgYGBgYGBgYHBwcICAgHBwcGBgcHCAgICAkJCQgICAgJCQoKCgwMCwsODg4RERT/xABMAAEBAAAAAAAAAAAAAAAAAAAABQEBAQAAAAAAAAAAAAAAAAAABQYQAQAAAAAAAAAAAAAAAAAAAAARAQAAAAAAAAAAAAAAAAAAAAD/wAARCAAQABADASIAAhEAAxEA/9oADAMBAAIRAxEAPwCaACQz/9k=";

  it.each(["photo.jpg", "no extension", "%d.jpg"])("is found by its content: %s", async (name) => {
    const file = join(studio.folder, name);
    await writeFile(file, Buffer.from(jpeg, "base64"));
    // What "%d.jpg" must not be taken for.
    await writeFile(join(studio.folder, "1.jpg"), "another file");
    studio.materials[name] = file;
    const film = await studio.film(videoTrack({ Type: "Image", MediaURL: name, Duration: 1 }));
    expect(distanceTo("green", await colorAt(film.file, 10))).toBeLessThan(2 * NEAR);
  });
});

describe("the film's size", () => {
  it("is that of the largest material unless asked for", async () => {
    const timeline = {
      VideoTracks: [
        { VideoTrackClips: [{ MediaURL: "red", Out: 1 }] },
        { VideoTrackClips: [{ MediaURL: "blue", Out: 1, X: 0, Y: 0, Width: 90 }] },
      ],
    };
    const { materials, folder } = studio;
    const own = await render({ timeline, materials, outputFile: `${folder}/own.mp4`, speed: "fast" });
    expect([own.width, own.height]).toEqual([320, 180]);
    const FECanvas = { OutputWidth: 480, OutputHeight: 270 };
    const canvas = { ...timeline, FECanvas };
    const drawn = await render({
      timeline: canvas,
      materials,
      outputFile: `${folder}/canvas.mp4`,
      speed: "fast",
    });
    expect([drawn.width, drawn.height]).toEqual([480, 270]);
    const asked = await studio.film(canvas, { width: 640, height: 360 });
    expect([asked.width, asked.height]).toEqual([640, 360]);
  });
});
