import { ACCOUNT_ID } from "../base/account";
import type { Job } from "../store/job";
import { timestamp } from "../base/timestamp";

/** Something a receiver is told. */
export interface IceEvent {
  readonly eventType: "ProduceMediaComplete" | "BatchProduceMediaComplete" | "RegisterMediaComplete";
  readonly body: Readonly<Record<string, string>>;
  /** UserData of the request, and which of its keys holds an address to tell, too. */
  readonly userData: string | undefined;
  readonly addressKey: "NotifyAddress" | "RegisterMediaNotifyAddress";
}

/** The envelope that all events come in. */
export function eventMessage({ eventType, body }: IceEvent, nowMs: number): string {
  return JSON.stringify({
    EventType: eventType,
    UserId: ACCOUNT_ID,
    EventTime: timestamp(nowMs),
    MessageBody: body,
  });
}

/** The end of a job. It is "Fail" here and "Failed" in the API. */
export function produceMediaComplete(job: Job): IceEvent {
  return {
    eventType: "ProduceMediaComplete",
    body: {
      JobId: job.jobId,
      ProjectId: job.projectId,
      Status: job.status === "Success" ? "Success" : "Fail",
      MediaId: job.mediaId ?? "",
      MediaURL: job.mediaUrl,
      ErrorCode: job.code ?? "",
      ErrorMessage: job.message ?? "",
      UserData: job.userData ?? "",
    },
    userData: job.userData,
    addressKey: "NotifyAddress",
  };
}

/** A media asset was looked at: one that a job made, or one that RegisterMediaInfo named. */
export function registerMediaComplete(
  mediaId: string,
  status: "Success" | "Fail",
  userData: string | undefined,
  addressKey: IceEvent["addressKey"],
): IceEvent {
  return {
    eventType: "RegisterMediaComplete",
    body: { MediaId: mediaId, Status: status },
    userData,
    addressKey,
  };
}

export function batchProduceMediaComplete(jobId: string, userData: string | undefined): IceEvent {
  return {
    eventType: "BatchProduceMediaComplete",
    body: { JobId: jobId, Status: "Finished", UserData: userData ?? "" },
    userData,
    addressKey: "NotifyAddress",
  };
}
