import { objectName, parseObjectUrl } from "../files/objectAddress";
import { IceError } from "../call/iceError";
import type { Media, MediaStore } from "../store/mediaStore";

/** The asset named by MediaId, which wins, or by the URL it was registered with. */
export function findMedia(
  { MediaId, InputURL }: { readonly MediaId?: string | undefined; readonly InputURL?: string | undefined },
  store: MediaStore,
): Media | undefined {
  if (MediaId !== undefined) return store.get(MediaId);
  if (InputURL === undefined) {
    throw IceError.invalidParameter("MediaId", "Give a MediaId or an InputURL.");
  }
  const address = parseObjectUrl(InputURL);
  return address === undefined ? undefined : store.at(objectName(address));
}

export function mediaNotFound(): IceError {
  return new IceError("ResourceNotFound", "The specified media is not found.");
}
