import { encodeKey } from "../files/objectAddress";
import type { ObjectFolder } from "../files/objectFolder";
import { redactText } from "../base/redact";
import type { Job } from "../store/job";
import { jobRow } from "./jobRow";
import type { JobDetail } from "./wire";
import { withoutQueries } from "./withoutQueries";

/** All about a job, for its page. */
export function jobDetail(job: Job, oss: ObjectFolder): JobDetail {
  const { folder, name } = job.output;
  const isThere = job.status === "Success" && folder === "oss" && oss.find(name) !== undefined;
  const { projectId, mediaId, vodMediaId, templateId, clipsParam, userData, mediaMetadata, film } = job;
  const given = {
    ...{ ProjectId: projectId, MediaId: mediaId, VodMediaId: vodMediaId, TemplateId: templateId },
    ...{ ClipsParam: clipsParam, UserData: userData, MediaMetadata: mediaMetadata },
    ...{
      Width: film.width,
      Height: film.height,
      Bitrate: film.bitrateKbps,
      Fps: film.fps,
      MaxDuration: film.maxDurationSeconds,
    },
  };
  const parameters = Object.entries(given).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, shown(String(value))]],
  );
  return {
    row: jobRow(job),
    filmPath: isThere ? `/oss/${encodeKey(name)}` : undefined,
    mediaUrl: shown(job.mediaUrl),
    timeline: shown(job.timeline),
    parameters: Object.fromEntries(parameters) as Record<string, string>,
  };
}

function shown(text: string): string {
  return withoutQueries(redactText(text));
}
