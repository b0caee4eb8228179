import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ossFile } from "../support/films";
import { configFlags, withExample } from "../support/withExample";
import { jobCount } from "../support/withStack";

const csv = readFileSync(join(__dirname, "..", "..", "examples", "catalogue", "products.csv"), "utf8");
const ids = ["kettle", "lamp", "chair", "bowl", "scarf"];

test("a film for each row; a changed row renders its own film again, and one that goes deletes its own", async () => {
  await withExample("catalogue", ["clips/product.mp4"], async ({ stack, emulator }) => {
    const flags = configFlags({ bucket: "films" });
    const film = (id: string) => ossFile(emulator, `films/${id}.mp4`);
    expect(await stack.up(...flags)).toMatchObject({ code: 0 });
    expect(jobCount(emulator)).toBe(5);
    const url = (id: string) => `https://films.oss-cn-shanghai.aliyuncs.com/films/${id}.mp4`;
    expect(await stack.outputs()).toEqual({ urls: Object.fromEntries(ids.map((id) => [id, url(id)])) });

    stack.setFiles({
      "products.csv": csv.replace("Reading lamp,35", "Reading lamp,29").replace(/^bowl.*\n/mu, ""),
    });
    const preview = await stack.preview(...flags);
    expect(preview.output).toContain(
      "4 films: 1 changed, 3 unchanged, 1 removed; 1 billable minute will be rendered.",
    );
    expect(await stack.up(...flags)).toMatchObject({ code: 0 });
    expect(jobCount(emulator)).toBe(6);
    expect(ids.filter((id) => existsSync(film(id)))).toEqual(["kettle", "lamp", "chair", "scarf"]);
  });
});
