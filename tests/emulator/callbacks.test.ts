import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Emulator } from "../../emulator/src/emulator";
import { withReceiver } from "../support/callbackReceiver";
import { withEmulator } from "../support/emulatorFixture";
import { jobWithStatus, putStill, renderFilm, submitJob } from "../support/emulatorJobs";
import { eventually } from "../support/eventually";

const notify = (address: string, more: object = {}) => ({
  UserData: JSON.stringify({ NotifyAddress: address, ...more }),
});

const noWait = { assumptions: { callbackRetryMs: 0 } };

/** Every callback, when each has come to its end. */
async function settled({ callbacks }: Emulator) {
  await eventually(() => callbacks.list().every(({ outcome }) => outcome !== "waiting"));
  return callbacks.list();
}

describe("a callback", () => {
  it("tells NotifyAddress of a film", () =>
    withReceiver((receiver) =>
      withEmulator({}, async ({ client, emulator }) => {
        await putStill(emulator.url);
        const query = notify(`${receiver.url}/done?of=films`, { mine: 1 });
        const job = await renderFilm(client, { query });
        const [callback] = await receiver.arrived(1);
        expect(callback?.path).toBe("/done?of=films");
        expect(callback?.headers["content-type"]).toBe("application/json");
        expect(callback?.headers).not.toHaveProperty("x-ice-signature");
        expect(callback?.message).toEqual({
          EventType: "ProduceMediaComplete",
          UserId: 1000000000000000,
          EventTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as string,
          MessageBody: {
            JobId: job.JobId,
            ProjectId: job.ProjectId,
            Status: "Success",
            MediaId: job.MediaId,
            MediaURL: job.MediaURL,
            ErrorCode: "",
            ErrorMessage: "",
            UserData: query.UserData,
          },
        });
      }),
    ));

  it("tells of a failure as Fail, with the job's Code and Message", () =>
    withReceiver((receiver) =>
      withEmulator({}, async ({ client, emulator }) => {
        emulator.jobs.failNext({ code: "ProduceFailed", message: "No." });
        await renderFilm(client, { query: notify(receiver.url) });
        const [callback] = await receiver.arrived(1);
        expect(callback?.message.MessageBody).toMatchObject({
          Status: "Fail",
          ErrorCode: "ProduceFailed",
          ErrorMessage: "No.",
        });
      }),
    ));

  it("tells RegisterMediaNotifyAddress of the film's registration", () =>
    withReceiver((receiver) =>
      withEmulator({}, async ({ client, emulator }) => {
        await putStill(emulator.url);
        const UserData = JSON.stringify({ RegisterMediaNotifyAddress: receiver.url });
        const { MediaId } = await renderFilm(client, { query: { UserData } });
        const [callback] = await receiver.arrived(1);
        expect(callback?.message).toMatchObject({
          EventType: "RegisterMediaComplete",
          MessageBody: { MediaId, Status: "Success" },
        });
      }),
    ));

  it("is signed when SetEventCallback turned that on", () =>
    withReceiver((receiver) =>
      withEmulator({}, async ({ client, emulator }) => {
        await client.call("SetEventCallback", {
          CallbackType: "HTTP",
          CallbackURL: `${receiver.url}/all`,
          EventTypeList: "ProduceMediaComplete,Other",
          AuthSwitch: "on",
          AuthKey: "Secret1",
        });
        await putStill(emulator.url);
        await renderFilm(client);
        const [callback] = await receiver.arrived(1);
        const seconds = String(callback?.headers["x-ice-timestamp"]);
        expect(Math.abs(Date.now() / 1000 - Number(seconds))).toBeLessThan(300);
        expect(callback?.headers["x-ice-signature"]).toBe(
          createHash("md5").update(`${receiver.url}/all|${seconds}|Secret1`).digest("hex"),
        );
        expect(JSON.stringify(emulator.requests.list())).not.toContain("Secret1");
      }),
    ));

  it("tells each address once, and the account only of the events it chose", () =>
    withReceiver((receiver) =>
      withEmulator({}, async ({ client, emulator }) => {
        const setTo = (EventTypeList: string) =>
          client.call("SetEventCallback", {
            CallbackType: "HTTP",
            CallbackURL: receiver.url,
            EventTypeList,
          });
        await setTo("ProduceMediaComplete");
        await renderFilm(client, { query: notify(receiver.url) });
        await setTo("BatchProduceMediaComplete");
        await renderFilm(client);
        await receiver.arrived(1);
        expect(await settled(emulator)).toHaveLength(1);
      }),
    ));

  it("is sent again when it is not taken, three times in all", () =>
    withReceiver((receiver) =>
      withEmulator(noWait, async ({ client, emulator }) => {
        // Nothing but 200 counts, and a redirect is not followed.
        receiver.answers.push(204, 302);
        await renderFilm(client, { query: notify(receiver.url) });
        const callbacks = await receiver.arrived(3);
        expect(callbacks.map(({ path }) => path)).toEqual(["/", "/", "/"]);
        expect(new Set(callbacks.map(({ message }) => JSON.stringify(message))).size).toBe(1);
        expect(await settled(emulator)).toMatchObject([{ outcome: "delivered", attempts: 3 }]);
        receiver.answers.push(500, 500, 500, 500);
        await renderFilm(client, { query: notify(receiver.url) });
        await receiver.arrived(6);
        expect((await settled(emulator))[1]).toMatchObject({
          outcome: "failed",
          attempts: 3,
          reason: "The receiver answered with HTTP 500.",
        });
        expect(receiver.received).toHaveLength(6);
      }),
    ));

  it("is sent as often as the switch says", () =>
    withEmulator(
      { assumptions: { callbackRetryMs: 0, callbackAttempts: 5 } },
      async ({ client, emulator }) => {
        await renderFilm(client, { query: notify("http://127.0.0.1:1/") });
        expect(await settled(emulator)).toMatchObject([{ outcome: "failed", attempts: 5 }]);
      },
    ));

  it("pauses as long before each new try, by the emulator's clock", () =>
    withReceiver((receiver) =>
      withEmulator({ assumptions: { callbackRetryMs: 600_000 } }, async ({ client, emulator }) => {
        receiver.answers.push(500, 500);
        const tries = () => emulator.callbacks.list()[0]?.attempts;
        await renderFilm(client, { query: notify(receiver.url) });
        await eventually(() => tries() === 1);
        emulator.clock.advance(600_000);
        await eventually(() => tries() === 2);
        emulator.clock.advance(500_000);
        // Whoever would try now gets the time for it.
        for (let call = 0; call < 10; call++) await client.call("ListMediaProducingJobs");
        expect(receiver.received).toHaveLength(2);
        emulator.clock.advance(100_000);
        expect(await settled(emulator)).toMatchObject([{ outcome: "delivered", attempts: 3 }]);
      }),
    ));

  it("has to be taken within three seconds", () =>
    withReceiver((receiver) =>
      withEmulator(noWait, async ({ client, emulator }) => {
        receiver.delaysMs.push(4000);
        const startedAt = Date.now();
        await renderFilm(client, { query: notify(receiver.url) });
        await receiver.arrived(2);
        expect(Date.now() - startedAt).toBeGreaterThan(2900);
        expect(await settled(emulator)).toMatchObject([{ outcome: "delivered", attempts: 2 }]);
      }),
    ));

  it("that nobody takes does the job no harm", () =>
    withEmulator(noWait, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const job = await renderFilm(client, { query: notify("http://127.0.0.1:1/") });
      expect(job.Status).toBe("Success");
      expect(await settled(emulator)).toMatchObject([{ outcome: "failed", attempts: 3 }]);
    }));

  it("survives a restart", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "ice-data-"));
    const patient = { assumptions: { callbackRetryMs: 600_000 } };
    try {
      await withReceiver(async (receiver) => {
        receiver.answers.push(503);
        await withEmulator({ dataDir, ...patient }, async ({ client, emulator }) => {
          await renderFilm(client, { query: notify(receiver.url) });
          await eventually(() => emulator.callbacks.list()[0]?.attempts === 1);
        });
        await withEmulator({ dataDir }, async ({ emulator }) => {
          await receiver.arrived(2);
          expect(await settled(emulator)).toMatchObject([{ outcome: "delivered", attempts: 2 }]);
        });
      });
    } finally {
      rmSync(dataDir, { recursive: true });
    }
  });

  it.each([
    "http://example.com/",
    "http://169.254.169.254/latest/meta-data",
    "http://localhost.example.com/",
    "http://127.0.0.1.example.com/",
    "http://user@10.0.0.1/",
    "http://0.0.0.0:80/",
    "http://[::ffff:10.0.0.1]/",
    "file:///etc/hostname",
    "gopher://127.0.0.1/",
    "ice-callback-queue",
    "//127.0.0.1/",
  ])("never goes to %s", (address) =>
    withEmulator({}, async ({ client, emulator }) => {
      await renderFilm(client, { query: notify(address) });
      expect(await settled(emulator)).toMatchObject([{ address, outcome: "refused", attempts: 0 }]);
    }),
  );

  it("never turns the emulator's own switches", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await renderFilm(client, { query: notify(`${emulator.url}/_emulator/jobs/hold`) });
      await renderFilm(client, { query: notify(`http://localhost:${emulator.port}/_emulator/jobs/hold`) });
      expect(await settled(emulator)).toMatchObject([{ outcome: "refused" }, { outcome: "refused" }]);
      const { JobId } = await submitJob(client);
      await jobWithStatus(client, JobId, "Failed");
    }));

  it("goes to other hosts when they are allowed", () =>
    withEmulator({ ...noWait, callbackHosts: ["receiver.invalid"] }, async ({ client, emulator }) => {
      await renderFilm(client, { query: notify("http://Receiver.invalid/") });
      expect(await settled(emulator)).toMatchObject([{ outcome: "failed", attempts: 3 }]);
    }));

  it("shows over HTTP", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await renderFilm(client, { query: notify("ice-callback-queue") });
      const shown: unknown = await (await fetch(`${emulator.url}/_emulator/callbacks`)).json();
      expect(shown).toMatchObject([{ address: "ice-callback-queue", eventType: "ProduceMediaComplete" }]);
    }));
});
