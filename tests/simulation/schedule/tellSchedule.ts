import type { Fault } from "../engine/faults";
import type { FilmSpec } from "../engine/filmSpec";
import type { ResourceSpec } from "../engine/program";
import { forever, type Switches } from "../ice/switches";
import type { ScheduleResult, StepResult } from "./runSchedule";
import type { Schedule } from "./schedule";

/** A schedule and how it went, as a story. */
export function tellSchedule({ seed, switches }: Schedule, { steps, violations }: ScheduleResult): string {
  return [
    `Seed ${seed}. ${tellSwitches(switches)}`,
    ...steps.map(tellStep),
    ...violations.map(({ invariant, what }) => `BROKEN (${invariant}): ${what}`),
  ].join("\n");
}

function tellStep(
  { stack, step, ended, done }: StepResult,
  index: number,
  all: readonly StepResult[],
): string {
  const { pauseMs, meanwhile, verb, names, faults, program, host } = step;
  const happened =
    meanwhile === undefined
      ? ""
      : meanwhile.kind === "stateLost"
        ? " The state is put back to what it was before the last run."
        : ` Somebody deletes the film of ${meanwhile.name}.`;
  const isSame = JSON.stringify(all[index - 1]?.step.program) === JSON.stringify(program);
  return [
    `${index + 1}. ${stack === "test" ? "" : `At the same time (${stack}): `}After ${pauseMs / 1_000} s:${happened} \`${verb}\`${names.length > 0 ? ` of ${names.join(", ")}` : ""} ${ended}${host === "plugin" ? " (the plugin)" : ""}.`,
    ...(isSame ? [] : [`   Program: ${program.map(tellSpec).join("; ") || "nothing"}.`]),
    ...faults.map((fault) => `   Fault: ${tellFault(fault)}.`),
    ...(done.length > 0 ? [`   Done: ${done.join("; ")}.`] : []),
  ].join("\n");
}

function tellFault({ of, kind, verb, at, skip, times }: Fault): string {
  const which = times === 1 ? `call ${skip + 1}` : `calls ${skip + 1} to ${skip + times}`;
  return at === "state"
    ? `${kind} at write ${skip + 1} after ${verb} of a ${of}`
    : `${kind} at ${which} of ${at} in ${verb} of a ${of}`;
}

function tellSpec(spec: ResourceSpec): string {
  const { name, deletionPolicy, timeoutMs, after } = spec;
  return [
    ...(spec.kind === "render" && spec.was !== undefined ? [`(once ${spec.was})`] : []),
    `${name} = ${tellWhat(spec)}`,
    ...(spec.kind === "set" && spec.triggers > 0 ? [`triggers ${spec.triggers}`] : []),
    ...(deletionPolicy === "delete" ? ["delete"] : []),
    ...((spec.kind === "render" || spec.kind === "get") && spec.skipAwait ? ["skipAwait"] : []),
    ...(spec.region === undefined ? [] : [`in ${spec.region}`]),
    ...(spec.endpoint === undefined ? [] : [`by its endpoint ${spec.endpoint}`]),
    ...(timeoutMs === 3_600_000 ? [] : [`timeout ${timeoutMs / 1_000} s`]),
    ...(after === undefined ? [] : [`after ${after}`]),
    ...((spec.hookTries ?? 0) > 0 ? [`an error hook asks for ${spec.hookTries} more tries`] : []),
    ...(spec.preflight === true ? ["preflight"] : []),
    ...(spec.trigger === undefined ? [] : [`replacementTrigger ${spec.trigger}`]),
  ].join(", ");
}

function tellWhat(spec: ResourceSpec): string {
  switch (spec.kind) {
    case "render":
      return tellFilm(spec);
    case "set":
      return `{${Object.entries(spec.films)
        .map(([key, film]) => `${key}: ${tellFilm(film)}${tellAdopted(spec.adopts?.[key])}`)
        .join("; ")}}`;
    case "gate":
      return `a gate over ${spec.over.join(", ")}`;
    case "get":
      return `get of ${spec.isInvented === true ? "no job" : `job ${spec.nth + 1} of ${spec.of}`}${spec.expect === "none" ? "" : `, expect ${spec.expect}`}`;
  }
}

function tellAdopted(render: string | undefined): string {
  return render === undefined ? "" : `, adopts the job of ${render}`;
}

function tellFilm({ film, out, triggers, expect, userData, ...rest }: FilmSpec): string {
  return [
    `film ${film} at out ${out}`,
    ...(triggers > 0 ? [`triggers ${triggers}`] : []),
    ...(expect === "none" ? [] : [`expect ${expect}`]),
    ...(rest.rerenderIfMissing ? ["rerenderIfMissing"] : []),
    ...(userData === "none" ? [] : [`userData ${userData}`]),
    ...(rest.hasSecretTimeline ? ["secret timeline"] : []),
    ...(rest.title + rest.projectTitle > 0 ? [`titles ${rest.title}/${rest.projectTitle}`] : []),
  ].join(", ");
}

const mostTold = 12;

function tellSwitches(switches: Switches): string {
  const { tokenLifetimeMs, tokenMismatch, listLagMs, notFoundLagMs, mediaIdPer, clockSkewMs, renders } =
    switches;
  return [
    `Tokens live ${tokenLifetimeMs === forever ? "for ever" : `${tokenLifetimeMs / 1_000} s`}`,
    `other words ${tokenMismatch}`,
    `List lags ${listLagMs / 1_000} s, Get ${notFoundLagMs / 1_000} s`,
    `a media id per ${mediaIdPer}`,
    `the clock is off by ${clockSkewMs / 1_000} s`,
    `${switches.callsPerSecond} calls a second`,
    ...(switches.jobClockBehindMs > 0
      ? [`jobs' times are ${switches.jobClockBehindMs / 1_000} s behind`]
      : []),
    ...(switches.dateHeader === "missing" ? ["replies say no time"] : []),
    ...(switches.mediaLagMs > 0 ? [`media come ${switches.mediaLagMs / 1_000} s late`] : []),
    ...(switches.materials === "unknown" ? [] : [`materials are ${switches.materials}`]),
    ...(switches.mostFailedBytes === undefined ? [] : ["sets that fail are too large"]),
    ...(switches.strangers === "some" ? ["other people's odd jobs"] : []),
    ...switches.oddities.map(
      ({ reply, field, value, times }) =>
        `${field} of ${reply} is ${value === undefined ? "missing" : JSON.stringify(value)} ${times} times`,
    ),
    `renders: ${renders
      .slice(0, mostTold)
      .map(({ durationMs, failsWith, oddStatus }) =>
        [`${durationMs / 1_000} s`, failsWith, oddStatus].filter(Boolean).join(" "),
      )
      .join(", ")}`,
  ].join(", ");
}
