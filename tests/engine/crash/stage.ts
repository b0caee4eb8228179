import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { start, type StartOptions } from "../../../emulator/src/start";
import type { Emulator } from "../../../emulator/src/emulator";
import { EngineStack } from "../../support/engineStack";
import type { Host } from "../../support/nodeProgram";
import { filmArgs, type FilmOptions, makeClip } from "../../support/films";

/** One deployment to crash: an emulator and a stack with a film and a page that is published when the film is there. */
export interface Stage {
  readonly emulator: Emulator;
  readonly stack: EngineStack;
  /** The jobs whose films were published, in order. */
  readonly published: () => string[];
  /** The program of one film and its page. */
  readonly program: (film?: StagedFilm) => string;
}

export interface StagedFilm extends FilmOptions {
  /** Further arguments. */
  readonly args?: object;
}

export interface StageOptions extends StartOptions {
  /** What serves the film; the page is the dynamic provider's in either case. @default "dynamic" */
  readonly host?: Host;
}

export async function withStage(
  { host = "dynamic", ...options }: StageOptions,
  story: (stage: Stage) => Promise<void>,
): Promise<void> {
  const emulator = await start({ speed: "instant", ...options });
  try {
    await makeClip(emulator);
    const publications = join(emulator.dataDir, "publications");
    const program = (film: StagedFilm = {}) => publishingProgram(film, publications);
    const stack = await EngineStack.create({ url: emulator.url, host, program: program() });
    try {
      await story({ emulator, stack, published: () => linesOf(publications), program });
    } finally {
      stack.remove();
    }
  } finally {
    await emulator.stop();
  }
}

function linesOf(file: string): string[] {
  return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
}

/** The page writes down which job's film it was made or changed for: what opened the gate. */
function publishingProgram({ args, ...film }: StagedFilm, publications: string): string {
  return `
    const publish = async (props) => {
      require("node:fs").appendFileSync(${JSON.stringify(publications)}, props.jobId + "\\n");
      return { id: "page", outs: props };
    };
    const withdraw = async () => require("node:fs").rmSync(${JSON.stringify(publications)}, { force: true });
    class Publication extends pulumi.dynamic.Resource {
      constructor(name, inputs) {
        const update = (id, olds, news) => publish(news);
        super({ create: publish, update, delete: withdraw }, name, inputs);
      }
    }
    const film = new ice.MediaProducingJob("film", ${JSON.stringify({ ...filmArgs(film), ...args })});
    new Publication("page", { url: film.mediaUrl, jobId: film.jobId });
  `;
}
