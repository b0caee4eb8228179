import { resourceMark, withMark } from "../../provider/src/job/find/mark";
import { filmUrn } from "../../provider/src/lifecycle/set/setFilm";
import { ossUrl } from "./films";
import type { Submission } from "./emulatorJobs";

/** UserData as the provider writes it for a film of a set. */
export function userDataOfFilm(key: string, request = "0".repeat(14)): string {
  const urn = "urn:pulumi:dev::shop::pulumi-nodejs:dynamic/alicloud-ice:MediaProducingJobSet::catalogue";
  const written = withMark(undefined, { resource: resourceMark(filmUrn(urn, key)), request });
  if (written === undefined) throw new Error("The mark has room.");
  return written;
}

/** A job that a film of a set would submit. */
export function markedFilm(key: string, address: string, request?: string): Submission {
  return { config: { MediaURL: ossUrl(address) }, query: { UserData: userDataOfFilm(key, request) } };
}
