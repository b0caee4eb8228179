import type { Props } from "../../../provider/src/lifecycle/props";
import type { VerbContext } from "./providerProcess";

/** What a verb is called for. */
export type Target = Omit<VerbContext, "verb"> & {
  readonly timeoutMs: number;
  readonly preflight?: boolean | undefined;
};

/** What a create, an update or a read leaves behind. */
export interface Made {
  readonly id: string;
  /** As the provider gets it again. */
  readonly stored: Props;
  /** Without marks of secrets. */
  readonly outputs: Props;
  /** Without what is secret. */
  readonly clear: Props;
  /** Of a read alone: the inputs as they are now, where the host tells them. */
  readonly inputs?: Props | undefined;
  /** Not empty: the resource is kept, and the deployment fails. */
  readonly reasons: readonly string[];
}

export interface Checked {
  readonly inputs: Props;
  readonly failures: readonly string[];
}

export interface Diffed {
  /** Undefined where the inputs tell. */
  readonly changes: boolean | undefined;
  readonly replaces: readonly string[];
}

/** A host of the provider, as the engine calls it: plain data there and back. */
export interface HostVerbs {
  check(at: Target, olds: Props, news: Props): Promise<Checked>;
  diff(at: Target, id: string, olds: Props, news: Props): Promise<Diffed>;
  create(at: Target, inputs: Props): Promise<Made>;
  update(at: Target, id: string, olds: Props, news: Props): Promise<Made>;
  /** @param inputs as they are stored */
  read(at: Target, id: string, state: Props, inputs: Props): Promise<Made>;
  delete(at: Target, id: string, state: Props): Promise<void>;
}

export const hostNames = ["dynamic", "plugin"] as const;
export type HostName = (typeof hostNames)[number];
