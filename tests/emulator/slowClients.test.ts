import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { EmulatorClient } from "../support/emulatorClient";
import { EmulatorCommand } from "../support/emulatorCommand";
import { putStill, renderFilm } from "../support/emulatorJobs";

const EACH = 60;
const HEAD = "Host: localhost\r\n";

/** What callers leave half done. */
const HALVES: readonly string[] = [
  "GET / HT",
  `POST / HTTP/1.1\r\n${HEAD}Content-Length: 1000\r\n\r\nhalf`,
  `PUT /oss/films/half.bin HTTP/1.1\r\n${HEAD}Content-Length: 1000\r\n\r\nhalf`,
  `GET /_emulator/page/events HTTP/1.1\r\n${HEAD}\r\n`,
  `GET /oss/films/large.bin HTTP/1.1\r\n${HEAD}\r\n`,
];

it(`answers while ${EACH * HALVES.length} callers neither send nor read, and holds nothing for them once they are gone`, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "ice-data-"));
  const command = EmulatorCommand.run(["--port", "0", "--data-dir", dataDir, "--speed", "instant"]);
  const sockets: Socket[] = [];
  try {
    const url = await command.url();
    await putStill(url);
    await fetch(`${url}/oss/films/large.bin`, { method: "PUT", body: new Uint8Array(8_000_000) });
    await renderFilm(new EmulatorClient({ url }));
    const before = descriptors(command);
    for (const half of HALVES)
      for (let count = 0; count < EACH; count++) sockets.push(await leave(Number(new URL(url).port), half));
    expect(await renderFilm(new EmulatorClient({ url }))).toMatchObject({ Status: "Success" });

    for (const socket of sockets) socket.destroy();
    await delay(1_000);
    expect(descriptors(command)).toBeLessThan(before + 10);
    expect(readdirSync(join(dataDir, "uploads"))).toEqual([]);
    expect(await command.end("SIGTERM")).toMatchObject({ code: 0, stderr: "" });
  } finally {
    for (const socket of sockets) socket.destroy();
    await command.end("SIGKILL");
    rmSync(dataDir, { recursive: true, force: true });
  }
});

it("ends while callers are left without an answer, and holds nothing for those that hung up", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "ice-data-"));
  const command = EmulatorCommand.run(["--port", "0", "--data-dir", dataDir]);
  try {
    const url = await command.url();
    await fetch(`${url}/_emulator/faults`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ times: "always", effect: { kind: "hang" } }),
    });
    const hung = async () => {
      const path = "GET /?Action=GetMediaInfo&Signature=x HTTP/1.1\r\n";
      const socket = await leave(Number(new URL(url).port), `${path}${HEAD}\r\n`);
      await delay(20);
      socket.destroy();
    };
    await Promise.all(Array.from({ length: 50 }, hung));
    await delay(300);
    // Each call is told of once it has ended.
    const { requests } = (await (await fetch(`${url}/_emulator/requests`)).json()) as { requests: unknown[] };
    expect(requests).toHaveLength(50);
    expect(await command.end("SIGTERM")).toMatchObject({ code: 0, stderr: "" });
  } finally {
    await command.end("SIGKILL");
    rmSync(dataDir, { recursive: true, force: true });
  }
});

function leave(port: number, half: string): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.write(half);
      resolve(socket);
    });
    socket.on("error", () => undefined).pause();
  });
}

/** Nothing is told where there is no /proc. */
function descriptors({ child }: EmulatorCommand): number {
  try {
    return readdirSync(`/proc/${child.pid}/fd`).length;
  } catch {
    return 0;
  }
}
