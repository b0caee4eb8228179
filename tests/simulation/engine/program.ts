import { canonicalAddress } from "../../../provider/src/base/ossAddress";
import { secret } from "../../../provider/src/hosts/stateKeys";
import { filmPath } from "../../../provider/src/inputs/filmPath";
import type { Props } from "../../../provider/src/lifecycle/props";
import type { HostName } from "./hostVerbs";
import { homeRegion, type Region, vpcEndpoint } from "../ice/regions";
import {
  filmArguments,
  type FilmPlace,
  type FilmSpec,
  mediaUrlOf,
  requestOf,
  secretNamesOf,
} from "./filmSpec";

/** A resource in the program of a stack. Pages that use the addresses of its films depend on it. */
export type ResourceSpec = RenderSpec | SetSpec | GateSpec | GetSpec;

interface AnyResource {
  readonly name: string;
  readonly deletionPolicy: "retain" | "delete";
  /** Of each film. */
  readonly timeoutMs: number;
  /** The name of a resource that has to be there first. */
  readonly after: string | undefined;
  /** How many more tries an error hook asks for (`hooks: { onError }`). */
  readonly hookTries?: number | undefined;
  /** ICE is asked for the materials before anything is rendered. */
  readonly preflight?: boolean | undefined;
  /** The resource option `replacementTrigger`. */
  readonly trigger?: number | undefined;
  /** The argument of that name: the configured one where nothing is said. */
  readonly region?: Region | undefined;
  /** Which endpoint of its region it names: none where nothing is said. */
  readonly endpoint?: "vpc" | undefined;
}

/** One film as a resource. */
export interface RenderSpec extends FilmSpec, AnyResource {
  readonly kind: "render";
  /** Its former name, which is an alias now. Its film stays at its address. */
  readonly was?: string | undefined;
  readonly skipAwait: boolean;
}

/** Any number of films as one resource. */
export interface SetSpec extends AnyResource {
  readonly kind: "set";
  readonly films: Readonly<Record<string, FilmSpec>>;
  /** Of all films. */
  readonly triggers: number;
  /** Films that name a job which already stands for them (`adopt`): by their keys the names of the renders, gone by then, that it was of. */
  readonly adopts?: Readonly<Record<string, string>> | undefined;
}

/** Jobs that films of a set name, by the films' keys. */
export type AdoptedJobs = Readonly<Record<string, string>>;

/** A gate over the jobs of many renders. */
export interface GateSpec extends AnyResource {
  readonly kind: "gate";
  /** Names of renders. */
  readonly over: readonly string[];
}

/** `MediaProducingJob.get`: a job that was submitted elsewhere, named by its id. */
export interface GetSpec extends AnyResource {
  readonly kind: "get";
  /** The name of a render, and which of its jobs: the id is a literal, and stays when there are others. */
  readonly of: string;
  readonly nth: number;
  /** The id is none that ICE ever gave. */
  readonly isInvented?: boolean | undefined;
  readonly expect: FilmSpec["expect"];
  readonly skipAwait: boolean;
}

export type ResourceKind = ResourceSpec["kind"];
/** Those that have films. */
export const filmKinds = ["render", "set"] as const satisfies readonly ResourceKind[];
export type FilmsSpec = RenderSpec | SetSpec;

const types = {
  render: "MediaProducingJob",
  set: "MediaProducingJobSet",
  gate: "MediaProducingJobGate",
  get: "MediaProducingJob",
} as const satisfies Record<ResourceKind, string>;

export function urnOf({ kind, name }: Pick<ResourceSpec, "kind" | "name">, stack = "test"): string {
  return `urn:pulumi:${stack}::films::pulumi-nodejs:dynamic/alicloud-ice:${types[kind]}::${name}`;
}

/** The name that an alias of the resource of that URN gives; undefined where it has none. */
export function formerUrn(spec: ResourceSpec, urn: string, stack: string): string | undefined {
  if (spec.kind !== "render" || spec.was === undefined || urnOf(spec, stack) !== urn) return undefined;
  return urnOf({ kind: "render", name: spec.was }, stack);
}

/** The name that the addresses of a resource's films go by, and their region. */
function placeOf(spec: ResourceSpec): FilmPlace {
  const name = spec.kind === "render" ? (spec.was ?? spec.name) : spec.name;
  return { name, region: spec.region ?? homeRegion };
}

/** One film that a program asks for. */
export interface AskedFilm {
  /** The resource's; of a film in a set with its key. */
  readonly urn: string;
  readonly name: string;
  readonly key: string | undefined;
  readonly region: Region;
  readonly address: string;
  /** Everything that decides about it. */
  readonly request: string;
  readonly expect: FilmSpec["expect"];
}

export function filmUrnOf(urn: string, key: string): string {
  return `${urn}#${key}`;
}

export function filmsAsked(spec: ResourceSpec, stack: string): AskedFilm[] {
  const { name } = spec;
  const urn = urnOf(spec, stack);
  const place = placeOf(spec);
  const asked = (film: FilmSpec, triggers = 0) => ({
    region: place.region,
    address: canonicalAddress(mediaUrlOf(film, place)),
    request: requestOf(film, place, triggers),
    expect: film.expect,
  });
  if (spec.kind === "render") return [{ urn, name, key: undefined, ...asked(spec) }];
  if (spec.kind !== "set") return [];
  return Object.entries(spec.films).map(([key, film]) => ({
    urn: filmUrnOf(urn, key),
    name: `${name}#${key}`,
    key,
    ...asked(film, spec.triggers),
  }));
}

export function withoutFilm(set: SetSpec, key: string): SetSpec {
  const rest = Object.entries(set.films).filter(([each]) => each !== key);
  return { ...set, films: Object.fromEntries(rest) };
}

/** The same resource with other films. */
export function withFilms(spec: ResourceSpec, change: (film: FilmSpec) => FilmSpec): ResourceSpec {
  if (spec.kind === "render") return { ...spec, ...change(spec) };
  if (spec.kind !== "set") return spec;
  const films = Object.entries(spec.films).map(([key, film]) => [key, change(film)] as const);
  return { ...spec, films: Object.fromEntries(films) };
}

/** What the program hands to the engine: the arguments, with their secrets marked, or with what the resource's constructor adds. */
export function inputsOf(
  spec: FilmsSpec,
  stack = "test",
  host: HostName = "dynamic",
  adopted: AdoptedJobs = {},
): Props {
  const { deletionPolicy, timeoutMs } = spec;
  const hide = host === "plugin" ? secret : (value: unknown) => value;
  const { args, secretArguments } =
    spec.kind === "render" ? renderArguments(spec, hide) : setArguments(spec, hide, adopted);
  return {
    ...args,
    ...(deletionPolicy === "delete" && { deletionPolicy: "delete" }),
    ...(spec.preflight === true && { preflight: true }),
    ...whereOf(spec),
    timeout: timeoutMs / 1_000,
    ...(host === "dynamic" && hiddenInputs(spec, stack, { secretArguments })),
  };
}

/** The arguments `region` and `endpoint`. */
export function whereOf({ region, endpoint }: Pick<ResourceSpec, "region" | "endpoint">): Props {
  return {
    ...(region !== undefined && { region }),
    ...(endpoint !== undefined && { endpoint: vpcEndpoint(region ?? homeRegion) }),
  };
}

/** What the constructors of the dynamic provider's resources add. */
export function hiddenInputs(spec: ResourceSpec, stack: string, known: Props): Props {
  const { name } = spec;
  return {
    __provider: "shell",
    __context: { urn: urnOf(spec, stack), name, protect: false, ...known },
  };
}

interface WrittenArguments {
  readonly args: Props;
  readonly secretArguments: readonly string[];
}

/** How a secret is handed over. */
type Hide = (value: unknown) => unknown;

function renderArguments(spec: RenderSpec, hide: Hide): WrittenArguments {
  return {
    args: {
      ...hidden(filmArguments(spec, placeOf(spec)), spec, hide),
      ...(spec.skipAwait && { skipAwait: true }),
    },
    secretArguments: secretNamesOf(spec),
  };
}

function hidden(args: Props, film: FilmSpec, hide: Hide): Props {
  const names = secretNamesOf(film);
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, names.includes(name) ? hide(value) : value]),
  );
}

/** A film without secrets is handed over as one text. */
function setArguments(spec: SetSpec, hide: Hide, adopted: AdoptedJobs): WrittenArguments {
  const { films, triggers } = spec;
  const written = Object.entries(films).map(([key, film]): [string, unknown] => {
    const adopt = adopted[key];
    const args = {
      ...hidden(filmArguments(film, placeOf(spec)), film, hide),
      ...(adopt !== undefined && { adopt }),
    };
    return [key, secretNamesOf(film).length > 0 ? args : JSON.stringify(args)];
  });
  return {
    args: { films: Object.fromEntries(written), ...(triggers > 0 && { triggers: [triggers] }) },
    secretArguments: Object.entries(films).flatMap(([key, film]) =>
      secretNamesOf(film).map((argument) => filmPath(key, argument)),
    ),
  };
}
