import { configFlags, withExample } from "../support/withExample";
import { jobCount } from "../support/withStack";

test("one set of films from a folder of edits, each rendered once", async () => {
  await withExample("edits", ["clips/first.mp4", "clips/second.mp4"], async ({ stack, emulator }) => {
    const up = () => stack.up(...configFlags({ bucket: "films" }));
    expect(await up()).toMatchObject({ code: 0 });
    expect(await stack.outputs()).toEqual({
      urls: {
        teaser: "https://films.oss-cn-shanghai.aliyuncs.com/films/teaser.mp4",
        trailer: "https://films.oss-cn-shanghai.aliyuncs.com/films/trailer.mp4",
      },
    });
    expect((await up()).output).toContain("2 unchanged");
    expect(jobCount(emulator)).toBe(2);
  });
});
