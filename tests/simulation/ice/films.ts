import type { Job } from "./job";

export interface Media {
  readonly mediaId: string;
  readonly url: string;
  readonly address: string;
  readonly jobId: string;
}

/** What happened to an address: a job wrote a film there, or it was deleted. */
export interface FilmEvent {
  readonly atMs: number;
  readonly address: string;
  /** Whose film was written; undefined when it was deleted. */
  readonly jobId: string | undefined;
}

/** The films in the buckets and the media registered for them, and all that ever happened to them. */
export class Films {
  readonly events: FilmEvent[] = [];
  private readonly byAddress = new Map<string, Media>();

  write({ jobId, mediaId, mediaUrl, address }: Job, atMs: number): void {
    this.byAddress.set(address, { mediaId, url: mediaUrl, address, jobId });
    this.events.push({ atMs, address, jobId });
  }

  /** @returns whether there was one */
  delete(mediaId: string, atMs: number): boolean {
    const media = this.media(mediaId);
    if (media === undefined) return false;
    this.byAddress.delete(media.address);
    this.events.push({ atMs, address: media.address, jobId: undefined });
    return true;
  }

  media(mediaId: string): Media | undefined {
    return [...this.byAddress.values()].find((media) => media.mediaId === mediaId);
  }

  mediaAt(address: string): Media | undefined {
    return this.byAddress.get(address);
  }

  /** Whose film lay there at a time. */
  jobAt(address: string, timeMs: number): string | undefined {
    return this.events.findLast((event) => event.address === address && event.atMs <= timeMs)?.jobId;
  }
}
