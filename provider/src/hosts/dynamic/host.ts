import type { EngineHost, EngineLog } from "../../run/engineHost";
import { cancellationSignal } from "./cancellation";
import { keepHeapSmall } from "../engine/keepHeapSmall";
import { exitWithEngine } from "../engine/orphan";
import { quietPlainErrors } from "./quietErrors";
import { quickenTexts } from "./quickTexts";

let host: EngineHost | undefined;

/** The host of this provider process; connected once. */
export function engineHost(): EngineHost {
  if (host === undefined) {
    // The engine starts a dynamic provider with its own address as the first argument.
    const address = process.argv[2];
    exitWithEngine(address);
    quietPlainErrors();
    keepHeapSmall();
    quickenTexts();
    host = { log: lateLog(address), cancelled: cancellationSignal() };
  }
  return host;
}

/** The engine's log as soon as its client is loaded; the console where the SDK has no such client any more. */
function lateLog(address: string | undefined): EngineLog {
  const connecting = import("../engine/engineLog.js")
    .then(({ connectEngineLog }) => connectEngineLog(address))
    .catch(() => undefined)
    .then((log) => log ?? consoleLog);
  return {
    info: (urn, message) => void connecting.then((log) => log.info(urn, message)),
    warn: (urn, message) => void connecting.then((log) => log.warn(urn, message)),
    status: (urn, message) => void connecting.then((log) => log.status(urn, message)),
    delivered: (urn) => connecting.then((log) => log.delivered(urn)),
  };
}

const consoleLog: EngineLog = {
  info: (_urn, message) => console.log(message),
  warn: (_urn, message) => console.log(`warning: ${message}`),
  status: () => undefined,
  delivered: () => Promise.resolve(),
};
