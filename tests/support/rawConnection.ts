import { connect } from "node:net";

/** Sends these bytes and resolves with all that comes back until the server closes; or until it has answered and been silent for a while. */
export function rawConnection(port: number, bytes: string | Buffer, silenceMs = 300): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1");
    const end = () => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(silenceMs, end);
    socket.on("data", (chunk: Buffer) => (answer += chunk.toString("latin1")));
    socket.on("close", end);
    // A server may close before it has read everything.
    socket.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "ECONNREFUSED" ? reject(error) : end(),
    );
    socket.write(bytes);
  });
}
