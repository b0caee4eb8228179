import { automation, type Output } from "@pulumi/pulumi";
import { MediaProducingJob } from "pulumi-alicloud-ice";

export interface FilmOrder {
  /** Names the film, and the stack that holds it. */
  readonly name: string;
  /** Address of the clip that it is made of. */
  readonly clipUrl: string;
  /** Where it goes. */
  readonly filmUrl: string;
  readonly seconds: number;
}

export interface Film {
  readonly jobId: string;
  readonly mediaUrl: string;
}

/** A film that could not be made, in the words of the provider. */
export class FilmFailed extends Error {}

/**
 * Makes the film that is ordered, in a stack of its own: orders do not wait for each other, and the same order again finds
 * the film that is there. After a crash the next order of the same name goes on with the same job.
 *
 * @throws FilmFailed
 */
export async function renderFilm(order: FilmOrder): Promise<Film> {
  const stack = await automation.LocalWorkspace.createOrSelectStack({
    projectName: "film-service",
    stackName: order.name,
    program: () => Promise.resolve(film(order)),
  });
  const said: string[] = [];
  try {
    const { outputs } = await stack.up({
      onEvent: ({ diagnosticEvent }) => {
        if (diagnosticEvent?.severity === "error") said.push(plain(diagnosticEvent.message));
      },
    });
    return { jobId: String(outputs["jobId"]?.value), mediaUrl: String(outputs["mediaUrl"]?.value) };
  } catch (error) {
    if (error instanceof automation.ConcurrentUpdateError) {
      throw new FilmFailed(`The film "${order.name}" is being made already.`);
    }
    throw new FilmFailed(said.find((line) => line !== "update failed") ?? `The film "${order.name}" failed.`);
  }
}

/** The program: what is an index.ts elsewhere. */
function film({ clipUrl, filmUrl, seconds }: FilmOrder): Record<string, Output<string>> {
  const { jobId, mediaUrl } = new MediaProducingJob("film", {
    timeline: { VideoTracks: [{ VideoTrackClips: [{ MediaURL: clipUrl, In: 0, Out: seconds }] }] },
    outputMediaConfig: { mediaUrl: filmUrl, width: 640, height: 360 },
  });
  return { jobId, mediaUrl };
}

/** Without the frame that the engine puts around errors. */
function plain(message: string): string {
  return message.replace(/^\d+ errors? occurred:\s*\* /u, "").trim();
}
