import { PlainError } from "../base/plainError";

/** A film that is not there, of a job of which nobody can tell whether this run has started it. */
export class FilmInDoubt extends PlainError {
  constructor(jobId: string) {
    super(
      `ICE knows no film of job ${jobId}, which answered for this request, and whether an earlier run started it can't be told without the list of jobs; nothing more is submitted in this run. The next \`pulumi up\` asks for the film again, and renders anew if it is not there.`,
    );
  }
}
