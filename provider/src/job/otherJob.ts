import { PlainError } from "../base/plainError";

/** A job that answered a submit, and carries the mark of another resource: it is not kept as the request's own. */
export class OtherJob extends PlainError {
  constructor(jobId: string) {
    super(
      `ICE answered this request with job ${jobId}, which is another resource's by its UserData: its film is not taken, and nothing more is submitted in this run. The next \`pulumi up\` looks for the request's own job.`,
    );
  }
}
