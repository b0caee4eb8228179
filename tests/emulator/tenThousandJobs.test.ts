import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { withEmulator } from "../support/emulatorFixture";
import { seedJobs, storedJob } from "../support/seedJobs";

const JOBS = 10_000;
const PAGES = 100;
const pageSchema = z.object({
  NextToken: z.string().optional(),
  MediaProducingJobList: z.array(z.object({ JobId: z.string() })),
});

it(`shows ${JOBS} jobs by ${PAGES} pages of List, the last as quickly as the first`, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "ice-data-"));
  try {
    const nowMs = Date.now();
    seedJobs(
      dataDir,
      Array.from({ length: JOBS }, (_, index) => {
        const createdAtMs = nowMs - index * 33;
        return storedJob({ jobId: `job-${index}`, createdAtMs, completedAtMs: createdAtMs + 20_000 });
      }),
    );
    await withEmulator({ dataDir }, async ({ client }) => {
      const seen = new Set<string>();
      const tookMs: number[] = [];
      let token: string | undefined;
      do {
        const beganAtMs = performance.now();
        const query = { MaxResults: "100", ...(token !== undefined && { NextToken: token }) };
        const page = pageSchema.parse(await client.call("ListMediaProducingJobs", query));
        tookMs.push(performance.now() - beganAtMs);
        for (const { JobId } of page.MediaProducingJobList) seen.add(JobId);
        token = page.NextToken;
      } while (token !== undefined);
      expect({ jobs: seen.size, pages: tookMs.length }).toEqual({ jobs: JOBS, pages: PAGES });
      const quickest = (some: readonly number[]) => Math.min(...some);
      const [first, last] = [quickest(tookMs.slice(0, 20)), quickest(tookMs.slice(-20))];
      process.stdout.write(
        `a page of List: ${first.toFixed(1)} ms at first, ${last.toFixed(1)} ms at last\n`,
      );
      expect(last).toBeLessThan(3 * first + 5);
    });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
