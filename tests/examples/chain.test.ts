import { configFlags, withExample } from "../support/withExample";
import { jobCount } from "../support/withStack";

const clips = ["clips/logo.mp4", "clips/one.mp4", "clips/two.mp4"];

test("a changed opening renders the episodes that are made of it again, and nothing else does", async () => {
  await withExample("chain", clips, async ({ stack, emulator }) => {
    const up = (openingSeconds: string) => stack.up(...configFlags({ bucket: "films", openingSeconds }));

    expect(await up("2")).toMatchObject({ code: 0 });
    expect(await stack.outputs()).toMatchObject({ seconds: [5, 5] });
    expect((await up("2")).output).toContain("4 unchanged");
    expect(jobCount(emulator)).toBe(3);

    expect(await up("1")).toMatchObject({ code: 0 });
    expect(await stack.outputs()).toMatchObject({ seconds: [4, 4] });
    expect(jobCount(emulator)).toBe(6);
  });
});
