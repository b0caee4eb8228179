import * as pulumi from "@pulumi/pulumi";

export interface PageArgs {
  /** The file to write. */
  readonly file: pulumi.Input<string>;
  readonly title: pulumi.Input<string>;
  readonly videoUrl: pulumi.Input<string>;
  readonly seconds: pulumi.Input<number>;
  /** The render that the page shows. */
  readonly jobId: pulumi.Input<string>;
}

/** A web page with a video, as a file. It stands for whatever publishes your pages: a bucket object, a CDN, a CMS. */
export class Page extends pulumi.dynamic.Resource {
  declare readonly file: pulumi.Output<string>;

  constructor(name: string, args: PageArgs, opts?: pulumi.CustomResourceOptions) {
    super(publisher, name, { ...args }, opts);
  }
}

type Published = pulumi.Unwrap<PageArgs>;

const publisher: pulumi.dynamic.ResourceProvider<Published, Published> = {
  async create(page) {
    await publish(page);
    return { id: page.file, outs: page };
  },
  async update(_id, _olds, page) {
    await publish(page);
    return { outs: page };
  },
  async delete(id) {
    const { rm } = await import("node:fs/promises");
    await rm(id, { force: true });
  },
};

// The engine keeps this text in the state and runs it elsewhere: it loads what it needs itself.
async function publish({ file, title, videoUrl, seconds, jobId }: Published): Promise<void> {
  const { writeFile } = await import("node:fs/promises");
  const video = `<video controls src="${videoUrl}?job=${jobId}"></video>`;
  await writeFile(file, `<!doctype html>\n<title>${title}</title>\n${video}\n<p>${seconds} seconds</p>\n`);
}
