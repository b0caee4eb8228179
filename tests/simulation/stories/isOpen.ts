import type { ResourceSpec } from "../engine/program";

/** Whether nothing of a render is secret in any of the programs: of a job that is named by its id nobody says what of it is. */
export function isOpen(programs: readonly (readonly ResourceSpec[])[], name: string): boolean {
  return programs.every((program) =>
    program.every(
      (spec) =>
        spec.kind !== "render" ||
        (spec.name !== name && spec.was !== name) ||
        (spec.userData !== "secret" && !spec.hasSecretTimeline),
    ),
  );
}
