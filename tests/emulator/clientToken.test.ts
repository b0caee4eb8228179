import { withEmulator } from "../support/emulatorFixture";
import { getJob, renderFilm, submission, type Submission, submitJob } from "../support/emulatorJobs";

describe("a ClientToken", () => {
  const token = { ClientToken: "token-1" };

  it("stands for the same job, however often it comes", () =>
    withEmulator({}, async ({ client, emulator }) => {
      const first = await submitJob(client, { query: token });
      const second = await submitJob(client, { query: token });
      expect(second).toEqual({ ...first, RequestId: second.RequestId });
      expect(second.RequestId).not.toBe(first.RequestId);
      expect(emulator.jobs.list()).toHaveLength(1);
    }));

  it("makes one job even of requests at the same time", () =>
    withEmulator({}, async ({ client, emulator }) => {
      const answers = await Promise.all(Array.from({ length: 5 }, () => submitJob(client, { query: token })));
      expect(new Set(answers.map(({ JobId }) => JobId)).size).toBe(1);
      expect(emulator.jobs.list()).toHaveLength(1);
    }));

  it("stands for a failed job, too", () =>
    withEmulator({}, async ({ client }) => {
      const failed = await renderFilm(client, { query: token });
      expect(failed.Status).toBe("Failed");
      expect((await submitJob(client, { query: token })).JobId).toBe(failed.JobId);
    }));

  it("is refused with another request", () =>
    withEmulator({}, async ({ client }) => {
      await submitJob(client, { query: token });
      expect(await client.refusal(...submission({ query: token, config: { Width: 320 } }))).toMatchObject({
        code: "IdempotentParameterMismatch",
        statusCode: 400,
      });
    }));

  it("is not bothered by fresh S3 credentials", () =>
    withEmulator({}, async ({ client }) => {
      const withSecret = (AccessKeySecret: string): Submission => ({
        config: {
          ...{ Endpoint: "s3.example.com", Bucket: "bucket", ObjectKey: "a.mp4" },
          ...{ AccessKeyId: "key", AccessKeySecret },
        },
        query: { ...token, OutputMediaTarget: "S3" },
      });
      const first = await submitJob(client, withSecret("one"));
      expect((await submitJob(client, withSecret("two"))).JobId).toBe(first.JobId);
    }));

  it("does not make good what is bad", () =>
    withEmulator({}, async ({ client }) => {
      await submitJob(client, { query: token });
      expect((await client.refusal(...submission({ query: token, timeline: "{" }))).code).toBe(
        "InvalidParameter",
      );
    }));

  it("stands for nothing any more once its job is forgotten", () =>
    withEmulator({}, async ({ client, emulator }) => {
      const first = await submitJob(client, { query: token });
      emulator.jobs.forget(first.JobId);
      const second = await submitJob(client, { query: token });
      expect(second.JobId).not.toBe(first.JobId);
      expect(await getJob(client, second.JobId)).toMatchObject({ JobId: second.JobId });
    }));
});
