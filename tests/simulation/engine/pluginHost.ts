import {
  CheckRequest,
  CreateRequest,
  DeleteRequest,
  DiffRequest,
  DiffResponse,
  ReadRequest,
  UpdateRequest,
} from "@pulumi/pulumi/proto/provider_pb.js";
import type { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { FinishedFilms } from "../../../provider/src/hosts/plugin/finishedFilms";
import { ResourceNotReady } from "../../../provider/src/hosts/plugin/grpcAnswers";
import { engineUrn } from "../../../provider/src/hosts/plugin/identity";
import { ResourceCalls } from "../../../provider/src/hosts/plugin/resourceCalls";
import { toStruct } from "../../../provider/src/hosts/plugin/wireState";
import type { Props } from "../../../provider/src/lifecycle/props";
import type { Run } from "../../../provider/src/run/run";
import type { HostVerbs, Made } from "./hostVerbs";
import { fromWire } from "./wire";

/** The verbs as the plugin answers the engine's requests, without the process and the port around them. */
export function pluginHost(run: Run): HostVerbs {
  const calls = new ResourceCalls(() => run, new FinishedFilms());
  return {
    async check({ urn }, olds, news) {
      const request = new CheckRequest().setUrn(engineUrn(urn)).setOlds(toStruct(olds));
      const response = await calls.check(request.setNews(toStruct(news)));
      const failures = response.getFailuresList().map((failure) => failure.getReason());
      return { inputs: propsIn(response.getInputs()), failures };
    },
    async diff({ urn }, id, olds, news) {
      const request = new DiffRequest().setUrn(engineUrn(urn)).setId(id).setOlds(toStruct(olds));
      const response = await calls.diff(request.setNews(toStruct(news)));
      return { changes: changesIn(response), replaces: response.getReplacesList() };
    },
    create({ urn }, inputs) {
      const request = new CreateRequest().setUrn(engineUrn(urn)).setProperties(toStruct(inputs));
      return make("", () => calls.create(request));
    },
    update({ urn }, id, olds, news) {
      const request = new UpdateRequest().setUrn(engineUrn(urn)).setId(id).setOlds(toStruct(olds));
      return make(id, () => calls.update(request.setNews(toStruct(news))));
    },
    async read({ urn }, id, state, inputs) {
      const request = new ReadRequest().setUrn(engineUrn(urn)).setId(id).setProperties(toStruct(state));
      const response = await calls.read(request.setInputs(toStruct(inputs)));
      return {
        ...made(response.getId(), response.getProperties(), []),
        inputs: propsIn(response.getInputs()),
      };
    },
    async delete({ urn }, id, state) {
      const request = new DeleteRequest().setUrn(engineUrn(urn)).setId(id).setProperties(toStruct(state));
      await calls.delete(request);
    },
  };
}

function changesIn(response: DiffResponse): boolean | undefined {
  const { DIFF_NONE, DIFF_SOME } = DiffResponse.DiffChanges;
  const changes = response.getChanges();
  return changes === DIFF_SOME ? true : changes === DIFF_NONE ? false : undefined;
}

interface Response {
  getProperties(): Struct | undefined;
  getId?(): string;
}

async function make(id: string, act: () => Promise<Response>): Promise<Made> {
  try {
    const response = await act();
    return made(response.getId?.() ?? id, response.getProperties(), []);
  } catch (error) {
    if (!(error instanceof ResourceNotReady)) throw error;
    return made(error.id, error.properties, error.reasons);
  }
}

function made(id: string, written: Struct | undefined, reasons: readonly string[]): Made {
  const stored = propsIn(written);
  return { id, stored, ...fromWire(stored), reasons };
}

function propsIn(struct: Struct | undefined): Props {
  return struct?.toJavaScript() ?? {};
}
