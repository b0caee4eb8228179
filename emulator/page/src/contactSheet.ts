import { h } from "./h";
import { pause } from "./pause";
import type { View } from "./view";
import { filmLength } from "./words";

/** Frames of the film, evenly spread. Each is a button that takes the player there. */
export function contactSheet(filmPath: string, onChoose: (seconds: number) => void): View {
  const source = h("video", { preload: "auto", muted: true, playsinline: true });
  const element = h("ol", { class: "sheet", "aria-label": "Frames of the film" });
  let isClosed = false;
  const draw = async () => {
    await once(source, "loadedmetadata", () => (source.src = filmPath));
    const { duration, videoWidth, videoHeight } = source;
    if (videoWidth === 0 || !Number.isFinite(duration)) return;
    for (let frame = 0; frame < FRAMES; frame++) {
      const seconds = (duration * (frame + 0.5)) / FRAMES;
      await once(source, "seeked", () => (source.currentTime = seconds));
      await untilPicture(source, () => isClosed);
      if (isClosed) return;
      element.append(h("li", {}, frameButton(source, seconds, videoWidth / videoHeight, onChoose)));
    }
  };
  const end = () => {
    source.removeAttribute("src");
    source.load();
  };
  // Without frames the player is still there.
  draw()
    .catch(() => undefined)
    .finally(end);
  return {
    element,
    close() {
      isClosed = true;
      end();
    },
  };
}

function frameButton(
  source: HTMLVideoElement,
  seconds: number,
  aspect: number,
  onChoose: (seconds: number) => void,
): HTMLElement {
  const canvas = h("canvas", {
    width: FRAME_WIDTH,
    height: Math.max(1, Math.round(FRAME_WIDTH / aspect)),
    "aria-hidden": "true",
  });
  canvas.getContext("2d")?.drawImage(source, 0, 0, canvas.width, canvas.height);
  const time = filmLength(seconds);
  const label = `Go to ${time}`;
  return h(
    "button",
    { type: "button", "aria-label": label, onclick: () => onChoose(seconds) },
    canvas,
    h("span", {}, time),
  );
}

/** A film may say that it is there before it has the picture: drawn then, the frame would be empty. */
async function untilPicture(source: HTMLVideoElement, isClosed: () => boolean): Promise<void> {
  const deadline = performance.now() + LIMIT_MS;
  while (source.readyState < HTMLMediaElement.HAVE_CURRENT_DATA && !isClosed()) {
    if (performance.now() > deadline) throw new Error("The film has no picture.");
    await pause(LOOK_AGAIN_MS);
  }
}

/** Waits for an event of the film; rejects when it can't be read, or does not answer. */
function once(source: HTMLVideoElement, event: string, start: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => () => {
      clearTimeout(timer);
      source.removeEventListener(event, good);
      source.removeEventListener("error", bad);
      settle();
    };
    const good = end(resolve);
    const bad = end(() => reject(new Error("The film can't be read.")));
    const timer = setTimeout(bad, LIMIT_MS);
    source.addEventListener(event, good);
    source.addEventListener("error", bad);
    start();
  });
}

const FRAMES = 8;
/** Sharp on a dense screen at half of it. */
const FRAME_WIDTH = 320;
const LIMIT_MS = 10_000;
const LOOK_AGAIN_MS = 20;
