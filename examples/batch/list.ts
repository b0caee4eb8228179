import * as pulumi from "@pulumi/pulumi";
import type { BatchFilmResult } from "pulumi-alicloud-ice";

export interface ListArgs {
  /** The file to write. */
  readonly file: pulumi.Input<string>;
  readonly films: pulumi.Input<BatchFilmResult[]>;
}

/** A list of films, as a file. It stands for whatever publishes yours: a feed, an ad server, a CMS. */
export class List extends pulumi.dynamic.Resource {
  declare readonly file: pulumi.Output<string>;

  constructor(name: string, args: ListArgs, opts?: pulumi.CustomResourceOptions) {
    super(publisher, name, { ...args }, opts);
  }
}

interface Published {
  readonly file: string;
  readonly films: readonly BatchFilmResult[];
}

const publisher: pulumi.dynamic.ResourceProvider<Published, Published> = {
  async create(list) {
    await publish(list);
    return { id: list.file, outs: list };
  },
  async update(_id, _olds, list) {
    await publish(list);
    return { outs: list };
  },
  async delete(id) {
    const { rm } = await import("node:fs/promises");
    await rm(id, { force: true });
  },
};

// The engine keeps this text in the state and runs it elsewhere: it loads what it needs itself.
async function publish({ file, films }: Published): Promise<void> {
  const { writeFile } = await import("node:fs/promises");
  await writeFile(file, films.map(({ jobId, mediaUrl }) => `${jobId} ${mediaUrl}\n`).join(""));
}
