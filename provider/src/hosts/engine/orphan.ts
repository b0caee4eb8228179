import { connect } from "node:net";

const checkEveryMs = 1_000;
const misses = 3;

/**
 * Ends this process when the engine at `address` is gone: a provider whose engine was killed would go on asking for ever.
 * The engine listens as long as it lives; three refused connections in a row mean it is gone.
 */
export function exitWithEngine(address: string | undefined): void {
  const match = /^(?<host>[^\s/]+):(?<port>\d+)$/u.exec(address ?? "");
  const { host, port } = match?.groups ?? {};
  if (host === undefined || port === undefined) return;
  let missed = 0;
  const timer = setInterval(() => {
    const socket = connect({ host, port: Number(port) });
    socket.once("connect", () => {
      missed = 0;
      socket.destroy();
    });
    socket.once("error", () => {
      missed += 1;
      socket.destroy();
      if (missed >= misses) process.exit(1);
    });
  }, checkEveryMs);
  timer.unref();
}
