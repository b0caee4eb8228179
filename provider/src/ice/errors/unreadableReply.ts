/** A reply whose body is no JSON, with what HTTP said of it. */
export class UnreadableReply extends Error {
  override readonly name = "UnreadableReply";

  constructor(
    readonly statusCode: number,
    private readonly contentType: string | undefined,
    cause: unknown,
  ) {
    super("the reply was not JSON", { cause });
  }

  /**
   * Whether it refuses this very request, so that it is no use to send it again: a 4xx without a page, or one that says by
   * itself that the request is too large. A page of HTML is a proxy's, which may be gone a moment later.
   */
  get isRefusal(): boolean {
    const { statusCode } = this;
    if (statusCode < 400 || statusCode >= 500 || passing.includes(statusCode)) return false;
    return tooLarge.includes(statusCode) || !/\bhtml\b/iu.test(this.contentType ?? "");
  }
}

/** 408 Request Timeout, 425 Too Early, 429 Too Many Requests. */
const passing = [408, 425, 429];
/** 413 Content Too Large, 414 URI Too Long, 431 Request Header Fields Too Large. */
const tooLarge = [413, 414, 431];
