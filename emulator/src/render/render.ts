import { type Render } from "./renderer";
import { runInChild } from "./runInChild";
import { openWorkspace } from "./workspace";

/**
 * Renders a film in a child process. The output appears under its name only when it is whole; after a failure or an
 * abort (which rejects with the signal's reason) nothing is left behind.
 */
export const render: Render = async (request, options) => {
  const workspace = await openWorkspace(request.outputFile);
  try {
    const task = { kind: "render", request: { ...request, outputFile: workspace.file } } as const;
    const probe = await runInChild(task, workspace.folder, options);
    await workspace.publish();
    return probe;
  } finally {
    await workspace.remove();
  }
};
