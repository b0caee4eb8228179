import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { waitUntil } from "../../support/waitUntil";
import { withLock } from "../../../scripts/lib/withLock.mts";

let dir: string;
let lock: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "with-lock-"));
  lock = join(dir, "some/where/work.lock");
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const quick = { pulseMs: 20, onWait: () => undefined };

test("one at a time, and the lock is gone afterwards, even after a failure", async () => {
  let running = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 30));
    running -= 1;
    return "done";
  };
  expect(await Promise.all([1, 2, 3].map(() => withLock(lock, work, quick)))).toEqual([
    "done",
    "done",
    "done",
  ]);
  expect(most).toBe(1);
  await expect(withLock(lock, () => Promise.reject(new Error("no")), quick)).rejects.toThrow("no");
  expect(existsSync(lock)).toBe(false);
});

test("says once that it waits", async () => {
  const waits: string[] = [];
  let waiting: Promise<void> | undefined;
  const hold = async () => {
    waiting = withLock(lock, () => Promise.resolve(), { ...quick, onWait: () => waits.push("waiting") });
    await waitUntil(() => waits.length > 0, { what: "the waiting" });
    await new Promise((resolve) => setTimeout(resolve, 100));
  };
  await withLock(lock, hold, quick);
  await waiting;
  expect(waits).toEqual(["waiting"]);
});

test("a holder that works for long keeps it, one that is gone loses it", async () => {
  let held = true;
  let other: Promise<boolean> | undefined;
  const long = async () => {
    other = withLock(lock, () => Promise.resolve(held), quick);
    // Longer than ten looks of the other.
    await new Promise((resolve) => setTimeout(resolve, 600));
    held = false;
  };
  await withLock(lock, long, quick);
  expect(await other).toBe(false);

  writeFileSync(lock, "");
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(lock, longAgo, longAgo);
  expect(await withLock(lock, () => Promise.resolve("taken over"), quick)).toBe("taken over");
});

test("the waiting can be interrupted", async () => {
  await withLock(
    lock,
    async () => {
      const interrupted = withLock(lock, () => Promise.resolve(), {
        ...quick,
        signal: AbortSignal.timeout(50),
      });
      await expect(interrupted).rejects.toThrow();
    },
    quick,
  );
});
