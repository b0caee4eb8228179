import * as pulumi from "@pulumi/pulumi";
import type { WireContext } from "../hosts/dynamic/wireProps";
import { secretNames } from "./secretNames";

/**
 * Has what a program's transforms (`registerResourceTransform`, the option `transforms`) make of our resources told to the
 * provider. The engine calls them when it registers a resource, long after its constructor, those of the stack last and in the
 * order of their registration: ours goes behind them. It costs a call per resource, and only a program that has some pays it.
 *
 * To be called before the resource's inputs are complete, and after its parent's are: the SDK then waits for it.
 */
export async function followTransforms(own: readonly unknown[] | undefined): Promise<void> {
  // The SDK starts its server for a resource's own ones in a moment.
  const hasOwn = own !== undefined && own.length > 0;
  const server = callbackServer() ?? (hasOwn ? pulumi.runtime.getCallbacks() : undefined);
  if (server === undefined) return;
  let following = lastOn.get(server);
  if (following === undefined) {
    // Two registrations at once arrive in any order.
    following = pulumi.runtime.awaitStackRegistrations().then(registerLast);
    lastOn.set(server, following);
    standAside(server);
  }
  await following;
}

/** The SDK's servers on which ours is, or is about to be, the last one. */
const lastOn = new WeakMap<object, Promise<void>>();
const watched = new WeakSet<object>();

/** A transform that the program registers later goes behind ours, which then has to be registered again. */
function standAside(server: object): void {
  const register: unknown = Reflect.get(server, "registerStackTransform");
  if (watched.has(server) || typeof register !== "function") return;
  watched.add(server);
  Reflect.set(server, "registerStackTransform", (transform: unknown) => {
    if (transform !== retold) lastOn.delete(server);
    Reflect.apply(register, server, [transform]);
  });
}

function registerLast(): void {
  // The SDK keeps the options where a result names none, which its type does not say.
  Reflect.apply(pulumi.runtime.registerResourceTransform, undefined, [retold]);
}

/** The server that the SDK starts for the first transform or hook of a program; only its own store knows it. */
function callbackServer(): object | undefined {
  const local: unknown = Reflect.get(globalThis, "asyncLocalStorage");
  const ofInline: unknown =
    typeof local === "object" && local !== null ? Reflect.apply(getStore, local, []) : undefined;
  const store: unknown = ofInline ?? Reflect.get(globalThis, "globalStore");
  const server: unknown =
    typeof store === "object" && store !== null ? Reflect.get(store, "callbacks") : undefined;
  return typeof server === "object" && server !== null ? server : undefined;
}

function getStore(this: object): unknown {
  const get: unknown = Reflect.get(this, "getStore");
  return typeof get === "function" ? Reflect.apply(get, this, []) : undefined;
}

const ownTypes = "pulumi-nodejs:dynamic/alicloud-ice:";

/** The properties with the context as it is after all transforms; undefined where none of them changed it. */
async function retold({
  type,
  props,
  opts,
}: pulumi.ResourceTransformArgs): Promise<{ props: pulumi.Inputs } | undefined> {
  if (!type.startsWith(ownTypes)) return undefined;
  const context = await knownContext(props["__context"]);
  if (context === undefined) return undefined;
  const given = Object.entries(props).filter(isArgument);
  // The SDK hands over what is a secret in the engine as it came, or as an output.
  const secrets = [
    ...given.flatMap(([name, value]) => (pulumi.runtime.isRpcSecret(value) ? [name] : [])),
    ...(await secretNames(Object.fromEntries(given))),
  ];
  const { create, update } = opts.customTimeouts ?? {};
  const next: WireContext = {
    ...context,
    protect: opts.protect === true,
    secretArguments: [...new Set([...context.secretArguments, ...secrets])].sort(),
    ...(isText(create) && { createTimeout: create }),
    ...(isText(update) && { updateTimeout: update }),
  };
  return JSON.stringify(sorted(next)) === JSON.stringify(sorted(context))
    ? undefined
    : { props: { ...props, __context: next } };
}

function isArgument([name, value]: [string, unknown]): boolean {
  return !name.startsWith("__") && value !== undefined;
}

function isText(text: string | undefined): text is string {
  return text !== undefined && text !== "";
}

function sorted(context: WireContext): [string, unknown][] {
  return Object.entries(context)
    .map(([name, value]): [string, unknown] => [name, Array.isArray(value) ? [...value].sort() : value])
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Undefined where a preview does not know it. */
async function knownContext(written: unknown): Promise<WireContext | undefined> {
  const output: pulumi.Output<unknown> = pulumi.output(written);
  const isKnown: unknown = await Reflect.get(output, "isKnown");
  if (isKnown === false) return undefined;
  const value = await new Promise<unknown>((resolve) => {
    output.apply((known) => resolve(known));
  });
  return isContext(value) ? value : undefined;
}

function isContext(value: unknown): value is WireContext {
  return typeof value === "object" && value !== null && Array.isArray(Reflect.get(value, "secretArguments"));
}
