import { type Server, ServerCredentials } from "@grpc/grpc-js";

/** Has a gRPC server listen on a free port of this machine alone. @returns the port */
export function boundPort(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) =>
      error === null ? resolve(port) : reject(error),
    );
  });
}
