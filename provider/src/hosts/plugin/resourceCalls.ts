import {
  CheckFailure,
  type CheckRequest,
  CheckResponse,
  type CreateRequest,
  CreateResponse,
  type DeleteRequest,
  type DiffRequest,
  DiffResponse,
  type ReadRequest,
  ReadResponse,
  type UpdateRequest,
  UpdateResponse,
} from "@pulumi/pulumi/proto/provider_pb.js";
import { PlainError } from "../../base/plainError";
import { nameIn, typeIn } from "../../base/urn";
import type { ResourceContext, Timeouts } from "../../inputs/resourceContext";
import { unknownMarker } from "../../inputs/unknowns";
import { mediaProducingJob } from "../../lifecycle/mediaProducingJob";
import type { Props } from "../../lifecycle/props";
import type { ResourceState, Settled } from "../../lifecycle/results";
import { type Verbs, verbsOn } from "../../lifecycle/verbsOn";
import type { Run } from "../../run/run";
import { checkedInputs } from "./checkedInputs";
import { detailedDiff } from "./detailedDiff";
import type { FinishedFilms } from "./finishedFilms";
import { ResourceNotReady } from "./grpcAnswers";
import { identityUrn } from "./identity";
import { type KindRow, pick } from "./kindRow";
import { kinds, tokenPrefix } from "./kinds";
import { secretArguments, withSecretCredentials } from "./secretCredentials";
import { readWire, type WireProps } from "./wireValues";
import { toStruct, wireState } from "./wireState";

/** The engine's calls about a resource, answered by the verbs of its kind. */
export class ResourceCalls {
  readonly #runOf: () => Run;
  readonly #films: FinishedFilms;

  constructor(runOf: () => Run, films: FinishedFilms) {
    this.#runOf = runOf;
    this.#films = films;
  }

  async check(request: CheckRequest): Promise<CheckResponse> {
    const { verbs } = this.#served(request.getUrn());
    const older = readWire(request.getOlds()).plain;
    const marked = withSecretCredentials(readWire(request.getNews()).marked);
    const news = readWire(toStruct(marked));
    const olds = Object.keys(older).length === 0 ? undefined : older;
    const context = contextOf(request.getUrn(), news);
    const { inputs, failures } = await verbs.check(context, { olds, news: news.plain });
    const response = new CheckResponse();
    response.setInputs(toStruct(checkedInputs(inputs, marked)));
    // The engine would print the whole value of a property that is named here; the reason names path and value.
    response.setFailuresList(failures.map((reason) => new CheckFailure().setReason(reason)));
    return response;
  }

  async diff(request: DiffRequest): Promise<DiffResponse> {
    const { row, verbs } = this.#served(request.getUrn());
    const olds = readWire(request.getOlds());
    this.#learn(row, { outputs: olds.plain, secretOutputs: olds.secretNames });
    const news = readWire(request.getNews());
    const stored = { id: request.getId(), outputs: olds.plain, record: olds.record };
    const context = contextOf(request.getUrn(), news);
    const {
      changes,
      replaces = [],
      isDeletedFirst = false,
    } = await verbs.diff(context, { stored, args: news.plain });
    const { DIFF_NONE, DIFF_SOME, DIFF_UNKNOWN } = DiffResponse.DiffChanges;
    const response = new DiffResponse();
    // What the dynamic provider left in the state goes with an update, which renders nothing.
    const isChanged = changes === true || olds.isOfDynamicProvider;
    response.setChanges(isChanged ? DIFF_SOME : changes === false ? DIFF_NONE : DIFF_UNKNOWN);
    response.setReplacesList([...replaces]);
    response.setDeletebeforereplace(isDeletedFirst);
    if (replaces.length > 0) {
      const older = { ...olds.plain, ...readWire(request.getOldInputs()).plain };
      response.setHasdetaileddiff(true);
      for (const [path, told] of detailedDiff(older, news.plain, replaces))
        response.getDetaileddiffMap().set(path, told);
    }
    return response;
  }

  async create(request: CreateRequest): Promise<CreateResponse> {
    const { row, verbs } = this.#served(request.getUrn());
    const given = readWire(request.getProperties());
    const response = new CreateResponse();
    // No id: one that is answered in a preview counts as known.
    if (request.getPreview())
      return response.setProperties(toStruct({ ...unknownAnswers(row, given), ...given.marked }));
    const context = contextOf(request.getUrn(), given, { createMs: milliseconds(request.getTimeout()) });
    const settled = await verbs.create(context, given.plain);
    this.#learn(row, settled.state, settled.kind === "ready");
    return response.setId(settled.id).setProperties(propertiesOf(settled, given));
  }

  async update(request: UpdateRequest): Promise<UpdateResponse> {
    const { row, verbs } = this.#served(request.getUrn());
    const olds = readWire(request.getOlds());
    const given = readWire(request.getNews());
    const response = new UpdateResponse();
    if (request.getPreview()) return response.setProperties(toStruct(afterUpdate(row, olds, given)));
    const context = contextOf(request.getUrn(), given, { updateMs: milliseconds(request.getTimeout()) });
    const stored = { id: request.getId(), outputs: olds.plain, record: olds.record };
    const settled = await verbs.update(context, { stored, args: given.plain });
    this.#learn(row, settled.state, settled.kind === "ready");
    return response.setProperties(propertiesOf(settled, given));
  }

  async read(request: ReadRequest): Promise<ReadResponse> {
    const { row, verbs } = this.#served(request.getUrn());
    const state = readWire(request.getProperties());
    const given = readWire(request.getInputs());
    const context = contextOf(request.getUrn(), given);
    const stored = { id: request.getId(), outputs: state.plain, record: state.record };
    const result = await verbs.read(context, stored);
    this.#learn(row, result.state);
    const inputs =
      Object.keys(given.marked).length > 0 ? given.marked : row.argumentsIn(result.state.outputs);
    return new ReadResponse()
      .setId(result.id)
      .setProperties(wireState(result.state, given.marked))
      .setInputs(toStruct(inputs));
  }

  async delete(request: DeleteRequest): Promise<void> {
    const { verbs } = this.#served(request.getUrn());
    const state = readWire(request.getProperties());
    const context = contextOf(request.getUrn(), state, { deleteMs: milliseconds(request.getTimeout()) });
    await verbs.delete(context, { id: request.getId(), outputs: state.plain, record: state.record });
  }

  #served(urn: string): { readonly row: KindRow; readonly verbs: Verbs } {
    const token = typeIn(urn);
    const row = token.startsWith(tokenPrefix) ? kinds[token.slice(tokenPrefix.length)] : undefined;
    if (row === undefined) throw new PlainError(`This version of alicloud-ice has no resource ${token}.`);
    return { row, verbs: verbsOn(this.#runOf(), row.verbs) };
  }

  #learn({ verbs }: KindRow, film: Pick<ResourceState, "outputs" | "secretOutputs">, isReady = true): void {
    if (verbs === mediaProducingJob) this.#films.learn(film, isReady);
  }
}

function contextOf(urn: string, { marked }: WireProps, timeouts: Timeouts = {}): ResourceContext {
  return {
    urn: identityUrn(urn),
    name: nameIn(urn),
    // The engine does not hand it over, nor whether a program waits in a read.
    protect: undefined,
    waits: false,
    secretArguments: secretArguments(marked),
    timeouts,
  };
}

function milliseconds(seconds: number): number | undefined {
  return seconds > 0 ? seconds * 1_000 : undefined;
}

/** @throws ResourceNotReady */
function propertiesOf(settled: Settled, { marked }: WireProps) {
  const properties = wireState(settled.state, marked);
  if (settled.kind === "ready") return properties;
  throw new ResourceNotReady(settled.id, properties, settled.reasons, toStruct(marked));
}

function afterUpdate(row: KindRow, olds: WireProps, given: WireProps): Props {
  const kept = pick(olds.marked, row.keeps(olds.plain));
  return { ...unknownAnswers(row, given), ...kept, ...given.marked };
}

function unknownAnswers({ answers, foretells }: KindRow, { plain }: WireProps): Props {
  const unknown = Object.fromEntries(answers.map((name) => [name, unknownMarker]));
  return { ...unknown, ...foretells?.(plain) };
}
