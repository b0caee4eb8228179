import { counted } from "../../base/counted";
import { inTurn } from "../../base/limiter";
import { describeFailure, type Failure } from "../../inputs/failure";
import { LaidFilm } from "../../inputs/laidFilm";
import type { ResourceContext } from "../../inputs/resourceContext";
import type { Run } from "../../run/run";
import { judgeArguments } from "../judgeArguments";
import type { Props } from "../props";
import type { ArgumentsToCheck } from "../resourceKind";
import type { CheckResult } from "../results";
import { planSet } from "./planSet";
import { readSetArguments, type SetArguments, type SharedArguments } from "./setArguments";
import { describeAt, givenDigest, readFilm, secretsOf, soundName, withoutSignatures } from "./setFilm";
import { addressOf, judgeSetRivals } from "./setRivals";
import { setSentence } from "./setSentence";

/** The most failures, and the most warnings, that are told of all films. */
const mostTold = 20;
const preflightsAtOnce = 24;

/** Refuses bad films before anything is sent: the first 20 failures of all films, with key and path, and their number. */
export async function checkSet(
  run: Run,
  context: ResourceContext,
  { olds, news: args }: ArgumentsToCheck,
): Promise<CheckResult> {
  const { urn, secretArguments } = context;
  run.memory.checked(urn, olds !== undefined);
  const configured = run.config().region;
  const set = readSetArguments(args, configured);
  const { shared, films } = set;
  const older = olds === undefined ? undefined : readSetArguments(olds, configured);
  const kept = { ...set, films: films && unsignedFilms(films, older?.films) };
  const inputs = {
    ...args,
    ...(shared.region !== undefined && { region: args["region"] ?? shared.region }),
    ...(kept.films !== undefined && { films: kept.films }),
  };
  const isSent = sentFilms(older, shared);
  const told = await judgeFilms(run, context, set, (key) => isSent(key, kept.films?.[key]));
  const rivals = judgeSetRivals(run, context, kept, { isSent, addresses: told.addresses });
  const shownRivals = rivals.slice(0, Math.max(0, mostTold - told.failures.length));
  const untold = told.failureCount - told.failures.length + rivals.length - shownRivals.length;
  const failures = [
    ...set.failures.map((failure) => describeFailure(failure, secretArguments)),
    ...told.failures,
    ...shownRivals,
    ...(untold > 0 ? [`and ${counted(untold, "more failure")} of films.`] : []),
  ];
  for (const warning of told.warnings) if (run.memory.isNews(urn, warning)) run.host.log.warn(urn, warning);
  if (olds === undefined && failures.length === 0) {
    const sentence = setSentence(planSet(kept, undefined), shared, told.minutes);
    if (run.memory.isNews(urn, sentence)) run.host.log.info(urn, sentence);
  }
  return { inputs, failures };
}

/** What is as it was needs no look. */
function unsignedFilms(films: Props, older: Props = {}): Props {
  return Object.fromEntries(
    Object.entries(films).map(([key, written]) => [
      key,
      written === older[key] ? written : withoutSignatures(written),
    ]),
  );
}

async function judgeFilms(
  run: Run,
  context: ResourceContext,
  { shared, films = {} }: SetArguments,
  isSent: (key: string) => boolean,
): Promise<Told> {
  const told: Told = {
    failures: [],
    failureCount: 0,
    warnings: [],
    addresses: new Map(),
    minutes: new Map(),
  };
  const { preflight, timeoutMs } = shared;
  let isAskable = preflight;
  const judgeOne = async ([key, written]: [string, unknown]) => {
    const parsed = readFilm(written, shared);
    const film = new LaidFilm(parsed.args);
    told.addresses.set(key, addressOf(parsed));
    const secretArguments = secretsOf(key, context);
    const args = { ...parsed.raw, preflight: isAskable };
    const beforehand = { args, parsed, film, isRendered: true, timeoutMs, secretArguments };
    const judged = await judgeArguments(run, beforehand);
    // Thousands that each find ICE away by themselves would take hours.
    if (judged.failures.some(({ path }) => path === "preflight")) isAskable = false;
    // What goes on to the engine is another text where signatures of addresses were taken out.
    if (parsed.inputs !== undefined && parsed.failures.length === 0 && withoutSignatures(written) === written)
      run.memory.foundSound(soundName(shared, givenDigest(written)));
    if (parsed.args.timeline !== undefined) told.minutes.set(key, film.summary(judged).billableMinutes);
    tell(told, key, secretArguments, {
      failures: [...parsed.failures, ...judged.failures],
      warnings: [...parsed.warnings, ...judged.warnings],
    });
  };
  const toJudge = Object.entries(films).filter(([key]) => !isSent(key));
  // Without a question to ICE one after the other: their order is the program's.
  await inTurn(toJudge, preflight ? preflightsAtOnce : 1, judgeOne);
  return told;
}

interface Told {
  readonly failures: string[];
  failureCount: number;
  readonly warnings: string[];
  /** What the films that were judged are about to have, by key. */
  readonly addresses: Map<string, string | undefined>;
  readonly minutes: Map<string, number | undefined>;
}

function tell(
  told: Told,
  key: string,
  secrets: readonly string[],
  { failures, warnings }: { readonly failures: readonly Failure[]; readonly warnings: readonly Failure[] },
): void {
  told.failureCount += failures.length;
  for (const failure of failures.slice(0, Math.max(0, mostTold - told.failures.length)))
    told.failures.push(describeAt(key, failure, secrets));
  for (const warning of warnings.slice(0, Math.max(0, mostTold - told.warnings.length)))
    told.warnings.push(describeAt(key, warning, secrets));
}

/** What was sent before is not sent again: rules of a later version don't hold it up. */
function sentFilms(
  older: SetArguments | undefined,
  shared: SharedArguments,
): (key: string, written: unknown) => boolean {
  if (older?.shared.digest !== shared.digest) return () => false;
  return (key, written) => {
    const was = older.films?.[key];
    return was === written || (was !== undefined && givenDigest(was) === givenDigest(written));
  };
}
