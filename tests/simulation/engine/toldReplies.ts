import type { DeleteReply, IceJob, IceMedia, JobPage, SubmitReply } from "../../../provider/src/ice/api";
import { wire } from "../../../provider/src/ice/wire";
import { bodies, type Body } from "../ice/bodies";
import { type OddReply, strangers } from "../ice/oddities";
import type { World } from "./world";

/** Replies of the model as the provider reads them: written as ICE writes them, made odd, and read. */
export function toldReplies({ ice, oddReplies }: World) {
  const told = (reply: OddReply, body: Body) => oddReplies.spoil(reply, body, ice.isCalm);
  return {
    submit: (reply: SubmitReply): SubmitReply => {
      const { serverTimeMs } = reply;
      const read = wire.submitReply(told("submit", bodies.submit(reply)));
      return serverTimeMs === undefined ? read : { ...read, serverTimeMs };
    },
    job:
      (jobId: string) =>
      (job: IceJob): IceJob =>
        wire.job(told("job", bodies.job(job)), jobId),
    page: (page: JobPage): JobPage => {
      const body = told("page", bodies.page(page));
      const list: unknown = body["MediaProducingJobList"];
      const jobs: readonly unknown[] = Array.isArray(list) ? list : [];
      const beside = ice.switches.strangers === "some" ? strangers : [];
      return wire.jobPage({ ...body, MediaProducingJobList: [...beside, ...jobs] });
    },
    media: (media: IceMedia): IceMedia => wire.media(told("media", bodies.media(media))),
    manyMedia: (all: readonly IceMedia[]): Body => ({
      MediaInfos: all.map((media) => told("media", bodies.media(media))["MediaInfo"]),
    }),
    deletion: (reply: DeleteReply): DeleteReply => wire.deleteReply(told("deletion", bodies.deletion(reply))),
  };
}
