import type { RenderRecord } from "../job/state/renderRecord";

/** Arguments or outputs by name: secrets in clear, and nothing that only a host knows. */
export type Props = Readonly<Record<string, unknown>>;

/** The arguments in a state: ICE's answers of the same names are left out. */
export function givenInputs(outputs: Props, { fingerprint, settings }: RenderRecord): Props {
  return Object.fromEntries(
    Object.entries(outputs).filter(([name]) => name in fingerprint || name in settings),
  );
}
