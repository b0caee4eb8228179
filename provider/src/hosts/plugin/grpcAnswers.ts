import { type handleUnaryCall, Metadata, type ServiceError, status } from "@grpc/grpc-js";
import { ErrorResourceInitFailed } from "@pulumi/pulumi/proto/provider_pb.js";
import { Status } from "@pulumi/pulumi/proto/status_pb.js";
import { Any } from "google-protobuf/google/protobuf/any_pb.js";
import type { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { plainly } from "../../lifecycle/plainly";

/** A resource that exists and is not ready: the engine stores it, shows the reasons, and comes back to it in the next `up`. */
export class ResourceNotReady extends Error {
  constructor(
    readonly id: string,
    readonly properties: Struct,
    readonly reasons: readonly string[],
    readonly inputs?: Struct,
  ) {
    super(reasons.join(" "));
  }
}

/** A call that is answered when the work is done; every error is a sentence. */
export function unary<Request, Response>(
  answer: (request: Request) => Response | Promise<Response>,
): handleUnaryCall<Request, Response> {
  return (call, reply) => {
    const work = async () => answer(call.request);
    work().then(
      (response) => reply(null, response),
      (error: unknown) => reply(grpcError(error)),
    );
  };
}

function grpcError(error: unknown): Partial<ServiceError> {
  if (!(error instanceof ResourceNotReady)) {
    return { code: status.UNKNOWN, details: plainly(error).message };
  }
  const failed = new ErrorResourceInitFailed();
  failed.setId(error.id);
  failed.setProperties(error.properties);
  failed.setReasonsList([...error.reasons]);
  failed.setInputs(error.inputs);
  const packed = new Any();
  packed.pack(failed.serializeBinary(), "pulumirpc.ErrorResourceInitFailed");
  const told = new Status();
  told.setCode(status.UNKNOWN);
  told.setMessage(error.message);
  told.addDetails(packed);
  const metadata = new Metadata();
  // Where gRPC carries an error's details.
  metadata.add("grpc-status-details-bin", Buffer.from(told.serializeBinary()));
  return { code: status.UNKNOWN, details: error.message, metadata };
}
