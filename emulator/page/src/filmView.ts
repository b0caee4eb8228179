import type { JobDetail } from "../../src/page/wire";
import { contactSheet } from "./contactSheet";
import { h } from "./h";
import type { State } from "./state";
import type { View } from "./view";

/** A player for the film, with a contact sheet below; or one sentence that says why there is none. */
export function filmView({ row, filmPath }: JobDetail, state: State): View {
  if (filmPath === undefined)
    return {
      element: h("p", { class: "note" }, whyNone(row.status, row.place, state)),
      close: () => undefined,
    };
  const type = TYPES[/\.[a-z0-9]+$/iu.exec(row.name)?.[0].toLowerCase() ?? ""];
  const isSound = type?.startsWith("audio/") ?? false;
  const player = h(isSound ? "audio" : "video", {
    controls: true,
    preload: "metadata",
    "aria-label": `The film ${row.name}`,
    playsinline: true,
  });
  const link = h("a", { href: filmPath, download: row.name }, "Download");
  if (type !== undefined && player.canPlayType(type) === "") {
    const sentence = `This browser can't play ${row.name.replace(/^.*\./u, "")} by itself. `;
    return {
      element: h("p", { class: "note" }, sentence, link, " it to play it elsewhere."),
      close: () => undefined,
    };
  }
  player.src = filmPath;
  const sheet = isSound
    ? undefined
    : contactSheet(filmPath, (seconds) => {
        player.currentTime = seconds;
        player.focus();
      });
  const notes = h("p", { class: "note quiet" }, link, laterNote(row.jobId, row.place, state));
  const failed = h("p", { class: "note", role: "status" });
  player.addEventListener("error", () => (failed.textContent = "This browser can't play the film."));
  const element = h(
    "section",
    { class: "film", "aria-label": "Film" },
    player,
    failed,
    sheet?.element,
    notes,
  );
  return {
    element,
    close() {
      sheet?.close();
      player.pause();
      player.removeAttribute("src");
      player.load();
    },
  };
}

function whyNone(status: string, place: string, { about }: State): string {
  if (status === "Failed") return "The job failed: there is no film.";
  if (status !== "Success") return "The film shows up here when it is rendered.";
  if (place.startsWith("s3/"))
    return `A film for S3 is sent nowhere and not served: it is ${place} in ${about.dataDir}.`;
  return "The film is not in the emulator's folder any more.";
}

/** All jobs of one address have one file. */
function laterNote(jobId: string, place: string, { jobs }: State): string {
  const own = jobs.get(jobId);
  const isLater = [...jobs.values()].some(
    (job) =>
      job.place === place &&
      job.status === "Success" &&
      (job.completedAtMs ?? 0) > (own?.completedAtMs ?? Infinity),
  );
  return isLater ? " A later job wrote to this address: this is its film." : "";
}

const TYPES: Readonly<Record<string, string>> = {
  ".mp4": "video/mp4",
  ".webm": "video/webm",
  ".m3u8": "application/vnd.apple.mpegurl",
  ".mp3": "audio/mpeg",
};
