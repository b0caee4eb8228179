import type { Clock } from "../base/clock";
import { registrationPauseMs } from "../job/find/registration";
import type { IceApi, IceMedia } from "../ice/api";
import { canonicalAddress } from "../base/ossAddress";
import { unlessGone } from "../ice/siblings/isGone";
import { PlainError } from "../base/plainError";
import type { StoredRender } from "./storedRender";
import type { FilmToDelete } from "./whyKept";

/**
 * Deletes a film's media and its object, unless the media has come to belong to another address. Absent is done.
 *
 * @throws PlainError when ICE does not delete it
 * @see DeleteMediaInfos, whose lists alone tell of a partial failure
 */
export async function deleteMedia(
  ice: IceApi,
  clock: Clock,
  film: FilmToDelete,
  signal: AbortSignal,
  say: (message: string) => void,
): Promise<void> {
  const { stored } = film;
  const { jobId, mediaId } = stored;
  const keep = (because: string) => say(`The film of job ${jobId} is kept: ${because}.`);
  if (mediaId === undefined) {
    keep("ICE told no media id for it");
    return;
  }
  const look = () => unlessGone(ice.getMediaInfo({ mediaId }, signal));
  let media = await look();
  // What ICE has not registered yet is there all the same.
  while (media === undefined && film.mayBeRegisteredYet()) {
    await clock.sleep(registrationPauseMs, signal);
    media = await look();
  }
  if (media === undefined) return;
  const reason = whyMediaKept(media, film);
  if (reason !== undefined) {
    keep(reason);
    return;
  }
  const { forbidden, ignored } = await ice.deleteMediaInfos(
    { mediaIds: [mediaId], deletePhysicalFiles: true },
    signal,
  );
  if (forbidden.length > 0) {
    throw new PlainError(
      `ICE did not delete the film of job ${jobId}: no permission on its media ${mediaId}. Grant it to the service role AliyunICEDefaultRole, or set deletionPolicy to "retain".`,
    );
  }
  // Where the reply to a first try was lost, ICE ignores the second one: the media is gone already.
  if (ignored.length > 0 && (await look()) !== undefined) {
    throw new PlainError(
      `ICE did not delete the film of job ${jobId}: its media ${mediaId} could not be fetched. Try again.`,
    );
  }
}

function whyMediaKept(media: IceMedia, { stored, address, isForgotten }: FilmToDelete): string | undefined {
  const { inputUrl } = media;
  if (inputUrl !== undefined && address.startsWith("oss://") && canonicalAddress(inputUrl) !== address) {
    return "its media id now belongs to another address";
  }
  return isForgotten && isMadeAfter(stored, media)
    ? "its file was made after the job had ended, by a job that is too old for ICE to show"
    : undefined;
}

/** ICE may register a film some time after its job has ended. */
const registeredWithinMs = 60 * 60_000;

function isMadeAfter({ completeTime }: StoredRender, { fileCreateTime }: IceMedia): boolean {
  return Date.parse(fileCreateTime ?? "") - Date.parse(completeTime ?? "") > registeredWithinMs;
}
