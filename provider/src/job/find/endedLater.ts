interface Times {
  readonly createTime?: string | undefined;
  readonly completeTime?: string | undefined;
}

/** Whether a job ended after another one, by ICE's times; where these don't tell, whether it was created later. */
export function endedLater(job: Times, other: Times): boolean {
  const ended = difference(job.completeTime, other.completeTime);
  return (
    (ended === undefined || ended === 0 ? (difference(job.createTime, other.createTime) ?? 0) : ended) > 0
  );
}

function difference(one: string | undefined, other: string | undefined): number | undefined {
  const apart = Date.parse(one ?? "") - Date.parse(other ?? "");
  return Number.isNaN(apart) ? undefined : apart;
}
