import assert from "node:assert/strict";
import { test } from "node:test";
import * as pulumi from "@pulumi/pulumi";

const made: pulumi.runtime.MockResourceArgs[] = [];

// Before the component is loaded: from here on Pulumi makes nothing and asks these instead. No CLI, no cloud.
void pulumi.runtime.setMocks({
  newResource(args) {
    made.push(args);
    if (args.type === "alicloud:oss/bucket:Bucket") {
      return { id: "bucket-id", state: { ...args.inputs, bucket: "films-4f2a" } };
    }
    if (args.type.endsWith(":MediaProducingJob")) {
      const { mediaUrl } = args.inputs["outputMediaConfig"];
      return { id: "job-id", state: { ...args.inputs, jobId: "job-id", status: "Success", mediaUrl } };
    }
    return { id: `${args.name}-id`, state: args.inputs };
  },
  call: () => ({}),
});

const timeline = {
  VideoTracks: [{ VideoTrackClips: [{ MediaURL: "https://a.oss-cn-shanghai.aliyuncs.com/a.mp4" }] }],
};
const args = { region: "cn-shanghai", key: "films/trailer.mp4", timeline };

test("a film lies in its own new bucket", async () => {
  const { PublishedFilm } = await import("./publishedFilm.js");
  const film = new PublishedFilm("trailer", args);
  assert.equal(
    await value(film.mediaUrl),
    "https://films-4f2a.oss-cn-shanghai.aliyuncs.com/films/trailer.mp4",
  );
  const types = made.map(({ type }) => type.split(":").at(-1));
  assert.deepEqual(types.sort(), ["Bucket", "MediaProducingJob", "PublishedFilm"]);
});

test("or in one that is there already", async () => {
  const { PublishedFilm } = await import("./publishedFilm.js");
  made.length = 0;
  const film = new PublishedFilm("teaser", { ...args, bucketName: "mine" });
  assert.equal(await value(film.mediaUrl), "https://mine.oss-cn-shanghai.aliyuncs.com/films/trailer.mp4");
  assert.ok(!made.some(({ type }) => type.endsWith(":Bucket")));
});

function value<T>(output: pulumi.Output<T>): Promise<T> {
  return new Promise((resolve) => output.apply(resolve));
}
