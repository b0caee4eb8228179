import { objectName, parseObjectUrl } from "../files/objectAddress";
import type { ObjectFolder } from "../files/objectFolder";
import { withoutSignatures } from "../base/withoutSignatures";
import { RenderFailure } from "../render/renderer";
import type { MediaStore } from "../store/mediaStore";

/** The file of every material a timeline names. Throws what ICE fails the job with when some are not there. */
export function findMaterials(
  names: readonly string[],
  oss: ObjectFolder,
  media: MediaStore,
): Record<string, string> {
  const files: Record<string, string> = {};
  const missing: string[] = [];
  for (const name of names) {
    const object = objectOf(name, media);
    const file = object === undefined ? undefined : oss.find(object);
    if (file === undefined) missing.push(name);
    else files[name] = file;
  }
  if (missing.length > 0) {
    throw new RenderFailure(
      "InvalidMaterial.NotFound",
      `The specified clips id not found:${JSON.stringify(missing.map(withoutSignatures))}`,
    );
  }
  return files;
}

function objectOf(name: string, media: MediaStore): string | undefined {
  const address = parseObjectUrl(name);
  return address === undefined ? media.get(name)?.objectName : objectName(address);
}
